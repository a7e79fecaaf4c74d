import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { literalsIn } from "./literals.ts";

/**
 * Sentences that a person reads belong to `src/language/`: this finds literals of three words or more elsewhere. It leaves out
 * what no person reads as a sentence: descriptions of fields, which are the archive's schema, selectors, markup, lists of
 * file extensions, and names of rules.
 */

const project = join(import.meta.dirname, "../..");

/** Literals that are no messages, by their file: what is stored in files, and errors that only a fault of the program causes. */
const exceptions: Readonly<Record<string, readonly RegExp[]>> = {
  "src/capture/containers/resources.ts": [/^`(?:cid|path) /],
  "src/capture/containers/role.ts": [/^"[a-z0-9 ]+"$/],
  "src/capture/decode.ts": [/with byte order mark/, /\(the page declares /],
  "src/entry/earlier-sentences.ts": [/./],
  "src/entry/imported.ts": [/^"# Written by the import/],
  "src/check/import-outlook.ts": [/^"deleted by hand"$/],
  "src/import/import.ts": [/^"deleted by hand"$/],
  "src/import/settle-entries.ts": [/^"deleted by hand"$/],
  "src/output/json.ts": [/^"Front matter of the entries/],
  "src/readers/html/dates.ts": [/^"(?:p, div|nav, aside)/],
  "src/readers/html/furniture.ts": [/^"div, section/],
  "src/readers/html/no-posts.ts": [/^"li, tr, p/],
  "src/readers/report/visit-table.ts": [/^"out of order"$/],
  "src/readers/text/blog-page.ts": [/^"name of the blog"$/],
  "src/site/markdown.ts": [/^"external noopener/],
  "src/site/search.ts": [/^`export default/],
  "src/site/compiled-copy.ts": [/runs from no compiled copy/],
  "src/site/page-maker.ts": [/is no layout that was loaded/],
  "src/site/images.ts": [/^"no quality is left"$/],
  "src/site/search-index.ts": [/Pagefind/],
  "src/terminal/import-command.ts": [/^`\n\$\{help\.examples\}/],
  "src/terminal/check-command.ts": [/^`\n\$\{help\.examples\}/],
  "src/terminal/import-report.ts": [/^"deleted by hand"$/],
  "src/build.ts": [/^`\n\$\{help\.examples\}/],
};

function sentencesIn(file: string, source: string): string[] {
  return literalsIn(source)
    .filter(({ text, start }) => {
      const before = source.slice(Math.max(0, start - 60), start);
      const words = text.slice(1, -1).replace(/\$\{[^}]*\}/g, "x");
      const isSentence = /(?:^|[\s("'])[a-z]{2,}'?[a-z]*,? [a-z]+,? [a-z]+/i.test(words);
      const isCode = /[<>{}[\]=]|\.\w+ |^\W*$|npm (?:run|start)/.test(words) || text.startsWith("/");
      const isElsewhere = /(?:describe\(\s*|from )$/.test(before);
      return isSentence && !isCode && !isElsewhere && !exceptions[file]?.some((pattern) => pattern.test(text));
    })
    .map(({ text, start }) => `${file}:${source.slice(0, start).split("\n").length}: ${text}`);
}

function sources(): string[] {
  return readdirSync(join(project, "src"), { recursive: true, encoding: "utf8" })
    .map((name) => `src/${name}`)
    .filter((file) => file.endsWith(".ts") && !file.startsWith("src/language/"))
    .sort();
}

it("no sentence for a person stands outside src/language", () => {
  expect(sources().flatMap((file) => sentencesIn(file, readFileSync(join(project, file), "utf8")))).toEqual([]);
});

it.each(['throw new Error("the file is empty; remove it");', 'say(isDone ? "all of it was read" : "");'])(
  "the scan finds %s",
  (source) => expect(sentencesIn("src/x.ts", source)).toHaveLength(1),
);

it.each([
  'z.string().describe("The size of the file in bytes.")',
  'find(page, "article.post h2.title a")',
  'const rule = "comment line";',
  "// A comment of several words.",
])("the scan ignores %s", (source) => expect(sentencesIn("src/x.ts", source)).toEqual([]));
