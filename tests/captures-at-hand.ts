import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { Root } from "mdast";
import { visit } from "unist-util-visit";
import { type Capture, captureOf } from "../src/capture/capture.ts";
import { linesOf } from "../src/capture/decoded.ts";
import type { Line } from "../src/capture/line.ts";
import type { Draft } from "../src/readers/draft.ts";
import { chooseReader } from "../src/readers/index.ts";
import { bodyLines } from "../src/readers/ledger.ts";
import type { Reader, Reading } from "../src/readers/reader.ts";

const project = resolve(import.meta.dirname, "..");

/** The folder of the real captures; they are not in the repository. */
export const capturesFolder = resolve(project, process.env.CAPTURES_DIR || "../shared/captures");

/** The facts that the real captures must yield, beside their folder. */
export const expectedFile = join(dirname(capturesFolder), "expected.json");

/** Whether the real captures are at hand; where not, their tests are skipped and the last lines say so. */
export const capturesAtHand = existsSync(capturesFolder) && existsSync(expectedFile);

export const fixturesFolder = join(import.meta.dirname, "fixtures", "captures");
export const englishFolder = join(import.meta.dirname, "fixtures", "english");
export const badFolder = join(import.meta.dirname, "fixtures", "bad");

/** The folders of captures to hold a law against: the fixtures always, the real ones where they are at hand. */
export const captureFolders = [fixturesFolder, ...(capturesAtHand ? [capturesFolder] : [])];

/** Expected facts, as `expected.json` writes them. */
export interface Expected {
  posts: {
    title: string;
    commentCount: number | null;
    months: string[];
    visits: number[];
    images: string[];
    categories?: string[];
    capture: string;
    alsoIn?: string[];
  }[];
  /** By slug of post or section: the words that were links, then those that mention an earlier text, with their lines. */
  lostTexts?: Record<string, (string | number)[][]>;
  commentCounts: Record<string, number>;
  report: {
    title: string;
    date: string;
    visits: number;
    occasions: number;
    severalOccasions: Record<string, string[]>;
    sections: { title: string; theme: string; visits: [number, number]; reforms: number; reformsHeading?: string }[];
  };
}

export function readExpected(file: string): Expected {
  return JSON.parse(readFileSync(file, "utf8")) as Expected;
}

/** A capture of plain text, with its lines. */
export interface GivenCapture extends Capture {
  lines: readonly Line[];
}

/** The captures of a folder, read as text. */
export function capturesOf(folder: string): GivenCapture[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .sort()
    .map((name) => captureFile(join(folder, name), name));
}

/** One capture from a file. */
export function captureFile(path: string, name: string): GivenCapture {
  const given = captureOf(name, readFileSync(path));
  return { ...given, lines: linesOf(given.bytes) };
}

export function capture(text: string, name = "capture.txt"): GivenCapture {
  const given = captureOf(name, Buffer.from(text));
  return { ...given, lines: linesOf(given.bytes) };
}

/** A capture read by the reader that recognises it. Throws where none is sure. */
export function read(given: Capture): { reader: Reader; reading: Reading } {
  const { reader, reading } = chooseReader(given);
  if (!reader) throw new Error(`${given.name}: no reader is sure: ${JSON.stringify(reading.doubts)}`);
  return { reader, reading };
}

export function draftsOf<Kind extends Draft["kind"]>(reading: Reading, kind: Kind): Extract<Draft, { kind: Kind }>[] {
  return reading.drafts.filter((draft): draft is Extract<Draft, { kind: Kind }> => draft.kind === kind);
}

/** The lines of a capture that a draft's body is made of, by the ledger. */
export function linesOfBody({ lines }: GivenCapture, { drafts, ledger }: Reading, draft: Draft): readonly Line[] {
  return bodyLines(lines, ledger, drafts.indexOf(draft));
}

/** The lines of a capture that a tree has positions of. */
export function linesOfTree({ lines }: GivenCapture, tree: Root): Line[] {
  const numbers = new Set<number>();
  visit(tree, ({ position, type }) => {
    if (position && type !== "root")
      for (let line = position.start.line; line <= position.end.line; line++) numbers.add(line);
  });
  return lines.filter(({ number }) => numbers.has(number));
}
