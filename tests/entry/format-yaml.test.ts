import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { formatYaml } from "../../src/entry/format-yaml.ts";
import { parseYaml } from "../../src/entry/parse-yaml.ts";

describe("a value written over an older one", () => {
  it.each([
    [
      "an unchanged value keeps its quotes, its notation and its layout",
      `a: "x"   # why\nb: >-\n  one\n  two\nc: [ 1,  0x1F ]\n`,
      { a: "x", b: "one two", c: [1, 31] },
      `a: "x"   # why\nb: >-\n  one\n  two\nc: [ 1,  0x1F ]\n`,
    ],
    [
      "an unchanged value beside a changed one keeps its quotes and its notation",
      `a: 'x' # why\nb:\n  - 0x1f\nc: 1\nd: |\n  one\n`,
      { a: "x", b: [31], c: 2, d: "one\n" },
      `a: 'x' # why\nb:\n  - 0x1f\nc: 2\nd: |\n  one\n`,
    ],
    [
      "a comment above or beside a changed value stays there",
      "# above\na: 1 # beside\n# above the list\nb: [x] # beside the list\n",
      { a: 2, b: ["x", "y"] },
      "# above\na: 2 # beside\n# above the list\nb: [x, y] # beside the list\n",
    ],
    [
      "a new field is written where the schema has it",
      "# first\na: 1\n# last\nc: 3\n",
      { a: 1, b: 2, c: 3 },
      "# first\na: 1\nb: 2\n# last\nc: 3\n",
    ],
    [
      "the comment of a field that is gone moves to the top",
      "a: 1\n# lost\nb: 2 # too\n",
      { a: 1 },
      "# lost\n# too\n\na: 1\n",
    ],
    [
      "the comment of an item that is gone moves above the list",
      "# list\na:\n  - x # lost\n  - y # kept\n",
      { a: ["y"] },
      "# list\n# lost\na:\n  - y # kept\n",
    ],
    [
      "an item without an id is the same if it has the same value",
      "a:\n  # of x\n  - x\n  # of y\n  - {k: y}\n",
      { a: [{ k: "new" }, { k: "y" }, "x"] },
      "a:\n  - k: new\n  # of y\n  - {k: y}\n  # of x\n  - x\n",
    ],
    [
      "an item with an id is the same if it has the same id",
      "a:\n  # of one\n  - id: one\n    n: 1 # count\n    # lost\n    gone: 1\n  # of two\n  - id: two\n    n: 2\n",
      {
        a: [
          { id: "two", n: 2 },
          { id: "one", n: 3 },
        ],
      },
      "a:\n  # of two\n  - id: two\n    n: 2\n  # of one\n  # lost\n  - id: one\n    n: 3 # count\n",
    ],
    [
      "a comment beside the field of a list is about the list, one below it about the first item",
      "a: # list\n  # item\n  - x\n  - y\n",
      { a: ["new", "x", "y"] },
      "# list\na:\n  - new\n  # item\n  - x\n  - y\n",
    ],
    ["a file with nothing but comments keeps them", "# nothing yet\n", { a: 1 }, "# nothing yet\n\na: 1\n"],
  ])("%s", (_, before, value, after) => {
    const written = formatYaml(value, before);
    expect(written).toBe(after);
    expect(parse(written)).toEqual(value);
    expect(formatYaml(value, written)).toBe(written);
  });

  it("comments survive YAML that only the other library accepts", () => {
    const written = formatYaml({ a: ["x"] }, "# one\na: [x,\ny] # two\n");
    expect(parse(written)).toEqual({ a: ["x"] });
    for (const comment of ["# one", "# two"]) expect(written).toContain(comment);
  });

  const word = fc.constantFrom("", "a", "b", "x: y", "# no comment", "two\nlines\n", "0123", "a word ".repeat(20));
  const key = fc.constantFrom("title", "tags", "lines", "imported", "id", "rows");
  const { value: anyValue } = fc.letrec<{ value: unknown; map: object }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      word,
      fc.constantFrom(null, true, 0, 31, -1.5),
      fc.array(word, { maxLength: 4 }),
      fc.array(tie("value"), { maxLength: 4 }),
      tie("map"),
    ),
    map: fc.dictionary(key, tie("value"), { maxKeys: 5 }),
  }));
  const map = fc.dictionary(key, anyValue, { maxKeys: 5 });
  const root = fc.oneof(map, fc.array(fc.oneof(map, word), { maxLength: 5 }));
  /** Comments at lines of a text: on a line of its own, indented by some spaces, or at the end of the line. */
  const places = fc.array(fc.record({ line: fc.nat(30), indent: fc.nat(6), isOwnLine: fc.boolean() }), {
    maxLength: 8,
  });

  type Places = typeof places extends fc.Arbitrary<infer P> ? P : never;
  function withComments(yaml: string, at: Places): { text: string; comments: string[] } {
    let text = yaml;
    const comments: string[] = [];
    for (const [number, { line, indent, isOwnLine }] of at.entries()) {
      const comment = `comment ${number}.`;
      const lines = text.split("\n");
      const place = line % lines.length;
      if (isOwnLine) lines.splice(place, 0, `${" ".repeat(indent)}# ${comment}`);
      else lines[place] = `${lines[place]} # ${comment}`;
      const next = lines.join("\n");
      if (!isSame(next, yaml)) continue;
      text = next;
      comments.push(comment);
    }
    return { text, comments };
  }
  function isSame(one: string, other: string): boolean {
    try {
      return JSON.stringify(parse(one)) === JSON.stringify(parse(other));
    } catch {
      return false;
    }
  }

  it("is that value, has every comment of the older one, and stays the same when written again", () => {
    fc.assert(
      fc.property(root, root, places, (older, newer, at) => {
        const { text: before, comments } = withComments(formatYaml(older), at);
        const written = formatYaml(newer, before);
        expect(parse(written)).toEqual(newer);
        expect(parseYaml(written, "x.yaml", z.unknown())).toEqual({ value: newer });
        for (const comment of comments) expect(written).toContain(comment);
        expect(formatYaml(newer, written)).toBe(written);
      }),
      { numRuns: 1000 },
    );
  });
});

it("a row of a blog's list of months is one line, and a year stays a text", () => {
  const record = {
    archive: [
      { month: "2015-12", posts: 4, line: 60 },
      { month: "2014", posts: 20, line: 61 },
    ],
  };
  const text = formatYaml(record);
  expect(text).toBe('archive:\n  - {month: 2015-12, posts: 4, line: 60}\n  - {month: "2014", posts: 20, line: 61}\n');
  expect(formatYaml({ archive: record.archive.slice(1) }, `# en fråga\n${text}`)).toBe(
    '# en fråga\narchive:\n  - {month: "2014", posts: 20, line: 61}\n',
  );
});
