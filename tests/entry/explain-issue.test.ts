import { afterEach, describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { z } from "zod";
import { capturesSchema } from "../../src/entry/capture-record.ts";
import { parseImported } from "../../src/entry/imported.ts";
import { type Judge, type Parsed, parseYaml } from "../../src/entry/parse-yaml.ts";
import { formatProblem, type Problem } from "../../src/entry/problem.ts";
import { pageSchema, postSchema, reportSchema, sectionSchema } from "../../src/entry/schema.ts";
import { siteSchema } from "../../src/entry/site.ts";
import { vocabularySchema } from "../../src/entry/vocabulary.ts";
import { withheldSchema } from "../../src/entry/withheld.ts";
import { messagesIn, speakMessages } from "../../src/language/messages.ts";

afterEach(() => speakMessages(messagesIn.en));

type Path = readonly (string | number)[];

/** What a person may write in the place of a field's value. */
const oddValues: readonly unknown[] = [null, 7, 0, Number.NaN, true, "", "x".repeat(300), [1], { a: 1 }];

/** Words that a schema's library or a YAML library says of a value, and no person does. */
const rawWords = /\b(?:invalid|too small|too big|array|tuple|record|boolean|string|object|int|undefined|input|>=)\b/i;

interface Kind {
  name: string;
  whole: unknown;
  parse(text: string): Parsed<unknown>;
}

/** What is wrong where each field in turn has an odd value. */
function problemsOf({ whole, parse }: Pick<Kind, "whole" | "parse">): Problem[] {
  return pathsIn(whole).flatMap((path) =>
    oddValues.flatMap((value) => {
      const parsed = parse(stringify(replaced(whole, path, value)));
      return "problems" in parsed ? parsed.problems : [];
    }),
  );
}

/** A kind of file, with a value of which every field can be replaced. */
function kind<Value>(name: string, schema: Judge<Value>): Kind {
  return { name, whole: valueFor(z.toJSONSchema(schema)), parse: (text) => parseYaml(text, name, schema) };
}

const imported: Kind = {
  name: "imported.yaml",
  whole: {
    nextNr: 2,
    entries: { 1: { path: "posts/x.md", from: "posts/y.md", digests: { type: "01234567" } } },
    captures: {},
  },
  parse: (text) => parseImported(text, "imported.yaml"),
};

describe.each([
  kind("post", postSchema),
  kind("report", reportSchema),
  kind("section", sectionSchema),
  kind("page", pageSchema),
  kind("site.yaml", siteSchema),
  kind("vocabulary.yaml", vocabularySchema),
  kind("captures.yaml", capturesSchema),
  kind("withheld.yaml", withheldSchema),
  imported,
])("$name", ({ whole, parse }) => {
  it("a wrong value in any field is a sentence with what was found and what to do", () => {
    const problems = problemsOf({ whole, parse });
    expect(problems.length).toBeGreaterThan(20);
    for (const problem of problems) {
      const said = formatProblem(problem);
      expect(problem.message, said).toMatch(/^(?:expected .+, got .+; .+|unknown field; .+|missing; add this field)/s);
      expect(problem.message.replace(/(?:got|brackets:|quotes:) .*?;|"a"/gs, ""), said).not.toMatch(rawWords);
      expect(said.length, said).toBeLessThan(600);
    }
  });

  it("is at fault in the same places in Swedish, in Swedish words", () => {
    const english = problemsOf({ whole, parse });
    speakMessages(messagesIn.sv);
    const problems = problemsOf({ whole, parse });
    expect(problems.map(({ where }) => where)).toEqual(english.map(({ where }) => where?.replace(/^line/, "rad")));
    for (const { message } of problems) {
      expect(message).toMatch(/^(?:väntade .+, fick .+; .+|okänt fält; .+|saknas; lägg till fältet)/s);
      expect(message).not.toMatch(/(?<!\p{L})(?:expected|got|such as|write|remove|put|correct|add|one of)(?!\p{L})/u);
    }
  });
});

const site = { title: "Blogg", author: "Tyra Vintersol", language: "sv", texts: "published" };
const term = { slug: "skola", label: "Skola", description: "Om skolan.", words: ["skola*"] };

it.each([
  [
    "a number for a text",
    siteSchema,
    { ...site, title: 2018 },
    'title: expected text, got 2018; put it in quotes: "2018"',
  ],
  ["nothing for a text", siteSchema, { ...site, title: null }, "title: expected text, got nothing; write it here"],
  [
    "nothing for a text that may be absent",
    siteSchema,
    { ...site, place: null },
    "place: expected text, got nothing; write it here, or remove the field",
  ],
  ["a misspelt choice", siteSchema, { ...site, texts: "publishd" }, 'got "publishd"; did you mean published?'],
  [
    "a year for a day",
    siteSchema,
    { ...site, released: 2018 },
    "released: expected a day such as 2018-09-30, got 2018; correct it here",
  ],
  [
    "a text for a list",
    vocabularySchema,
    [{ ...term, words: "skola" }],
    'line 4: 0.words: expected a list, got "skola"; put it in brackets: ["skola"]',
  ],
  ["a number in quotes", vocabularySchema, [{ ...term, mentions: "2" }], 'got "2"; write it without quotes'],
  [
    "a misspelt field in a list",
    vocabularySchema,
    [{ ...term, mention: 2 }],
    "line 6: 0.mention: unknown field; did you mean mentions?",
  ],
  ["an empty file", vocabularySchema, null, "expected a list, got nothing; write a list, [] for none"],
  [
    "more words than a term may have",
    vocabularySchema,
    [term, { ...term, words: Array(30_000).fill("skola") }],
    "line 9: 1.words: expected at most 1000 words, got a list of 30000; correct it here",
  ],
  [
    "more characters than a word may have",
    vocabularySchema,
    [{ ...term, words: ["skola", "en skola ".repeat(30_000)] }],
    "line 6: 0.words.1: expected at most 200 characters, got",
  ],
  [
    "an address with a query",
    siteSchema,
    { ...site, address: "https://example.org/?a=1" },
    "address: expected an address such as",
  ],
  [
    "an address with an empty query",
    siteSchema,
    { ...site, address: "https://example.org/?" },
    "address: expected an address such as",
  ],
  [
    "an address with a fragment",
    siteSchema,
    { ...site, address: "https://example.org/#a" },
    "address: expected an address such as",
  ],
  [
    "an address of no web site",
    siteSchema,
    { ...site, address: "ftp://example.org/" },
    "address: expected an address such as",
  ],
  [
    "an address with a password",
    siteSchema,
    { ...site, address: "https://a:b@example.org/" },
    "address: expected an address such as",
  ],
  [
    "a language that is no tag",
    siteSchema,
    { ...site, language: "på svenska" },
    "language: expected the BCP 47 tag of a language",
  ],
])("%s", (_, schema: Judge<unknown>, value, message) => {
  const parsed = parseYaml(stringify(value), "x.yaml", schema);
  expect("problems" in parsed ? parsed.problems.map(formatProblem) : []).toEqual([expect.stringContaining(message)]);
});

it.each([
  [{ ...site, language: "sv-FI" }],
  [{ ...site, address: "https://example.org" }],
  [{ ...site, address: "http://localhost:8080/blogg/" }],
])("%o is a site.yaml", (value) => {
  expect(parseYaml(stringify(value), "site.yaml", siteSchema)).toEqual({ value });
});

it.each([
  ['title: "Rubrik', "line 1: a quotation mark that is not closed; add the second one"],
  ["title: Rubrik: med kolon", 'line 1: a second ": " or "- " on the line; put the value in quotes'],
  ["title: [a, b", "line 1: a comma or a closing bracket is missing; add it, or put the value in quotes"],
  ["title: @tyra", "line 1: a value may not begin with this character; put the value in quotes"],
  ["author: Tyra\nRubrik", 'line 2: a line without a value; write it as "field: value"'],
  ["title:\n\t- x", "line 2: a tab before the text; use spaces"],
  ["title: [x] y", "line 1: a character that YAML does not allow here; put the value in quotes"],
])("%j is no YAML, in the words of a person", (text, message) => {
  const parsed = parseYaml(text, "x.yaml", siteSchema);
  expect("problems" in parsed ? formatProblem(parsed.problems[0] ?? { file: "", message: "" }) : "").toBe(
    `x.yaml: ${message}`,
  );
});

it.each([
  [{ ...site, title: 2018 }, 'title: väntade text, fick 2018; sätt det inom citattecken: "2018"'],
  [
    { ...site, texts: "publishd" },
    'texts: väntade något av published, withheld, fick "publishd"; menade du published?',
  ],
  [{ ...site, place: null }, "place: väntade text, fick ingenting; skriv det här, eller ta bort fältet"],
  [{ ...site, plats: "Byn" }, "rad 5: plats: okänt fält; menade du place?"],
  [
    { ...site, about: "en rad\noch en till" },
    "about: väntade en rad text, fick en radbrytning (U+000A) efter ”en rad”; skriv det på en rad; i YAML, använd >- i stället för > eller |, som behåller den sista radbrytningen",
  ],
])("%j is told in Swedish where the archive is", (value, message) => {
  speakMessages(messagesIn.sv);
  const parsed = parseYaml(stringify(value), "site.yaml", siteSchema);
  expect("problems" in parsed ? parsed.problems.map(formatProblem) : []).toEqual([`site.yaml: ${message}`]);
});

it.each([
  ['title: "Rubrik', "rad 1: ett citattecken som inte stängs; lägg till det andra"],
  ["title:\n\t- x", "rad 2: en tabb före texten; använd mellanslag"],
  ["title: a\ntitle: b", "rad 2: fältet title finns två gånger; behåll det ena"],
])("that %j is no YAML is told in Swedish", (text, message) => {
  speakMessages(messagesIn.sv);
  const parsed = parseYaml(text, "x.yaml", siteSchema);
  expect("problems" in parsed ? parsed.problems.map(formatProblem) : []).toEqual([`x.yaml: ${message}`]);
});

/** A value with every field of a JSON Schema. */
function valueFor(schema: z.core.JSONSchema.BaseSchema): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  if (schema.anyOf) return valueFor(schema.anyOf[0] as z.core.JSONSchema.BaseSchema);
  if (schema.prefixItems) return schema.prefixItems.map((item) => valueFor(item as z.core.JSONSchema.BaseSchema));
  switch (schema.type) {
    case "object":
      return Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([name, field]) => [
          name,
          valueFor(field as z.core.JSONSchema.BaseSchema),
        ]),
      );
    case "array":
      return [valueFor(schema.items as z.core.JSONSchema.BaseSchema)];
    case "integer":
      return 1;
    case "boolean":
      return true;
    default:
      return "2018-01-01";
  }
}

function pathsIn(value: unknown, path: Path = []): Path[] {
  const below = typeof value === "object" && value !== null ? Object.entries(value) : [];
  return [path, ...below.flatMap(([key, part]) => pathsIn(part, [...path, Array.isArray(value) ? Number(key) : key]))];
}

function replaced(value: unknown, [key, ...rest]: Path, part: unknown): unknown {
  if (key === undefined) return part;
  if (Array.isArray(value)) return value.map((item, at) => (at === key ? replaced(item, rest, part) : item));
  const fields = value as Record<string, unknown>;
  return { ...fields, [key]: replaced(fields[key], rest, part) };
}
