import assert from "node:assert/strict";
import { join } from "node:path";
import fc from "fast-check";
import type { Root } from "mdast";
import { decode } from "../src/capture/decode.ts";
import type { Line } from "../src/capture/line.ts";
import { splitLines } from "../src/capture/line.ts";
import { capturesSchema, totalOf } from "../src/entry/capture-record.ts";
import { formatEntry } from "../src/entry/format-entry.ts";
import { loadContent } from "../src/entry/load.ts";
import { parseEntry } from "../src/entry/parse-entry.ts";
import { type Judge, parseYaml } from "../src/entry/parse-yaml.ts";
import { schemas } from "../src/entry/schema.ts";
import { siteSchema } from "../src/entry/site.ts";
import { vocabularySchema } from "../src/entry/vocabulary.ts";
import { planImport } from "../src/import/import.ts";
import { readCaptures } from "../src/import/read-captures.ts";
import { bodyLines, commentLines } from "../src/readers/ledger.ts";
import { markdownOf } from "../src/readers/markdown.ts";
import type { Reading } from "../src/readers/reader.ts";
import { textRuns } from "../src/readers/tree-text.ts";
import { renderMarkdown } from "../src/site/markdown.ts";
import { attacks, oddNames } from "./attacks.ts";
import { markdownSigns } from "./markdown-signs.ts";
import { renderedLines, saidLines } from "./rendered-lines.ts";

/** Any text at all, biased to what pages of a blog and tables of a report are made of, and the laws that hold for it. */

const words = fc.constantFrom(
  ...[
    "Idag",
    "besökte",
    "jag",
    "skolan",
    "på",
    "Åsö",
    "läs mer",
    "här",
    "Läs mer här.",
    "i veckan",
    "antogs",
    "som jag",
  ],
  ...["19 september 2017", "den 31 februari", "mars 2016", "2017-09-18", "januari 2019", "våren 2015", "2016", "31"],
  ...markdownSigns,
  ...["{% x %}", "!!js/function", "a: b", "__proto__", "'", '"', "%", "@"],
  ...[
    "Ã¥",
    "â€“",
    "Ã",
    "a\u030a",
    "\u00ad",
    "\u200b",
    "\u202e",
    "\u0007",
    "\u0085",
    "\u2028",
    "\u00a0",
    "\ufffd",
    "\ufeff",
    "🙂",
  ],
  ...["IMG_12.jpg", "bild_1", "Barnlek", "Fakta", "3\tMars 2016\tVerkstaden", "12", "x\t2", "<i>Omsorg</i>\t3"],
);
const line = fc.oneof(
  { weight: 5, arbitrary: fc.array(words, { maxLength: 5 }).map((parts) => parts.join(" ")) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 12 }) },
  { weight: 1, arbitrary: fc.constantFrom(...attacks, ...oddNames) },
  { weight: 3, arbitrary: fc.constant("") },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      ...["1 kommentar", "3 kommentarer", "Lämna en kommentar", "Äldre inlägg", "Dela detta", "Läs mer", "Tack …"],
      ...[
        "Monthly Archives",
        "Månadsarkiv: maj 2018",
        "By T | nyheter, skola",
        "By | nyheter",
        "Tyra Vintersol",
        "maj 2018",
      ],
      ...[
        "Innehåll",
        "Inledning",
        "Inledning\t2",
        "Omsorg\t3",
        "Omsorg",
        "Besökta verksamheter\t3",
        "Besökta verksamheter",
      ],
      ...[
        "Reformer\t4",
        "Reformer",
        "Nummer\tDatum\tVerksamhet",
        "\tNär\tVerksamhet",
        "1\tMars 2016\tHuset",
        "2\tApril 2016",
      ],
    ),
  },
);

/** Beginnings by which each reader knows its pages. */
const beginning = fc.constantFrom(
  "",
  "Tyra Vintersol\n\n1 kommentar\n\nTack\n\n",
  "Monthly Archives\n\njanuari 2019\n\nTack\n\nBy T | nyheter\n\n",
  "Titel\n\nTyra Vintersol\n\nInnehåll\n\nOmsorg\t3\nBesökta verksamheter\t3\nReformer\t4\n\nOmsorg\n\nBesökta verksamheter\n\nNummer\tDatum\tVerksamhet\n",
);

export const anyCapture: fc.Arbitrary<string> = fc
  .tuple(beginning, fc.array(line, { maxLength: 14 }), fc.constantFrom("\n", "\r\n", "\r", "\n\n"))
  .map(([start, lines, end]) => start.replaceAll("\n", end) + lines.join(end));

/** The schemas of the files that are no entries, by path. */
const archiveFiles: Record<string, Judge<unknown>> = {
  "captures.yaml": capturesSchema,
  "site.yaml": siteSchema,
  "vocabulary.yaml": vocabularySchema,
};

/** A content folder with nothing in it. */
const empty = loadContent(join(import.meta.dirname, "no-such-folder"));

/** The rendered words of a tree are the words of its lines. */
function assertWordsKept(lines: readonly Line[], tree: Root): void {
  assert.deepEqual(renderedLines(renderMarkdown(markdownOf(tree))), saidLines(lines));
}

/** Throws where the rendered words of a draft's comments are not those of their lines. */
export function assertCommentsKept(lines: readonly Line[], { drafts, ledger }: Reading): void {
  for (const [entry, draft] of drafts.entries()) {
    const owned = commentLines(ledger, entry);
    for (const [at, { body }] of ((draft.kind === "post" && draft.comments) || []).entries()) {
      assertWordsKept(
        (owned.get(at) ?? []).flatMap((number) => lines[number - 1] ?? []),
        body,
      );
    }
  }
}

/**
 * Throws where a law does not hold for a capture: nothing is thrown, the ledger adds up, every word is kept, what is
 * written is an entry that is read as it was, and lies in the content folder. The schemas of what is written allow no line
 * break or control character in a text of one line.
 */
export function assertLaws(text: string): void {
  const original = { name: "sida.txt", bytes: Buffer.from(text) };
  const decoded = decode(original.bytes);
  const read = readCaptures([original], []);
  for (const { blankLines, record, reading } of read.captures) {
    assert.ok("text" in decoded);
    const lines = splitLines(decoded.text);
    assert.deepEqual(
      blankLines,
      lines.map((line) => line.text === ""),
    );
    assert.equal(reading.ledger.length, lines.length);
    assert.equal(totalOf(record.lines), lines.length);
    assertCommentsKept(lines, reading);
    for (const draft of reading.drafts) {
      assertWordsKept(bodyLines(lines, reading.ledger, reading.drafts.indexOf(draft)), draft.body);
      for (const { introduction } of draft.kind === "report" ? draft.themes : []) {
        const numbers = new Set(textRuns(introduction, { images: true }).map(({ number }) => number));
        const marks = lines.filter(
          ({ number, text }) => numbers.has(number) || (text === "***" && isWithin(introduction, number)),
        );
        assertWordsKept(marks, introduction);
      }
    }
  }
  for (const [path, written] of planImport(read, empty, { facts: false, force: false, restore: [] }, null).files) {
    assert.match(
      path,
      /^(?:(?:posts|report)\/[a-z0-9-]+\.md|captures\/sida\.txt|(?:site|captures|vocabulary|imported)\.yaml|manifest-sha256\.txt)$/,
    );
    const schema = archiveFiles[path];
    if (schema) assert.ok("value" in parseYaml<unknown>(String(written), path, schema), String(written));
    if (!path.endsWith(".md")) continue;
    const type = /^type: (\w+)$/m.exec(String(written))?.[1] as "post" | "report" | "section";
    const parsed =
      type === "post"
        ? reformat(String(written), path, "post")
        : type === "report"
          ? reformat(String(written), path, "report")
          : reformat(String(written), path, "section");
    assert.equal(parsed, String(written));
  }
}

/** An entry's file, read and written again. */
function reformat(written: string, path: string, type: "post" | "report" | "section"): string {
  const schema = schemas[type] as Parameters<typeof parseEntry<{ type: typeof type }>>[2];
  const parsed = parseEntry(written, path, schema);
  assert.ok("value" in parsed, JSON.stringify(parsed));
  return formatEntry(parsed.value.front, parsed.value.body);
}

function isWithin(tree: Root, line: number): boolean {
  return tree.children.some(({ type, position }) => type === "thematicBreak" && position?.start.line === line);
}
