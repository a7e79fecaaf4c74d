import { join } from "node:path";
import { expect, it } from "vitest";
import { decode } from "../../src/capture/decode.ts";
import { splitLines } from "../../src/capture/line.ts";
import { explicitClaim } from "../../src/dating/claims.ts";
import { loadContent } from "../../src/entry/load.ts";
import { parseEntry } from "../../src/entry/parse-entry.ts";
import { postSchema } from "../../src/entry/schema.ts";
import { planImport } from "../../src/import/import.ts";
import { readCaptures } from "../../src/import/read-captures.ts";
import { readers } from "../../src/readers/index.ts";
import type { Owner } from "../../src/readers/ledger.ts";
import type { Reader } from "../../src/readers/reader.ts";

/** A made-up kind of capture: `== title | day` begins a post, every other line is a paragraph of it. */
const heading = /^== (.+) \| (\d{4}-\d\d-\d\d)$/;

const linesOf = (bytes: Uint8Array) => {
  const decoded = decode(bytes);
  return "text" in decoded ? splitLines(decoded.text) : [];
};

const madeUp: Reader = {
  kind: "made-up",
  order: "newest-first",
  read({ bytes }) {
    const lines = linesOf(bytes);
    if (!heading.test(lines[0]?.text ?? "")) return null;
    const starts = lines.filter(({ text }) => heading.test(text));
    const postOf = (line: number): number => starts.filter(({ number }) => number <= line).length - 1;
    return {
      because: [],
      doubts: [],
      drafts: starts.map((start, entry) => ({
        kind: "post",
        title: heading.exec(start.text)?.[1] ?? "",
        commentCount: null,
        categories: ["Skola"],
        claims: [explicitClaim(heading.exec(start.text)?.[2] ?? "", start)],
        excerpt: false,
        body: {
          type: "root",
          children: lines
            .filter(({ number, text }) => text !== "" && number !== start.number && postOf(number) === entry)
            .map(({ number, text }) => {
              const position = { start: { line: number, column: 1 }, end: { line: number, column: text.length + 1 } };
              return { type: "paragraph", children: [{ type: "text", value: text, position }], position };
            }),
        },
      })),
      ledger: lines.map(({ number, text }): Owner => {
        if (text === "") return { owner: "blank" };
        return { owner: heading.test(text) ? "title" : "body", entry: postOf(number) };
      }),
      problems: [],
    };
  },
};

it("what a reader finds of the blog's list of months is kept in the capture's record", () => {
  const archive = [
    { month: "2018-05", posts: 2, line: 3 },
    { month: "2017", posts: 30, line: 4 },
  ];
  const withList: Reader = {
    ...madeUp,
    read: (capture) => {
      const reading = madeUp.read(capture);
      return reading && { ...reading, archive };
    },
  };
  const text = "== Ny skola | 2018-05-02\nSkolan öppnar.\n";
  const read = readCaptures([{ name: "sida.xyz", bytes: Buffer.from(text) }], [], [withList]);
  const content = loadContent(join(import.meta.dirname, "no-such-folder"));
  const { files } = planImport(read, content, { facts: false, force: false, restore: [] }, null);
  expect(String(files.get("captures.yaml"))).toContain(
    '    archive:\n      - {month: 2018-05, posts: 2, line: 3}\n      - {month: "2017", posts: 30, line: 4}\n',
  );
});

it("a new reader is one object and one row of the table: its posts get dates, tags, sources and categories as others do", () => {
  const text = "== Ny skola | 2018-05-02\nSkolan öppnar. Läs mer här.\n\n== Budget | 2018-04-01\nSkatten sänks.";
  const content = loadContent(join(import.meta.dirname, "no-such-folder"));
  const terms = [{ slug: "skatt", label: "Skatt", description: "Skatter.", words: ["skatt*"] }];
  const { files, problems, captures } = planImport(
    readCaptures([{ name: "sida.xyz", bytes: Buffer.from(text) }], [], [...readers, madeUp]),
    content,
    { facts: false, force: false, restore: [] },
    { vocabulary: "", terms },
  );
  expect(problems).toEqual([]);
  expect(captures).toMatchObject([{ reader: "made-up", lines: { title: 2, body: 2, blank: 1, unknown: 0 } }]);
  const posts = ["posts/ny-skola.md", "posts/budget.md"].map((path) =>
    parseEntry(String(files.get(path)), path, postSchema),
  );
  expect(posts).toMatchObject([
    {
      value: {
        front: {
          nr: 2,
          date: "2018-05-02",
          categories: ["Skola"],
          lostLinks: [{ line: 2, words: "Läs mer här" }],
          sources: [{ capture: "sida.xyz", lines: [1, 2] }],
        },
        body: "Skolan öppnar. Läs mer här.",
      },
    },
    { value: { front: { nr: 1, date: "2018-04-01", tags: ["skatt"] }, body: "Skatten sänks." } },
  ]);
});
