import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { formatEntry } from "../../src/entry/format-entry.ts";
import { parseEntry } from "../../src/entry/parse-entry.ts";
import { parseYaml } from "../../src/entry/parse-yaml.ts";
import { formatProblem } from "../../src/entry/problem.ts";
import { type Post, postSchema } from "../../src/entry/schema.ts";

const post: Post = {
  type: "post",
  nr: 1,
  title: "Rubrik",
  author: "Tyra Vintersol",
  date: "2018-05?",
  evidence: [{ kind: "visit", says: "2018-05", strength: "suggests", from: { visit: 4 } }],
  commentCount: null,
  categories: [],
  tags: ["skola"],
  visits: [],
  images: [{ name: "bild.png", kept: false }],
  text: "verbatim",
  sources: [{ capture: "blogg.txt", lines: [4, 18], commentCount: null }],
};
const file = "content/posts/rubrik.md";
const messages = (source: string): string[] => {
  const parsed = parseEntry(source, file, postSchema);
  return "problems" in parsed ? parsed.problems.map(formatProblem) : [];
};
const written = formatEntry(post, "Text.");

describe("an entry in a file", () => {
  it("is front matter in a fixed order, and a body", () => {
    expect(written.split("\n").slice(0, 4)).toEqual(["---", "type: post", "nr: 1", "title: Rubrik"]);
    expect(written.endsWith("---\n\nText.\n")).toBe(true);
  });

  it("comes back as it went, whatever its title and text say", () => {
    const text = fc.string({ unit: "grapheme" }).map((words) => words.replace(/[\s\p{C}]+/gu, " ").trim());
    fc.assert(
      fc.property(
        text.filter((title) => title !== ""),
        text,
        (title, body) => {
          const parsed = parseEntry(formatEntry({ ...post, title }, body), file, postSchema);
          expect(parsed).toEqual({ value: { front: { ...post, title }, body } });
        },
      ),
      { numRuns: 1000 },
    );
  });

  it.each([
    "---",
    "a: b",
    "!!js/function x",
    "0123",
    "2018-05-01",
    "{{ x }}",
    "null",
    "yes",
    "# x",
    "'",
    '"',
    "&a *a",
    "- x",
  ])("keeps the title %s", (title) =>
    expect(parseEntry(formatEntry({ ...post, title }, ""), file, postSchema)).toMatchObject({
      value: { front: { title } },
    }),
  );

  it("may have come from Windows, with a byte order mark", () => {
    expect(messages(`\ufeff${written.replaceAll("\n", "\r\n")}`)).toEqual([]);
  });
});

const scalars =
  "0123 1e5 0x1F 0X1F 0o17 yes ~ null Null True tRUE .5 5. +1 +.5 2017-09-19 12:30 = '' -.inf .NaN 0b1 +0x1 -0x1F 08 1_000 1,5 a#b 'it''s' \"a\\tb\" <<".split(
    " ",
  );

it.each(scalars)("%s is read as the library that names faults reads it, quickly or not", (scalar) => {
  for (const source of [`a: ${scalar}`, `a: [${scalar}, b]`, `- ${scalar}\n- {b: ${scalar}}`]) {
    let expected: unknown;
    try {
      expected = { value: parse(source) };
    } catch {
      continue;
    }
    expect(parseYaml(source, file, z.unknown())).toEqual(expected);
  }
});

describe("a faulty entry gives one message with file and line or field, and what to do", () => {
  it.each([
    [
      "a misspelt field",
      written.replace("commentCount: null\ncategories", "commentCuont: null\ncategories"),
      "commentCuont: unknown field; did you mean commentCount?",
    ],
    [
      "a wrong value",
      written.replace("commentCount: null\ncategories", "commentCount: en\ncategories"),
      'commentCount: expected a whole number or null, got "en"',
    ],
    ["a 29 February of no leap year", written.replace("2018-05?", "2017-02-29"), "date: expected an EDTF date"],
    [
      "an interval that ends before it begins",
      written.replace("2018-05?", "2018-05/2017-09-30"),
      "date: expected an EDTF",
    ],
    ["an impossible date", written.replace("2018-05?", "2018-13"), "date: expected an EDTF date such as 2016-04"],
    [
      "a word that is none of the choices",
      written.replace("verbatim", "ordagrann"),
      'text: expected one of verbatim, excerpt, abstract, got "ordagrann"',
    ],
    [
      "lines the wrong way",
      written.replace("[4, 18]", "[18, 4]"),
      "sources.0.lines: expected the first line before the last",
    ],
    ["broken YAML", written.replace("title: Rubrik", 'title: "Rubrik'), "line "],
    [
      "a field twice",
      written.replace("title: Rubrik", "title: Rubrik\ntitle: Igen"),
      "line 5: the field title is there twice; keep one",
    ],
    ["no front matter", "Bara text.", "line 1: expected front matter"],
  ])("%s", (_, source, message) => {
    const found = messages(source);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`${file}: `);
    expect(found[0]).toContain(message);
  });

  it("a missing field", () => {
    expect(messages(written.replace("title: Rubrik\n", ""))).toEqual([`${file}: title: missing; add this field`]);
  });

  it("values are judged and never repaired", () => {
    expect(messages(written.replace("commentCount: null\ncategories", 'commentCount: "2"\ncategories'))).toHaveLength(
      1,
    );
  });

  it.each([
    ...[
      "permalink",
      "layout",
      "eleventyComputed",
      "eleventyExcludeFromCollections",
      "pagination",
      "templateEngineOverride",
    ],
    ...[
      "constructor",
      "prototype",
      "toString",
      "hasOwnProperty",
      "valueOf",
      "date:",
      "dynamicPermalink",
      "render",
      "data",
    ],
    ...["<<", "1", "null", "true", "'\\u0000'", "title\u00ad"],
  ])("the key %s, which means something to a generator or a program, with its line", (key) => {
    for (const value of ["../x", "{a: {b: c}}", "[1]"]) {
      const [message = "", ...more] = messages(written.replace("title: Rubrik", `title: Rubrik\n${key}: ${value}`));
      expect(message).toMatch(/^content\/posts\/rubrik\.md: line 5: .*unknown field/);
      expect(more).toEqual([]);
    }
  });

  it.each([
    ["a key of all objects", "__proto__: {polluted: true}", "a key that is no field's name; correct it"],
    ["the same below another", "imported: {__proto__: {polluted: true}}", "a key that is no field's name; correct it"],
    ["a key that is a list", "? [a]\n: b", "a key that is no field's name; correct it"],
    ["a reference", "x: &a [1]\ny: *a", "(&)"],
    ["references that grow", `a0: &a0 [x]\n${nested(40)}`, "(&)"],
    ["a merge", "<<: *title", "(*)"],
    ["a tag that makes a function", "x: !!js/function 'function () {}'", "a tag (!), which no field may have"],
    ["a tag that makes nothing", "x: !!js/undefined ''", "a tag (!), which no field may have"],
    ["a tag of another program", "x: !ruby/object:Gem {}", "a tag (!), which no field may have"],
    ["brackets without end", `x: ${"[".repeat(50_000)}`, "inside of each other; remove some"],
    ["a second document", "x: y\n--- z", "a second document begins; keep one"],
  ])("%s, with its line", (_, yaml, message) => {
    const found = messages(written.replace("title: Rubrik", `title: Rubrik\n${yaml}`));
    expect(found[0]).toMatch(/^content\/posts\/rubrik\.md: line \d+: /);
    expect(found[0]).toContain(message);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it("many keys are judged in time by their number", () => {
    const judge = (many: number): number => {
      const keys = Array.from({ length: many }, (_, at) => `k${at}: x`).join("\n");
      const started = performance.now();
      expect(messages(written.replace("title: Rubrik", keys)).length).toBeGreaterThanOrEqual(50);
      return performance.now() - started;
    };
    judge(1_000);
    expect(judge(20_000)).toBeLessThan(20 * Math.max(200, judge(2_000)));
  });

  it.each([
    ["in a title", '"Rub\\u0007rik"', "title: expected one line of text, got a control character"],
    ["as half a character", '"Rub\\ud800rik"', "title: expected one line of text, got half a character"],
    ["in the file", "Rub\u0001rik", "line 4: a control character"],
  ])("a character that no page may hold, %s", (_, title, message) => {
    expect(messages(written.replace("title: Rubrik", `title: ${title}`))).toEqual([expect.stringContaining(message)]);
  });
});

/** Each name stands for two of the one before. */
function nested(many: number): string {
  return Array.from({ length: many }, (_, at) => `a${at + 1}: &a${at + 1} [*a${at}, *a${at}]`).join("\n");
}
