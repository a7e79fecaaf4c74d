import type { Archive } from "../archive/archive.ts";
import { addresses } from "../site/addresses.ts";
import { bibLatexOf, cslOf, risOf } from "../site/citations.ts";
import { writeAddress } from "../site/write-address.ts";
import { postRows, visitRows, writeCsv } from "./csv.ts";
import { feed } from "./feed.ts";
import { filterScript } from "./filter.ts";
import { gaps, posts, schema, visits } from "./json.ts";
import { oldAddressRows, redirects } from "./redirects.ts";
import { searchWordsScript } from "./search-words.ts";
import { robots, sitemap } from "./sitemap.ts";

/**
 * The machine files: address and content; null where this archive has no such file. Files that grow with the posts are
 * written in pieces: otherwise the texts of 50,000 posts would be in memory three times.
 */
const outputs = (): readonly { address: string; write: (archive: Archive) => string | Iterable<string> | null }[] => [
  { address: "data/posts.json", write: (archive) => jsonList(posts(archive)) },
  { address: "data/posts.csv", write: (archive) => writeCsv(postRows(archive)) },
  { address: "data/visits.json", write: (archive) => json(visits(archive)) },
  { address: "data/visits.csv", write: (archive) => writeCsv(visitRows(archive)) },
  { address: "data/old-addresses.csv", write: (archive) => csvIfAny(oldAddressRows(archive)) },
  { address: "data/gaps.json", write: (archive) => json(gaps(archive)) },
  { address: "data/captures.json", write: ({ captures }) => json(captures) },
  { address: addresses.schema, write: () => json(schema()) },
  { address: "data/archive.bib", write: ({ posts, site }) => between("\n", posts, (post) => bibLatexOf(post, site)) },
  { address: "data/archive.ris", write: ({ posts, site }) => between("\r\n", posts, (post) => risOf(post, site)) },
  { address: "data/archive.csl.json", write: ({ posts, site }) => jsonList(posts, (post) => cslOf(post, site)) },
  { address: addresses.filterData, write: filterScript },
  { address: addresses.searchWords, write: searchWordsScript },
  { address: addresses.feed, write: feed },
  { address: "sitemap.xml", write: sitemap },
  { address: "robots.txt", write: robots },
  { address: "_redirects", write: redirects },
];

/** The addresses of all machine files that an archive may have. */
export function outputAddresses(): string[] {
  return outputs().map(({ address }) => address);
}

/** Writes the machine file of an address into the folder of the site; false if the archive has none there. */
export function writeOutput(archive: Archive, address: string, folder: string): boolean {
  const content = outputAt(archive, address);
  if (content !== null) writeAddress(folder, address, content);
  return content !== null;
}

/** The machine file of an archive at an address, whole or in pieces; null if there is none. */
export function outputAt(archive: Archive, address: string): string | Iterable<string> | null {
  return (
    outputs()
      .find((output) => output.address === address)
      ?.write(archive) ?? null
  );
}

function csvIfAny(rows: Parameters<typeof writeCsv>[0] | null): string | null {
  return rows && writeCsv(rows);
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}

/** The same text as `json` gives for a list, row by row. */
function* jsonList<Row>(rows: readonly Row[], of: (row: Row) => unknown = (row) => row): Generator<string> {
  if (rows.length === 0) return yield "[]\n";
  yield "[";
  yield* between(",", rows, (row) => `\n ${JSON.stringify(of(row), null, 1).replaceAll("\n", "\n ")}`);
  yield "\n]\n";
}

function* between<Row>(separator: string, rows: readonly Row[], text: (row: Row) => string): Generator<string> {
  for (const [at, row] of rows.entries()) yield at === 0 ? text(row) : separator + text(row);
}
