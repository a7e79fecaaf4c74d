import { readdirSync, readFileSync } from "node:fs";
import { extname, join, relative } from "node:path";
import { gunzipSync } from "node:zlib";
import { messages } from "../language/messages.ts";
import type { Phrases } from "../takedown/phrases.ts";
import { barrier } from "../takedown/words.ts";
import { unpack } from "./pagefind-file.ts";

/** A phrase in a built site: the row of the list with it, the file, and the text of the file. */
interface Found {
  row: number;
  file: string;
  text: string;
}

/** What the search of a built site needs to know. */
export interface Sought {
  phrases: Phrases;
  /** True for words that look like a phrase but are allowed. */
  isAllowed: (words: string) => boolean;
  /** The path of withheld.yaml. */
  list: string;
  /** Says where the content that forms the phrase of a row is, and what to do about it; empty if no content forms it. */
  explain: (found: Found) => string[];
}

/** Searches every file of a built site as a determined reader could. Throws with file and row where one contains a phrase. */
export function assertRemoved(folder: string, sought: Sought): void {
  if (sought.phrases.isEmpty) return;
  const found = phrasesIn(folder, sought);
  if (found.length === 0) return;
  const files = found.map(({ file, row }) => messages.site.removed.holds(file, sought.list, row));
  const firsts = [...new Map(found.toReversed().map((one) => [one.row, one])).values()].reverse();
  const remedies = firsts.flatMap((first) => {
    const explained = sought.explain(first);
    return explained.length > 0 ? explained : [ownWords(first)];
  });
  const more = files.length > mostListed ? [messages.site.removed.more(files.length - mostListed)] : [];
  throw new Error(
    [...files.slice(0, mostListed), ...more, messages.site.removed.nothingPublished, ...remedies].join("\n"),
  );
}

const mostListed = 20;

function ownWords({ row }: Found): string {
  return messages.site.removed.ownWords(row);
}

/** The files that contain a phrase, with the row of each phrase. A text that many files repeat is searched once. */
function phrasesIn(folder: string, { phrases, isAllowed }: Sought): Found[] {
  const searched = new Map<string, number[]>();
  const rowsIn = (text: string): number[] => {
    const rows = searched.get(text) ?? phrases.allRowsIn(text, "built", isAllowed);
    searched.set(text, rows);
    return rows;
  };
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .flatMap((entry) => {
      const path = join(entry.parentPath, entry.name);
      const file = relative(folder, path);
      const texts = [file, ...textsOf(file, readFileSync(path))];
      const found = texts.flatMap((text) => rowsIn(text).map((row) => ({ row, file, text })));
      return [...new Map(found.map((one) => [one.row, one])).values()];
    });
}

/** File extension → the texts of a file. */
const readers: Record<string, (bytes: Buffer) => string[]> = {
  ".html": (bytes) => textsOfPage(bytes.toString()),
  ".json": (bytes) => [structured(bytes.toString())],
  ".csv": (bytes) => textsOfTable(bytes.toString()),
  ".xml": (bytes) => [structured(bytes.toString())],
  ".js": (bytes) => textsOfScript(bytes.toString()),
  ".pf_fragment": (bytes) => [structured(gunzipSync(bytes).toString())],
  ".pf_index": textsOfPack,
  ".pf_meta": textsOfPack,
  ".pf_filter": textsOfPack,
  // Programs and typefaces contain no text of the content.
  ".pagefind": () => [],
  ".woff2": () => [],
};

function textsOf(name: string, bytes: Buffer): string[] {
  return (readers[extname(name)] ?? ((other) => [other.toString()]))(bytes);
}

/** A text in a format whose delimiters separate its parts: no phrase matches across them. */
function structured(text: string): string {
  return text.replace(/[<>{}]|(?<!\\)"/g, barrier);
}

/** The parts of a page in which a phrase may span several elements: rendered Markdown, and captured lines. */
const texts = /<div class="markdown">([\s\S]*?)<\/div>|<ol class="captured"[^>]*>([\s\S]*?)<\/ol>/g;

/** A page as HTML, and those parts as they are shown. */
function textsOfPage(html: string): string[] {
  const shown = Array.from(html.matchAll(texts), ([, markdown, lines]) =>
    (markdown ?? lines ?? "").replace(/<\/?(?:em|strong|code|a)\b[^<>]*>/g, "").replace(/<[^<>]*>/g, " "),
  );
  return [structured(html), shown.join(barrier)];
}

/** The cells, separated; a cell with a comma is quoted. */
function textsOfTable(csv: string): string[] {
  return [csv.replace(/("(?:[^"]|"")*")|,/g, (_, quoted?: string) => quoted ?? barrier)];
}

/** A script; a copy of a file of the search index is read as that file. */
function textsOfScript(script: string): string[] {
  const copy = /^indexFiles\["([^"]+)"\]="([^"]*)";\s*$/.exec(script);
  return copy?.[1] && copy[2] !== undefined ? textsOf(copy[1], Buffer.from(copy[2], "base64")) : [structured(script)];
}

/** A file of Pagefind, whose words are separate. */
function textsOfPack(bytes: Buffer): string[] {
  return [stringsOf(unpack(bytes)).join(barrier)];
}

function stringsOf(part: unknown): string[] {
  if (typeof part === "string") return [part];
  return Array.isArray(part) ? part.flatMap(stringsOf) : [];
}
