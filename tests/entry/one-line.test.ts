import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { unprintable } from "../../src/capture/unprintable.ts";
import { capturesSchema } from "../../src/entry/capture-record.ts";
import { parseYaml } from "../../src/entry/parse-yaml.ts";
import { fileName } from "../../src/entry/scalars.ts";
import { pageSchema, postSchema, reportSchema, sectionSchema } from "../../src/entry/schema.ts";
import { siteSchema } from "../../src/entry/site.ts";
import { fileNameOf } from "../../src/entry/slug.ts";
import { vocabularySchema } from "../../src/entry/vocabulary.ts";
import { withheldSchema } from "../../src/entry/withheld.ts";
import { oddNames } from "../attacks.ts";

/** Any text, as a person may write it in YAML. */
const written = "text";
const source = { capture: written, lines: [1, 2] };
const from = { words: written, name: written, above: written, below: written };
const observation = { kind: "comment-lines", words: written };
const tally = { title: 0, body: 0, metadata: 0, apparatus: 0, boilerplate: 0, blank: 0, unknown: 0 };
const lost = { lostLinks: [{ line: 1, words: written }], mentions: [{ line: 1, words: written, title: written }] };

/** A value of each schema in which every field has a text; those of several lines are in `inLines`. */
const files: { name: string; schema: z.ZodType; value: object; inLines?: string[] }[] = [
  {
    name: "post",
    schema: postSchema,
    value: {
      ...{ type: "post", nr: 1, title: written, author: written, commentCount: 1, tags: [written], visits: [] },
      evidence: [{ kind: "editor", says: "2016-04", strength: "bounds", from }],
      comments: [{ author: written, body: written, source: written }],
      ...{ categories: [written], images: [{ name: written, kept: false }], possibleImages: [written] },
      ...{ ...lost, text: "verbatim", sources: [source] },
    },
    inLines: ["comments.0.body"],
  },
  {
    name: "report",
    schema: reportSchema,
    value: {
      ...{ type: "report", title: written, author: written, text: "verbatim", sources: [source] },
      themes: [{ title: written, introduction: written }],
    },
    inLines: ["themes.0.introduction"],
  },
  {
    name: "section",
    schema: sectionSchema,
    value: {
      ...{ type: "section", title: written, theme: written, order: 1, tags: [written], ...lost },
      visits: [{ number: 1, dates: ["2016-04"], asWritten: written, host: written, tags: [written] }],
      ...{ text: "verbatim", sources: [source] },
    },
  },
  { name: "page", schema: pageSchema, value: { type: "page", title: written } },
  {
    name: "site",
    schema: siteSchema,
    value: {
      ...{
        title: written,
        author: written,
        language: "sv",
        address: "https://example.org/text",
        texts: "published",
      },
      ...{ description: written, contact: written, place: written, rights: written },
    },
  },
  {
    name: "vocabulary",
    schema: vocabularySchema,
    value: [{ slug: written, label: written, description: written, words: [written] }],
  },
  {
    name: "captures",
    schema: capturesSchema,
    value: {
      captures: [
        {
          ...{ id: "0".repeat(12), names: [written], sha256: "0".repeat(64), bytes: 1, encoding: written },
          ...{ reader: written, because: [observation], doubts: [observation], lines: tally },
          ...{ boilerplate: [{ line: 1, rule: written }], entries: [written], origin: written },
          ...{ capturedBy: written, rights: written, as: written },
          archive: [{ month: "2016-04", posts: 1, line: 1 }],
          candidates: [{ reader: written, posts: 1, doubts: [observation] }],
        },
      ],
    },
  },
  { name: "withheld", schema: withheldSchema, value: [{ entry: "posts/a", date: "2016-04-05", reason: written }] },
];

/** The paths of all texts in a value that are, or end in, `text`, though not those that a schema chooses among. */
function textsIn(value: unknown, path = ""): string[] {
  if (typeof value === "string") return value.endsWith("text") ? [path] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => textsIn(part, path === "" ? key : `${path}.${key}`));
}

function withText(value: unknown, path: readonly string[], more: string): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return `${value}${more}`;
  const part = withText((value as Record<string, unknown>)[key], rest, more);
  if (!Array.isArray(value)) return { ...(value as object), [key]: part };
  return value.map((one, at) => (String(at) === key ? part : one));
}

const problemsOf = ({ name, schema }: (typeof files)[number], value: unknown): string[] => {
  const parsed = parseYaml(JSON.stringify(value), name, schema as never);
  return "problems" in parsed ? parsed.problems.map(({ where, message }) => `${where}: ${message}`) : [];
};

/** What breaks a line in some program, what no page can contain, and what reorders what a reader sees. */
const faults: [character: string, what: string][] = [
  ["\n", "a line break (U+000A)"],
  ["\r", "a line break (U+000D)"],
  ["\u0085", "a line break (U+0085)"],
  ["\u2028", "a line break (U+2028)"],
  ["\u2029", "a line break (U+2029)"],
  ["\t", "a tab (U+0009)"],
  ["\u0000", "a control character (U+0000)"],
  ["\u000b", "a control character (U+000B)"],
  ["\u009b", "a control character (U+009B)"],
  ["\ud800", "half a character (U+D800)"],
  ["\u200f", "a character that changes the direction of writing (U+200F)"],
  ["\u202e", "a character that changes the direction of writing (U+202E)"],
  ["\u2066", "a character that changes the direction of writing (U+2066)"],
];

describe.each(files)("every field of $name", (file) => {
  it("is in the example", () => expect(problemsOf(file, file.value)).toEqual([]));

  it.each(textsIn(file.value))("%s is one line, or says what is in the way and what to do", (path) => {
    for (const [character, what] of faults) {
      const problems = problemsOf(file, withText(file.value, path.split("."), `${character}UR  - https://example.org`));
      const expected = !file.inLines?.includes(path)
        ? [`${path}: expected one line of text, got ${what} after "`]
        : unprintable.test(character)
          ? [`${path}: expected text without control characters`]
          : [];
      for (const message of expected) expect(problems).toContainEqual(expect.stringContaining(message));
      if (expected.length === 0) expect(problems, what).toEqual([]);
    }
  });
});

it("a folded text in YAML says how to leave out its last line break", () => {
  const yaml =
    "title: Arkivet\nauthor: Tyra\nlanguage: sv\ntexts: published\ndescription: >\n  Det som\n  finns kvar.\n";
  const parsed = parseYaml(yaml, "site.yaml", siteSchema);
  expect("problems" in parsed && parsed.problems).toEqual([
    {
      file: "site.yaml",
      where: "description",
      message:
        'expected one line of text, got a line break (U+000A) after "Det som finns kvar."; write it on one line; in YAML, use >- in place of > or |, which keep the last line break',
    },
  ]);
  expect(parseYaml(yaml.replace(">", ">-"), "site.yaml", siteSchema)).toHaveProperty("value");
});

it("an address with spaces or line breaks is refused, and never mended in silence", () => {
  const site = { title: "Arkivet", author: "Tyra", language: "sv", texts: "published" };
  for (const address of [" https://example.org", "https://example.org\n", "https://example.org/a b", "example.org"])
    expect(siteSchema.safeParse({ ...site, address }).success, address).toBe(false);
});

it("whatever a saved page is called, the name it is kept by is one line", () => {
  const odd = ["\n", "\u0085", "\u2028", "\u2029", "\u202e", "\u00a0", "\u3000", " ", "\t", ".txt", "a"];
  const anyName = fc.oneof(
    fc.string({ unit: "binary", maxLength: 20 }),
    fc.array(fc.constantFrom(...odd, ...oddNames), { maxLength: 4 }).map((parts) => parts.join("")),
  );
  fc.assert(
    fc.property(anyName, (name) => fileName.safeParse(fileNameOf(name)).success),
    { numRuns: 10_000 },
  );
});
