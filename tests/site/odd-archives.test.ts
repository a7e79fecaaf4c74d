import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, posix } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { HtmlValidate, StaticConfigLoader } from "html-validate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { formatEntry } from "../../src/entry/format-entry.ts";
import type { Post } from "../../src/entry/schema.ts";
import { aPost } from "../archive/an-archive.ts";
import { launchChromium } from "../browser/chromium.ts";
import { runProject } from "../sites.ts";

const folder = mkdtempSync(join(tmpdir(), "arkiv-udda-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Writes a content folder without captures or report, and builds its site. */
function buildSite(name: string, posts: Record<string, Partial<Post>>, tags: readonly string[] = []): string {
  const content = join(folder, name);
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(content, path)), { recursive: true });
    writeFileSync(join(content, path), text);
  };
  const site = { title: "Udda arkiv", author: "Tyra Vintersol", language: "sv", texts: "published" };
  write("site.yaml", stringify(site));
  write("vocabulary.yaml", stringify(tags.map((slug) => ({ slug, label: slug, description: "Ett ämne.", words: [] }))));
  const lines = { title: 1, body: 1, metadata: 0, apparatus: 0, boilerplate: 0, blank: 0, unknown: 0 };
  const capture = { id: "0".repeat(12), names: ["sida.txt"], sha256: "0".repeat(64), bytes: 2, encoding: "utf-8" };
  const read = { reader: "blog-page", because: [], lines, entries: [] };
  write("captures.yaml", stringify({ captures: [{ ...capture, ...read }] }));
  for (const [at, [slug, odd]] of Object.entries(posts).entries()) {
    const { slug: _, file, body, ...front } = aPost(slug, { nr: at + 1, ...odd });
    write(file, formatEntry(front, body));
  }
  const built = join(folder, `${name} på plats`);
  runProject("build", content, `--output=${built}`);
  return built;
}

function pagesOf(site: string): string[] {
  return readdirSync(site, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".html"));
}

/** Every page that can be reached by links from the front page. */
function reachable(site: string): Set<string> {
  const seen = new Set(["index.html"]);
  const queue = ["index.html"];
  for (let page = queue.pop(); page !== undefined; page = queue.pop()) {
    for (const [, href = ""] of readFileSync(join(site, page), "utf8").matchAll(/<a [^>]*href="([^"#:]+\.html)/g)) {
      const target = posix.join(posix.dirname(page), href);
      if (seen.has(target)) continue;
      seen.add(target);
      queue.push(target);
    }
  }
  return seen;
}

const validator = new HtmlValidate(
  new StaticConfigLoader(JSON.parse(readFileSync(join(import.meta.dirname, "html-validate.json"), "utf8"))),
);

const longTitle = "Budget och flerårsplan med mål och uppdrag ".repeat(7).slice(0, 299).concat("!");
const longWord = "nedbrytningsprocessfördröjningskontrollmyndighetshandläggarutbildningssamordning";
const tags = Array.from({ length: 5_000 }, (_, at) => `amne-${at}`);

/** Posts with one unusual property each. */
const oddities: Record<string, Partial<Post>> = {
  "lang-rubrik": { title: longTitle },
  "langt-ord": { title: `Om ${longWord}`, categories: [longWord] },
  "trehundra-amnen": { tags: tags.slice(0, 300) },
  "fyrtio-bilder": {
    text: "abstract",
    images: Array.from({ length: 40 }, (_, at) => ({ name: `bild_${at}_${longWord}.jpg`, kept: false })),
  },
  "utan-allt": { commentCount: null },
};

describe.each([
  ["no post", () => buildSite("inget", {})],
  ["one post without any metadata", () => buildSite("ett", { ensam: { commentCount: null } })],
  [
    "3,000 posts of one month, 5,000 tags, and posts with unusual properties",
    () =>
      buildSite(
        "manga",
        {
          ...oddities,
          ...Object.fromEntries(
            Array.from({ length: 3_000 }, (_, at) => {
              const evidence: Post["evidence"] = [
                { kind: "explicit", says: "2016-04-05", strength: "bounds", from: { words: "5 april 2016" } },
              ];
              return [
                `p-${at}`,
                { date: "2016-04-05", evidence, tags: [0, 1].map((more) => tags[2 * at + more] ?? "amne-0") },
              ];
            }),
          ),
        },
        tags,
      ),
  ],
])("an archive of %s", (_, build) => {
  let site = "";
  beforeAll(() => {
    site = build();
  });

  it("every page can be reached from the front page, and none is too long", async () => {
    const pages = pagesOf(site);
    const reached = reachable(site);
    // Pages without content exist and say that they are empty, but are not linked.
    const saysThatItIsEmpty = (page: string): boolean =>
      /ännu\.|Ingenting känt saknas/.test(readFileSync(join(site, page), "utf8"));
    const unreached = pages.filter((page) => page !== "404.html" && !reached.has(page));
    expect(unreached.filter((page) => !saysThatItIsEmpty(page))).toEqual([]);
    expect([...reached].filter((page) => !existsSync(join(site, page)))).toEqual([]);
    const heavy = pages.filter((page) => gzipSync(readFileSync(join(site, page))).length > 100_000);
    expect(heavy).toEqual([]);
    for (const page of pages.filter((page) => !page.startsWith("inlagg/"))) {
      const rows = readFileSync(join(site, page), "utf8").match(/<li class="h-entry">|<div><dt>/g) ?? [];
      expect(rows.length, page).toBeLessThanOrEqual(200);
    }
  });

  it("is valid HTML and fits a window of 320 pixels", async () => {
    // Of a list in many pages, the first two: the others are made the same way.
    const kinds = pagesOf(site).filter(
      (page) => !/^(?:inlagg\/p-|taggar\/amne-\d)|--?(?:[3-9]|[1-9]\d)\.html$/.test(page),
    );
    expect(kinds.length).toBeGreaterThan(10);
    const browser = await launchChromium();
    const page = await browser.newPage({ viewport: { width: 320, height: 800 } });
    for (const kind of kinds) {
      const { results } = await validator.validateFile(join(site, kind));
      expect(
        results.flatMap(({ messages }) => messages.map(({ message, line }) => `${kind}:${line} ${message}`)),
      ).toEqual([]);
      await page.goto(`${pathToFileURL(site).href}/${kind}`);
      const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(excess, kind).toBeLessThanOrEqual(0);
    }
    await browser.close();
  });
});
