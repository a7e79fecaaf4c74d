import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Content } from "../entry/content.ts";
import type { CapturedLines } from "../entry/kept-captures.ts";
import type { Problem } from "../entry/problem.ts";
import type { Withheld } from "../entry/withheld.ts";
import { markedLetters } from "../language/index.ts";
import { messages } from "../language/messages.ts";
import { decodingsOf } from "./decodings.ts";
import type { LookAlike } from "./matches.ts";
import type { Phrases } from "./phrases.ts";
import { placedStrings } from "./strings.ts";
import { lettersOf } from "./words.ts";

/** What looks like a withheld phrase but has other letters, and where it is. */
export interface Disguise {
  /** How a row of the list names the entry: "posts/slug", or a file such as "site.yaml". */
  entry: string;
  /** The file below the content folder. */
  file: string;
  /** The way to the value, such as "comments.0.author"; absent for a line of a capture. */
  field?: string;
  /** The line in the file, counted from 1, where it is known. */
  line?: number;
  words: string;
  /** The row of the list, from 0, with the phrase. */
  row: number;
  /** True if no language spells a word so. It stops the build; other look-alikes are findings. */
  isDisguised: boolean;
}

/** The disguises in what the site shows that no row allows, and the rows that allow one. */
export function disguisesIn(
  content: Content,
  captured: CapturedLines,
  phrases: Phrases,
  rows: readonly Withheld[],
): { disguises: Disguise[]; allowing: number[] } {
  const found = [
    ...filesOf(content).flatMap((one) => inFile(one, content.folder, phrases)),
    ...inLines(content, captured, phrases),
  ];
  const allowedBy = ({ entry, words }: Disguise): number =>
    rows.findIndex(({ allow }) => allow?.entry === entry && isSame(allow.words, words));
  return {
    disguises: found.filter((disguise) => allowedBy(disguise) < 0),
    allowing: found.map(allowedBy).filter((row) => row >= 0),
  };
}

/** Returns what tells whether a row of the list allows words, which in a built site may be part of an address. */
export function allowing(rows: readonly Withheld[]): (words: string) => boolean {
  const allowed = rows.flatMap(({ allow }) => (allow ? decodingsOf(allow.words).map(lettersOf) : []));
  return (words) =>
    decodingsOf(words).some((decoded) => allowed.some((letters) => lettersOf(decoded).includes(letters)));
}

function isSame(one: string, other: string): boolean {
  const letters = new Set(decodingsOf(one).map(lettersOf));
  return decodingsOf(other).some((decoded) => letters.has(lettersOf(decoded)));
}

/** The problem that stops a build, with what to do about it. `list` is the path of withheld.yaml. */
export function problemOf({ entry, file, field, line, words, row }: Disguise, folder: string, list: string): Problem {
  const where = [field, line === undefined ? undefined : messages.entry.line(line)]
    .filter((part) => part !== undefined)
    .join(": ");
  const quoted = JSON.stringify(words);
  return {
    file: join(folder, file),
    where,
    message: messages.takedown.lookAlike(quoted, list, row, oddOf(words), entry),
  };
}

const unusual = new RegExp(`[^\\0-\\x7f${markedLetters}${markedLetters.toUpperCase()}]`, "gu");

/** The characters that a reader may take for others, by their numbers. */
function oddOf(words: string): string {
  const odd = new Set(words.match(unusual));
  return Array.from(odd, (one) => `U+${one.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0")}`).join(", ");
}

interface ContentFile {
  file: string;
  entry: string;
  value: unknown;
  /** The body of an entry, as it is in the file. */
  body?: string;
}

/** The files of a content folder that the site shows. */
export function filesOf({ posts, sections, report, pages, site, vocabulary, captures }: Content): ContentFile[] {
  const entries = [...posts, ...sections, ...(report ? [report] : []), ...pages];
  return [
    ...entries.map((entry) => ({
      file: entry.file,
      entry: entry.file.replace(/\.md$/, ""),
      value: entry,
      body: entry.body,
    })),
    ...[
      { file: "site.yaml", value: site },
      { file: "vocabulary.yaml", value: vocabulary },
      { file: "captures.yaml", value: { captures } },
    ].map(({ file, value }) => ({ file, entry: file, value })),
  ];
}

function inFile({ file, entry, value, body }: ContentFile, folder: string, phrases: Phrases): Disguise[] {
  return placedStrings(value).flatMap(({ text, path }) =>
    phrases.lookAlikesIn(text).map((found): Disguise => {
      const line = path === "body" && body !== undefined ? lineInFile(join(folder, file), body, found) : undefined;
      return { entry, file, field: path, ...(line !== undefined && { line }), ...aboutOf(found) };
    }),
  );
}

function aboutOf({ words, row, isDisguised }: LookAlike) {
  return { words, row, isDisguised };
}

/** The line of a file where a part of a body is. Removals from the body keep its lines. */
function lineInFile(path: string, body: string, { start }: LookAlike): number | undefined {
  if (!existsSync(path)) return undefined;
  const lines = readFileSync(path, "utf8")
    .trimEnd()
    .split(/\r\n?|\n/);
  return lines.length - body.split("\n").length + body.slice(0, start).split("\n").length;
}

/** The disguises in the captured lines that entries show. */
function inLines({ posts, sections, report }: Content, captured: CapturedLines, phrases: Phrases): Disguise[] {
  const lookAlikes = new Map<readonly string[], { found: LookAlike; line: number }[]>();
  const inCapture = (lines: readonly string[]): { found: LookAlike; line: number }[] => {
    const text = lines.join("\n");
    const known =
      lookAlikes.get(lines) ??
      phrases.lookAlikesIn(text).map((found) => ({ found, line: text.slice(0, found.start).split("\n").length }));
    lookAlikes.set(lines, known);
    return known;
  };
  return [...posts, ...sections, ...(report ? [report] : [])].flatMap(({ file, sources }) =>
    sources.flatMap(({ capture, lines: [first, last] }) =>
      inCapture(captured.get(capture) ?? [])
        .filter(({ line }) => line >= first && line <= last)
        .map(({ found, line }) => ({
          entry: file.replace(/\.md$/, ""),
          file: `captures/${capture}`,
          line,
          ...aboutOf(found),
        })),
    ),
  );
}
