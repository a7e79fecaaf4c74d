import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, inject, it } from "vitest";
import { buildArchive } from "../../src/archive/build-archive.ts";
import { placeInCalendar } from "../../src/archive/certainty.ts";
import { dateOf } from "../../src/dating/solve.ts";
import { loadContent } from "../../src/entry/load.ts";
import { capturesAtHand, type Expected, expectedFile, fixturesFolder, readExpected } from "../captures-at-hand.ts";

/** The tags of every post of the real archive. */
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

/** The lost links and mentions of the real archive: line and words. */
const lostTexts: Expected["lostTexts"] = {
  "aterigen-ratt-om-tillfalligt-boende": [
    [35, "finns här"],
    [25, "Som jag skrivit om tidigare"],
    [39, "Har här skrivit om"],
  ],
  "hart-arbetande-sundbybergares-pengar-ska-spenderas-ratt": [[37, "kan hittas här"]],
  "klart-med-auktorisation-av-hela-vuxenutbildningen": [[16, "Här finns"]],
  "sa-ska-finansiell-samverkan-minska-utanforskapet-for-uppemot-300-sundbybergare": [
    [136, "finns här"],
    [140, "Läs gärna mer … här"],
  ],
  "socialdemokraterna-har-drivit-38-sundbybergare-till-kronofogden": [[84, "Här finns"]],
  "sundbyberg-far-for-forsta-gangen-en-handlingsplan-mot-hedersrelaterat-vald-och-fortryck": [[18, "finns här"]],
};

const archives: { name: "fixtures" | "captures" | "committed"; expected: Expected }[] = [
  { name: "fixtures", expected: readExpected(join(fixturesFolder, "../expected.json")) },
  ...(capturesAtHand
    ? (["captures", "committed"] as const).map((name) => ({ name, expected: readExpected(expectedFile) }))
    : []),
];

describe.each(archives)(
  "the $name archive has the facts that a person read from the captures",
  ({ name, expected }) => {
    const { content: folder, site: built } = inject("sites").find((site) => site.name === name) ?? {
      content: "",
      site: "",
    };
    const content = loadContent(folder);

    it("has no problems and all posts", () => {
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
      const { months } = placeInCalendar({ date: found?.date, evidence: found?.evidence ?? [] });
      expect([...months.certain, ...months.possible]).toEqual(post.months);
      expect(dateOf(found?.evidence ?? [])).toBe(found?.date);
    });

    it("lost links and mentions of earlier texts, with their lines", () => {
      const found = [...content.posts, ...content.sections].flatMap(({ slug, lostLinks = [], mentions = [] }) => {
        const lost = [...lostLinks, ...mentions].map((trace) => Object.values(trace));
        return lost.length > 0 ? [[slug, lost] as const] : [];
      });
      expect(Object.fromEntries(found)).toEqual(expected.lostTexts ?? lostTexts);
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

    it("the site has a page for each post, visit and section", () => {
      const pages = (kind: string): number =>
        readdirSync(join(built, kind)).filter((page) => page.endsWith(".html") && page !== "index.html").length;
      expect([pages("inlagg"), pages("besok"), pages("rapport")]).toEqual([
        expected.posts.length,
        expected.report.visits,
        expected.report.sections.length,
      ]);
    });
  },
);

const none = { stated: 0, derived: 0, likely: 0, possible: 0, disputed: 0 };

describe.skipIf(!capturesAtHand)("the dates of the real archive", () => {
  const { content: folder } = inject("sites").find((site) => site.name === "captures") ?? { content: "" };
  const { posts } = loadContent(folder || ".");
  const find = (slug: string) => posts.find((post) => post.slug.startsWith(slug));

  it.each([
    ["sa-ska-finansiell-samverkan", "2017-08-29/2017-09-03?", "possible"],
    ["sundbyberg-far-for-forsta-gangen", "2017-12-19/2017-12-31", "stated"],
    ["sundbyberg-infor-valfrihetsmodell", "2017-12", "stated"],
    ["klart-med-auktorisation", "2017-09-19?", "derived"],
    ["fusk-ska-aldrig", "2017-09-01/2017-09-18?", "derived"],
    ["socialdemokraterna-har-drivit", "2017-08-29/2017-09-18?", "possible"],
    ["tvatt-stad-och-snickeri", "2016-04?", "likely"],
    ["valkommen-till-sundbyberg", "2016-04?", "likely"],
  ])("%s is %s", (slug, date, certainty) => {
    const post = find(slug);
    expect(post?.date).toBe(date);
    expect(placeInCalendar({ date: post?.date, evidence: post?.evidence ?? [] }).certainty).toBe(certainty);
  });

  it("september 2017 has five posts: three derived, two that may belong to August", () => {
    const { site } = loadContent(folder || ".");
    const { months, years } = buildArchive({ ...loadContent(folder || "."), site: site as NonNullable<typeof site> });
    expect(months.find(({ month }) => month === "2017-09")?.counts).toEqual({ ...none, derived: 3, possible: 2 });
    expect(months.find(({ month }) => month === "2017-08")?.counts).toEqual({ ...none, possible: 2 });
    expect(years.find(({ year }) => year === "2017")?.counts).toEqual({ ...none, stated: 2, derived: 5, disputed: 1 });
  });

  it("of the ten posts of the first capture, six are dated by a visit and four by their order", () => {
    const first = posts.filter(({ sources }) => sources.some(({ capture }) => capture.startsWith("000_")));
    expect(first.map(({ date }) => date)).toEqual(Array(10).fill("2016-04?"));
    const said = first.flatMap(({ evidence }) =>
      evidence.flatMap(({ kind, from }) => (kind === "visit" ? (from.words ?? "") : [])),
    );
    expect(said.map((word) => word.toLowerCase()).sort()).toEqual([
      "idag",
      "idag",
      "idag",
      "idag",
      "igår",
      "tisdagsmorgonen",
    ]);
  });

  it("one claim is contradicted: the page says December, the text speaks of November as the future", () => {
    const lost = posts.flatMap(({ slug, evidence }) =>
      evidence.flatMap(({ says, holds }) => (holds === false ? [`${slug} ${says}`] : [])),
    );
    expect(lost).toEqual(["sundbyberg-infor-valfrihetsmodell-inom-arbetsmarknadsinsatser ../2017-11-21"]);
  });
});

describe.skipIf(!capturesAtHand)("the vocabulary fits the real archive", () => {
  const { content: folder } = inject("sites").find((site) => site.name === "captures") ?? { content: "" };
  const { posts, sections, vocabulary, report } = loadContent(folder || ".");
  const things = [...posts, ...sections, ...sections.flatMap(({ visits }) => visits.filter(({ tags }) => tags))];

  it.each(Object.entries(tagsByPost))("%s", (slug, tags) => {
    expect(posts.find((post) => post.slug === slug)?.tags).toEqual(tags);
  });

  it("the table of tags above has every post", () =>
    expect(Object.keys(tagsByPost).sort()).toEqual(posts.map(({ slug }) => slug).sort()));

  it("has about twenty tags, and a tag for each theme of the report", () => {
    expect(vocabulary.length).toBeGreaterThanOrEqual(18);
    expect(vocabulary.length).toBeLessThanOrEqual(24);
    for (const { title } of report?.themes ?? []) expect(vocabulary.map(({ label }) => label)).toContain(title);
  });

  it("gives every post and section a tag", () => {
    expect([...posts, ...sections].filter(({ tags }) => tags.length === 0).map(({ slug }) => slug)).toEqual([]);
  });

  it.each(vocabulary.map(({ slug }) => slug))(
    "%s is on two or more entries and visits, and on at most half of the posts",
    (tag) => {
      expect(things.filter(({ tags = [] }) => tags.includes(tag)).length).toBeGreaterThanOrEqual(2);
      expect(posts.filter(({ tags }) => tags.includes(tag)).length).toBeLessThanOrEqual(posts.length / 2);
    },
  );
});
