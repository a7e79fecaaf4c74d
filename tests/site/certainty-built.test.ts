import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, inject, it } from "vitest";
import { placeInCalendar } from "../../src/archive/certainty.ts";
import { isPlainFact } from "../../src/entry/certainty.ts";
import { loadContent } from "../../src/entry/load.ts";
import type { Filed, Post } from "../../src/entry/schema.ts";
import { addressWords, certaintyWords } from "../../src/language/index.ts";
import { addresses } from "../../src/site/addresses.ts";
import { describeSites } from "../spoken-site.ts";

/** The words of certainty that a text tells, in any of their forms. */
function toldIn(text: string): string[] {
  const words = new Set(text.toLowerCase().match(/\p{L}+/gu) ?? []);
  return Object.values(certaintyWords).flatMap(({ word, one, many }) =>
    [word, one, many].some((form) => words.has(form)) ? [word] : [],
  );
}

/** The words of certainty that a post bears: of its month, of a finer date that only suggestions give, and of a lost claim. */
function bornBy({ date, evidence }: Filed<Post>): string[] {
  const { certainty, isDisputed } = placeInCalendar({ date, evidence });
  return [
    certaintyWords[certainty].word,
    ...(date?.includes("?") ? [certaintyWords.likely.word] : []),
    ...(isDisputed ? [certaintyWords.disputed.word] : []),
  ];
}

describeSites("the words of certainty in the site built from %s", inject("sites"), ({ site, content }) => {
  const { posts } = loadContent(content);
  const read = (path: string): string => readFileSync(join(site, path), "utf8");
  const pages = readdirSync(site, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".html"));
  const bySlug = new Map(posts.map((post) => [post.slug, post]));
  /** Expects the words of a post's certainty in a text, those that it must tell and no others. */
  const expectTold = (text: string, post: Filed<Post>, where: string): void => {
    const { certainty, isDisputed } = placeInCalendar(post);
    const told = toldIn(text);
    expect(bornBy(post), where).toEqual(expect.arrayContaining(told));
    expect(told, where).toContain(certaintyWords[certainty].word);
    expect(told.includes(certaintyWords.disputed.word), where).toBe(isDisputed);
  };

  it("each row of each list tells its post's own, with its mark", () => {
    let rows = 0;
    for (const page of pages) {
      for (const [row, slug = ""] of read(page).matchAll(
        /<li class="h-entry"><h3><a href="[^"]*?([^/"]+)\.html".*?<\/li>(?=<li class="h-entry"|<li class="silence"|<\/ol>)/gs,
      )) {
        const post = bySlug.get(slug);
        if (!post) throw new Error(`${page}: ${slug}`);
        expectTold(
          /<p class="facts">(.*?)<\/p>/s.exec(row)?.[1]?.replace(/<[^>]*>/g, " ") ?? "",
          post,
          `${page}: ${slug}`,
        );
        expect(row, `${page}: ${slug}`).toContain(`certainty-${placeInCalendar(post).certainty}"`);
        rows += 1;
      }
    }
    expect(rows).toBeGreaterThan(posts.length);
  });

  it("each post's byline, description, reference and metadata tell its own", () => {
    for (const post of posts) {
      const html = read(addresses.post(post.slug));
      const part = (pattern: RegExp): string => pattern.exec(html)?.[1]?.replace(/<[^>]*>/g, " ") ?? "";
      for (const pattern of [
        /<p class="byline">(.*?)<\/p>/s,
        /<p [^>]*class="copied-whole"[^>]*>(.*?)<\/p>/s,
        /<meta property="og:description" content="([^"]*)"/,
      ])
        expectTold(part(pattern).replace(post.title, ""), post, `${post.slug}: ${pattern.source}`);
      const isPlain = isPlainFact({ date: post.date, ...placeInCalendar(post) });
      for (const pattern of [/"datePublished":/, /citation_publication_date/, /DCTERMS\.issued/, /dt-published/])
        expect(
          pattern.test(html.replace(/<article id="[^"]*" class="comment .*?<\/article>/gs, "")),
          `${post.slug}: ${pattern.source}`,
        ).toBe(isPlain);
    }
  });

  it("each record of the data files tells its own", () => {
    const listed = JSON.parse(read("data/posts.json")) as { slug: string; certainty: string; disputed: boolean }[];
    for (const { slug, certainty, disputed } of listed) {
      const placing = placeInCalendar(bySlug.get(slug) as Filed<Post>);
      expect([certainty, disputed], slug).toEqual([certaintyWords[placing.certainty].word, placing.isDisputed]);
    }
    const csl = JSON.parse(read("data/archive.csl.json")) as { id: string; note: string }[];
    for (const { id, note } of csl) expectTold(note, bySlug.get(id) as Filed<Post>, `csl: ${id}`);
    for (const [, slug = "", note = ""] of read("data/archive.bib").matchAll(/@online\{(.*?),\n.*?note = \{(.*?)\}/gs))
      expectTold(note, bySlug.get(slug) as Filed<Post>, `bib: ${slug}`);
    const ris = read("data/archive.ris").split("ER  - ").slice(0, -1);
    expect(ris).toHaveLength(posts.length);
    for (const record of ris) {
      const title = /^TI {2}- (.*?)\r$/m.exec(record)?.[1];
      const post = posts.find((one) => one.title === title) as Filed<Post>;
      expectTold(/^N1 {2}- (.*)$/m.exec(record)?.[1] ?? "", post, `ris: ${title}`);
    }
  });

  it("a month or a year counts those of its posts, each certainty for itself", () => {
    for (const page of pages.filter((name) => /^\w+\/\d{4}(?:-\d\d)?\.html$/.test(name))) {
      const period = page.slice(`${addressWords.archive}/`.length, -".html".length);
      const placed = posts.map((post) => ({ post, ...placeInCalendar(post) }));
      const here = placed.filter(({ months, years }) =>
        (period.length === 4 ? years : [...months.certain, ...months.possible]).includes(period),
      );
      const lead = /<p class="lead">(.*?)<\/p>/s.exec(read(page))?.[1] ?? "";
      const born = here.flatMap(({ certainty, yearCertainty, isDisputed }) => [
        certaintyWords[period.length === 4 ? yearCertainty : certainty].word,
        ...(isDisputed ? [certaintyWords.disputed.word] : []),
      ]);
      expect(toldIn(lead).sort(), page).toEqual([...new Set(born)].sort());
    }
  });
});
