import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { expect, it } from "vitest";
import { addressWords, codes, languages, mark, removedEntries } from "../../src/language/index.ts";
import { literalsIn } from "./literals.ts";

/**
 * Swedish words belong to `src/language/sv/`. The one exception parses the sentences that an earlier version stored in
 * content folders, so its Swedish is part of a file format and never changes.
 */
const exception = "src/entry/earlier-sentences.ts";

const project = resolve(import.meta.dirname, "../..");

/** Words of addresses that are the same in English. */
const english = new Set(strings(languages.en.addressWords));

/** Words without å, ä and ö that have moved: those of addresses, marks, labels and codes. */
const movedWords = new Set(
  [addressWords, codes, removedEntries, [mark, "Datum", "I:", "Utdrag", "allt", "sv-SE"]]
    .flatMap((words) => strings(words))
    .map((word) => word.toLowerCase())
    .filter((word) => !english.has(word)),
);

function strings(value: unknown): string[] {
  return typeof value === "string" ? [value] : Object.values(value as object).flatMap(strings);
}

/** The Swedish in a source's literals, with line numbers. */
function swedishIn(source: string): { line: number; words: string }[] {
  return literalsIn(source)
    .filter(({ text }) => isSwedish(text))
    .map(({ text, start }) => ({ line: source.slice(0, start).split("\n").length, words: text }));
}

function isSwedish(literal: string): boolean {
  if (/[åäö]/i.test(literal)) return true;
  const words = literal.slice(1, -1).split(/\$\{[^}]*\}|[^\p{L}\p{N}:[\]-]+/u);
  return [literal.slice(1, -1), ...words].some((word) => movedWords.has(word.toLowerCase()));
}

/** The source files outside the home of Swedish. */
function sources(): string[] {
  return readdirSync(join(project, "src"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") || name.endsWith(".mjs"))
    .map((name) => relative(project, join(project, "src", name)))
    .filter((file) => !file.startsWith("src/language/") && file !== exception);
}

it("no literal outside src/language contains Swedish", () => {
  const found = sources().flatMap((file) =>
    swedishIn(readFileSync(join(project, file), "utf8")).map(({ line, words }) => `${file}:${line}: ${words}`),
  );
  expect(found).toEqual([]);
});

it.each([
  ['const a = "På väg";', 1],
  ["const a = 1;\nconst b = `rad är`;", 2],
  ["x.replace(/[åäö]/g, y)", 1],
  ['const folder = "inlagg";', 1],
  ["const file = `taggar/index.html`;", 1],
  ['const mark = "[borttaget]";', 1],
])("the scan finds the Swedish in %j", (source, line) => {
  expect(swedishIn(source).map((found) => found.line)).toEqual([line]);
});

it.each([
  "/** En kommentar på svenska. */",
  'const a = "inside"; // på svenska: "inlagg"',
  'const a = "https://example.org/archive"; const tag = b / c;',
])("the scan ignores %j", (source) => expect(swedishIn(source)).toEqual([]));
