import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Nodes } from "hast";
import { fromHtml } from "hast-util-from-html";
import { expect, inject, it } from "vitest";
import { loadContent } from "../../src/entry/load.ts";
import { type LanguageCode, languages } from "../../src/language/index.ts";
import { isPattern, literalsOfSources } from "../language/literals.ts";
import type { BuiltSite } from "../sites.ts";

/** A built archive speaks one language: no file of it holds a word that only the phrases of another have. */

const home = resolve(import.meta.dirname, "../../src/language");

/** What the sources of each language say, and the patterns by which they read. */
const literalsOf = Object.keys(languages).map((code) => ({ code, literals: literalsOfSources(join(home, code)) }));

/** The words of a text, in lower case. Parts of checksums are none. */
function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/(?<![\p{L}\p{N}])\p{L}{2,}(?![\p{L}\p{N}])/gu) ?? [];
}

/** What elements hold for readers of the page, or for programs that show it elsewhere. */
const readAttributes = ["alt", "title", "ariaLabel", "placeholder", "label"];
const readMeta = /^(?:description|og:(?:title|description|site_name|image:alt)|citation_|DCTERMS\.)/;

/** What an address is made of. */
const addressAttributes = ["href", "src", "id", "htmlFor", "ariaLabelledBy", "ariaDescribedBy"];

/** The words and the addresses in markup. Code is no words: it has the names of fields, which no archive translates. */
function textsIn(node: Nodes): string[] {
  if (node.type === "text") return [node.value];
  if (node.type === "element") {
    const { tagName, properties } = node;
    if (tagName === "code" || tagName === "script") return addressesIn(properties);
    // The calendar cuts the letters of a month apart.
    if (tagName === "text") return [node.children.flatMap(textsIn).join("")];
    const { name, property, content } = properties;
    const meta = tagName === "meta" && readMeta.test(String(name ?? property)) ? [String(content)] : [];
    const read = readAttributes.flatMap((attribute) => properties[attribute] ?? []).map(String);
    return [...read, ...meta, ...addressesIn(properties), ...node.children.flatMap(textsIn)];
  }
  return "children" in node ? node.children.flatMap(textsIn) : [];
}

function addressesIn(properties: Record<string, unknown>): string[] {
  return addressAttributes.flatMap((attribute) => properties[attribute] ?? []).map(String);
}

/** The strings in JSON. */
function stringsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

/** A value that is one word in Latin letters may be one of a field's few, which no archive translates. */
const isSaid = (text: string): boolean => /[^\w.:/-]/.test(text);

/** What a file of a site says. */
function saidIn(name: string, bytes: string): string[] {
  if (name.endsWith(".html")) return textsIn(fromHtml(bytes));
  if (name.endsWith(".xml")) return [bytes.replace(/<[^>]*>/g, " ")];
  if (name.endsWith(".csv")) return [bytes.slice(bytes.indexOf("\n"))];
  if (name.endsWith(".json")) return stringsIn(JSON.parse(bytes)).filter(isSaid);
  return [];
}

/** What an archive was made of: its captures and its own entries. */
function sourcesOf({ content }: BuiltSite): string[] {
  const captures = join(content, "captures");
  const files = existsSync(captures) ? readdirSync(captures) : [];
  return [
    ...stringsIn(loadContent(content)),
    ...files,
    ...files.map((name) => readFileSync(join(captures, name), "utf8")),
  ];
}

/** What only other languages than one say, without what is known: words, and phrases of several words. */
function foreignTo(language: LanguageCode, known: readonly string[] = []): { words: Set<string>; phrases: string[] } {
  const own = literalsOf.filter(({ code }) => code === language).flatMap(({ literals }) => literals);
  const ownWords = new Set([...own, ...known].flatMap(wordsIn));
  const others = literalsOf
    .filter(({ code }) => code !== language)
    .flatMap(({ literals }) => literals.filter((literal) => !isPattern(literal)));
  const phrases = others.flatMap((literal) => literal.split("…")).map((phrase) => phrase.trim());
  return {
    words: new Set(others.flatMap(wordsIn).filter((word) => !ownWords.has(word))),
    phrases: phrases.filter(
      (phrase) => /\p{L} \p{L}/u.test(phrase) && !own.some((literal) => literal.includes(phrase)),
    ),
  };
}

/** Names of files that are the same in each language, and what no archive translates: the scheme of the data, and Pagefind. */
const namesOfFiles = new Set(
  "index site data calendar filter visits feed robots archive posts schema gaps captures old addresses".split(" "),
);
const isUntranslated = (name: string): boolean => /^data\/schema\.json$|(?:^|\/)(?:pagefind|wasm)|\.pf_/.test(name);

/** What a file says in other languages: words, and of a script, whose names are English in each archive, phrases. */
function foreignIn(name: string, bytes: string, { words, phrases }: ReturnType<typeof foreignTo>): string[] {
  if (name.endsWith(".js")) return phrases.filter((phrase) => bytes.includes(phrase) && hasPhrase(bytes, phrase));
  return [name, ...saidIn(name, bytes)].flatMap(wordsIn).filter((word) => words.has(word) && !namesOfFiles.has(word));
}

/** True for a phrase that is there in whole words: "extra lista" does not say "a list". */
function hasPhrase(text: string, phrase: string): boolean {
  const words = phrase.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`(?:(?<!\\p{L})|(?!\\p{L}))${words}(?:(?!\\p{L})|(?<!\\p{L}))`, "u").test(text);
}

it.each(inject("sites").map((built) => [built.name, built.language, built] as const))(
  "no file of the site built from %s says anything in another language than its own, %s",
  (_, language, built) => {
    const foreign = foreignTo(language, sourcesOf(built));
    const names = readdirSync(built.site, { recursive: true, encoding: "utf8" });
    const found = names
      .filter((name) => /\.\w+$/.test(name) && !isUntranslated(name))
      .flatMap((name) =>
        foreignIn(name, readFileSync(join(built.site, name), "utf8"), foreign).map((said) => `${name}: ${said}`),
      );
    expect(found).toEqual([]);
  },
);

it.each([
  ["page.html", "<p>Tre inlägg</p>"],
  ["page.html", '<img alt="en bild som saknas">'],
  ["page.html", '<p id="sammanfattning">'],
  ["page.html", '<meta name="description" content="Inlägg och besök">'],
  ["page.html", '<a href="../inlagg/the-ferry.html">The ferry</a>'],
  ["feed.xml", "<title>Senaste inläggen</title>"],
  ["posts.csv", "title,date\r\nThe ferry,odaterat\r\n"],
  ["posts.json", '{"certainty": "troligen belagt"}'],
  ["filter.js", 'document.title="Inget besök passar urvalet."'],
])("in %s the scan finds the Swedish of %j", (name, bytes) =>
  expect(foreignIn(name, bytes, foreignTo("en"))).not.toEqual([]),
);

it("the scan leaves names of fields and files alone", () => {
  expect(foreignIn("data.html", "<code>monthsPossible</code><a href=visits.js>x</a>", foreignTo("sv"))).toEqual([]);
});

it("the scan finds a phrase in a script only in whole words", () => {
  const foreign = { words: new Set<string>(), phrases: ["a list", "; write it"] };
  expect(foreignIn("words.js", 'a="extra lista"', foreign)).toEqual([]);
  expect(foreignIn("words.js", 'a="väntade a list; write it"', foreign)).toEqual(["a list", "; write it"]);
});
