import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { decode } from "../src/capture/decode.ts";
import { splitLines } from "../src/capture/line.ts";
import { type Capture, chooseReader } from "../src/readers/index.ts";
import type { Draft } from "../src/readers/draft.ts";
import type { Reader, Reading } from "../src/readers/reader.ts";

const project = resolve(import.meta.dirname, "..");

/** The folder of the real captures; they are not in the repository. */
export const capturesFolder = resolve(project, process.env.CAPTURES_DIR || "../shared/captures");

/** The facts that the real captures must yield, beside their folder. */
export const expectedFile = join(dirname(capturesFolder), "expected.json");

/** Whether the real captures are at hand; where not, their tests are skipped and the last lines say so. */
export const capturesAtHand = existsSync(capturesFolder) && existsSync(expectedFile);

export const fixturesFolder = join(import.meta.dirname, "fixtures", "captures");
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

/** The captures of a folder, read as text. */
export function capturesOf(folder: string): Capture[] {
  return readdirSync(folder)
    .sort()
    .map((name) => captureFile(join(folder, name), name));
}

/** One capture from a file. */
export function captureFile(path: string, name: string): Capture {
  const decoded = decode(readFileSync(path));
  if ("refused" in decoded) throw new Error(`${name}: ${decoded.refused}`);
  return capture(decoded.text, name);
}

export function capture(text: string, name = "capture.txt"): Capture {
  return { name, lines: splitLines(text) };
}

/** A capture read by the reader that recognises it. */
export function read(given: Capture): { reader: Reader; reading: Reading; because: string } {
  const chosen = chooseReader(given);
  if (!chosen) throw new Error(`${given.name}: no reader recognises it`);
  return { ...chosen, reading: chosen.reader.read(given) };
}

export function draftsOf<Kind extends Draft["kind"]>(reading: Reading, kind: Kind): Extract<Draft, { kind: Kind }>[] {
  return reading.drafts.filter((draft): draft is Extract<Draft, { kind: Kind }> => draft.kind === kind);
}
