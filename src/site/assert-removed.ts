import { readdirSync, readFileSync } from "node:fs";
import { extname, join, relative } from "node:path";
import { gunzipSync } from "node:zlib";
import type { Phrases } from "../takedown/phrases.ts";
import { barrier } from "../takedown/words.ts";
import { unpack } from "./pagefind-file.ts";

/** Searches every file of a built site as a determined reader could. Throws with file and row where one contains a phrase. */
export function assertRemoved(folder: string, phrases: Phrases, list: string): void {
  if (phrases.isEmpty) return;
  const found = phrasesIn(folder, phrases).map(
    ({ file, row }) => `${file}: holds what ${list} withholds in row ${row}`,
  );
  if (found.length === 0) return;
  const more = found.length > mostListed ? [`and ${found.length - mostListed} more`] : [];
  const remedy = "Nothing was published. Where the site's own words hold the phrase, withhold more words of it.";
  throw new Error([...found.slice(0, mostListed), ...more, remedy].join("\n"));
}

const mostListed = 20;

/** The files that contain a phrase, with the row of each phrase. A text that many files repeat is searched once. */
function phrasesIn(folder: string, phrases: Phrases): { file: string; row: number }[] {
  const searched = new Map<string, number[]>();
  const rowsIn = (text: string): number[] => {
    const rows = searched.get(text) ?? phrases.allRowsIn(text);
    searched.set(text, rows);
    return rows;
  };
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .flatMap((entry) => {
      const path = join(entry.parentPath, entry.name);
      const file = relative(folder, path);
      const rows = [file, ...textsOf(file, readFileSync(path))].flatMap(rowsIn);
      return [...new Set(rows)].map((row) => ({ file, row }));
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
