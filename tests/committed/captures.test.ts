import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, inject, it } from "vitest";
import { buildArchive } from "../../src/archive/archive.ts";
import { placeInCalendar } from "../../src/archive/certainty.ts";
import { loadContent } from "../../src/entry/load.ts";
import { capturesAtHand, type Expected, expectedFile, fixturesFolder, readExpected } from "../captures-at-hand.ts";

/** Posts that nothing dates yet but their place on a page, or "i veckan": until dating carries a page's order, they have no date. */
const datedByPlaceAlone = new Set([
  "hart-arbetande-sundbybergares-pengar-ska-spenderas-ratt",
  "tack-tillsammans-kunde-vi-valkomna-2200-nyanlanda-till-sverige",
  "valkommen-till-sundbyberg-i-flen",
  "ny-utredning-ska-fa-fler-sundbybergare-i-jobb",
  "socialdemokraterna-har-drivit-38-sundbybergare-till-kronofogden",
  "sa-ska-finansiell-samverkan-minska-utanforskapet-for-uppemot-300-sundbybergare",
]);

/** What every post of the real archive is about. */
const tagsByPost: Record<string, string[]> = {
  "aterigen-ratt-om-tillfalligt-boende": ["socialtjanst", "boende"],
  "fusk-ska-aldrig-lona-sig-nu-stoppas-felaktiga-bidragsutbetalningar": [
    "ekonomiskt-bistand",
    "felaktiga-utbetalningar",
  ],
  "hart-arbetande-sundbybergares-pengar-ska-spenderas-ratt": [
    "arbetslinjen",
    "ekonomiskt-bistand",
    "felaktiga-utbetalningar",
  ],
  "klart-med-auktorisation-av-hela-vuxenutbildningen": ["valfrihet", "vuxenutbildning", "kvalitet"],
  "med-barnen-i-fokus": ["trygghet", "socialtjanst", "barn-och-unga", "skola"],
  "ny-utredning-ska-fa-fler-sundbybergare-i-jobb": [
    "arbetslinjen",
    "ekonomiskt-bistand",
    "arbetsmarknadsinsatser",
    "valfrihet",
  ],
  "pigg-folkbildande-20-aring-bidrar-till-integrationen": ["vuxenutbildning", "integration"],
  "sa-ska-finansiell-samverkan-minska-utanforskapet-for-uppemot-300-sundbybergare": [
    "ekonomiskt-bistand",
    "utanforskap",
    "lss",
    "barn-och-unga",
    "skola",
  ],
  "socialdemokraterna-har-drivit-38-sundbybergare-till-kronofogden": ["skuldsattning"],
  "soligt-besok-hos-lotsjoteamet-oppenvard-pa-hemmaplan": ["missbruk"],
  "solnamodellen-kortar-vagen-till-jobb": ["arbetslinjen", "ekonomiskt-bistand", "felaktiga-utbetalningar"],
  "sundbyberg-far-for-forsta-gangen-en-handlingsplan-mot-hedersrelaterat-vald-och-fortryck": [
    "trygghet",
    "vald-i-nara-relationer",
  ],
  "sundbyberg-infor-valfrihetsmodell-inom-arbetsmarknadsinsatser": [
    "ekonomiskt-bistand",
    "arbetsmarknadsinsatser",
    "utanforskap",
    "valfrihet",
    "kvalitet",
  ],
  "tack-tillsammans-kunde-vi-valkomna-2200-nyanlanda-till-sverige": [
    "integration",
    "flyktingmottagande",
    "civilsamhalle",
  ],
  "tvatt-stad-och-snickeri-mot-egen-forsorjning": ["ekonomiskt-bistand", "arbetsmarknadsinsatser"],
  "valkommen-till-sundbyberg-i-flen": [
    "arbetslinjen",
    "ekonomiskt-bistand",
    "arbetsmarknadsinsatser",
    "vuxenutbildning",
    "integration",
    "flyktingmottagande",
    "skola",
  ],
  "yrkesakademin-kortar-vagen-till-jobb": ["vuxenutbildning", "kompetensforsorjning"],
};

const archives: { name: "fixtures" | "captures" | "committed"; expected: Expected }[] = [
  { name: "fixtures", expected: readExpected(join(fixturesFolder, "../expected.json")) },
  ...(capturesAtHand
    ? (["captures", "committed"] as const).map((name) => ({ name, expected: readExpected(expectedFile) }))
    : []),
];

describe.each(archives)("the archive of the $name holds the facts that were read by hand", ({ name, expected }) => {
  const { content: folder, site: built } = inject("sites").find((site) => site.name === name) ?? {
    content: "",
    site: "",
  };
  const content = loadContent(folder);

  it("is sound", () => {
    expect(content.problems).toEqual([]);
    expect(content.posts).toHaveLength(expected.posts.length);
  });

  it.each(expected.posts.map((post) => [post.title, post] as const))("post: %s", (title, post) => {
    const found = content.posts.find((one) => one.title === title);
    expect(found?.sources.map(({ capture }) => capture)).toEqual([post.capture, ...(post.alsoIn ?? [])]);
    expect(found).toMatchObject({
      commentCount: post.commentCount,
      visits: post.visits,
      categories: post.categories ?? [],
      images: post.images.map((image) => ({ name: image, kept: false })),
    });
    if (datedByPlaceAlone.has(found?.slug ?? "")) expect(found?.date).toBeUndefined();
    else {
      const { months } = placeInCalendar({ date: found?.date });
      expect([...months.certain, ...months.possible]).toEqual(post.months);
    }
  });

  it("comment counts", () => {
    const { commentGroups } = buildArchive({
      ...content,
      site: content.site ?? { title: "-", author: "-", language: "sv", texts: "published" },
    });
    const counts = Object.fromEntries(commentGroups.map(({ count, posts }) => [count ?? "unknown", posts.length]));
    expect(counts).toEqual(expected.commentCounts);
  });

  it("the report, its sections in order, its visits and occasions", () => {
    const { report } = expected;
    expect(content.report).toMatchObject({ title: report.title, date: report.date });
    expect(
      content.sections.map(({ title, theme, visits, body, order }) => ({
        order,
        title,
        theme,
        visits: [visits[0]?.number, visits.at(-1)?.number],
        reforms: body.split(/^## Reform.*$/m)[1]?.match(/^- /gm)?.length,
        heading: /^## (Reform.*)$/m.exec(body)?.[1],
      })),
    ).toEqual(
      report.sections.map(({ title, theme, visits, reforms, reformsHeading = "Reformer" }, at) => ({
        order: at + 1,
        title,
        theme,
        visits,
        reforms,
        heading: reformsHeading,
      })),
    );
    const visits = content.sections.flatMap((section) => section.visits);
    expect(visits.map(({ number }) => number)).toEqual(Array.from({ length: report.visits }, (_, at) => at + 1));
    expect(visits.reduce((sum, { dates }) => sum + dates.length, 0)).toBe(report.occasions);
    const several = visits.filter(({ dates }) => dates.length > 1).map(({ number, dates }) => [number, dates]);
    expect(Object.fromEntries(several)).toEqual(report.severalOccasions);
  });

  it("the site has as many pages", () => {
    const pages = (kind: string): number =>
      readdirSync(join(built, kind)).filter((page) => page.endsWith(".html") && page !== "index.html").length;
    expect([pages("inlagg"), pages("besok"), pages("rapport")]).toEqual([
      expected.posts.length,
      expected.report.visits,
      expected.report.sections.length,
    ]);
  });
});

describe.skipIf(!capturesAtHand)("the vocabulary serves the real archive", () => {
  const { content: folder } = inject("sites").find((site) => site.name === "captures") ?? { content: "" };
  const { posts, sections, vocabulary, report } = loadContent(folder || ".");
  const things = [...posts, ...sections, ...sections.flatMap(({ visits }) => visits.filter(({ tags }) => tags))];

  it.each(Object.entries(tagsByPost))("%s", (slug, tags) => {
    expect(posts.find((post) => post.slug === slug)?.tags).toEqual(tags);
  });

  it("names the tags of every post", () =>
    expect(Object.keys(tagsByPost).sort()).toEqual(posts.map(({ slug }) => slug).sort()));

  it("has about twenty tags, the themes of the report among them", () => {
    expect(vocabulary.length).toBeGreaterThanOrEqual(18);
    expect(vocabulary.length).toBeLessThanOrEqual(24);
    for (const { title } of report?.themes ?? []) expect(vocabulary.map(({ label }) => label)).toContain(title);
  });

  it("gives every post and section a tag", () => {
    expect([...posts, ...sections].filter(({ tags }) => tags.length === 0).map(({ slug }) => slug)).toEqual([]);
  });

  it.each(vocabulary.map(({ slug }) => slug))(
    "%s stands on two or more things and on no more than half of the posts",
    (tag) => {
      expect(things.filter(({ tags = [] }) => tags.includes(tag)).length).toBeGreaterThanOrEqual(2);
      expect(posts.filter(({ tags }) => tags.includes(tag)).length).toBeLessThanOrEqual(posts.length / 2);
    },
  );
});
