import { readdirSync, readFileSync } from "node:fs";
import { extname, join, relative } from "node:path";
import { gunzipSync } from "node:zlib";
import { unpack } from "../site/pagefind-file.ts";
import type { Phrases } from "./phrases.ts";
import { barrier } from "./words.ts";

/** Reads every file of a built site as a person with time might, and throws with file and row where one holds a phrase. */
export function assertRemoved(folder: string, phrases: Phrases, list: string): void {
  if (phrases.isEmpty) return;
  const clean = new Set<string>();
  const found: string[] = [];
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const name = relative(folder, path);
    for (const text of [name, ...textsOf(name, readFileSync(path))]) {
      if (clean.has(text)) continue;
      const rows = phrases.allRowsIn(text);
      if (rows.length === 0) clean.add(text);
      for (const row of rows) found.push(`${name}: holds what ${list} withholds in row ${row}`);
    }
  }
  if (found.length === 0) return;
  const told = [...new Set(found)];
  throw new Error(
    [...told.slice(0, 20), ...(told.length > 20 ? [`and ${told.length - 20} more`] : [])].join("\n") +
      "\nNothing was published. Where the site's own words hold the phrase, withhold more words of it.",
  );
}

/** What files hold, by the end of their name. */
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
  // Programs and typefaces: no word of the content is in them as text.
  ".pagefind": () => [],
  ".woff2": () => [],
};

function textsOf(name: string, bytes: Buffer): string[] {
  return (readers[extname(name)] ?? ((other) => [other.toString()]))(bytes);
}

/** A text whose parts are told apart by signs: nothing reaches across them. */
function structured(text: string): string {
  return text.replace(/[<>{}]|(?<!\\)"/g, barrier);
}

/** The parts of a page that are one text: what Markdown gave, and captured lines. A phrase may go over their blocks. */
const texts = /<div class="markdown">([\s\S]*?)<\/div>|<ol class="captured"[^>]*>([\s\S]*?)<\/ol>/g;

/** A page as it is saved, and its texts as they are shown. */
function textsOfPage(html: string): string[] {
  const shown = Array.from(html.matchAll(texts), ([, markdown, lines]) =>
    (markdown ?? lines ?? "").replace(/<\/?(?:em|strong|code|a)\b[^<>]*>/g, "").replace(/<[^<>]*>/g, " "),
  );
  return [structured(html), shown.join(barrier)];
}

/** Cells, apart; one that holds a comma stands in quotes. */
function textsOfTable(csv: string): string[] {
  return [csv.replace(/("(?:[^"]|"")*")|,/g, (_, quoted?: string) => quoted ?? barrier)];
}

/** A script; one that is a copy of a file of the index is read as that file. */
function textsOfScript(script: string): string[] {
  const copy = /^indexFiles\["([^"]+)"\]="([^"]*)";\s*$/.exec(script);
  return copy?.[1] && copy[2] !== undefined ? textsOf(copy[1], Buffer.from(copy[2], "base64")) : [structured(script)];
}

/** A file of Pagefind, whose texts are words that nothing joins. */
function textsOfPack(bytes: Buffer): string[] {
  const texts: string[] = [];
  const walk = (part: unknown): void => {
    if (typeof part === "string") texts.push(part);
    else if (Array.isArray(part)) for (const one of part) walk(one);
  };
  walk(unpack(bytes));
  return [texts.join(barrier)];
}
