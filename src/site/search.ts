import type { Archive } from "../archive/archive.ts";
import { codes } from "../language/index.ts";
import { addresses } from "./addresses.ts";
import { bundleScript } from "./scripts.ts";
import { buildSearchIndex } from "./search-index.ts";
import { type SearchRecord, searchRecords } from "./search-records.ts";
import { writeAddress } from "./write-address.ts";

/** A file of the search: its address and its content. */
type SearchFile = readonly [address: string, content: string | Uint8Array];

/** The search index and script of an archive, file by file; nothing for an empty archive. */
export async function searchFiles(archive: Archive): Promise<Iterable<SearchFile>> {
  const records = searchRecords(archive);
  if (records.length === 0) return [];
  const { files, program } = await buildSearchIndex(records);
  const script = await bundleScript("layouts/scripts/search.ts", {
    "pagefind.js": program,
    "search-languages": `export default ${JSON.stringify(languagesOf(records))};`,
  });
  return withScripts(files, script);
}

/** The languages of the records, that of the archive first. */
function languagesOf(records: readonly SearchRecord[]): string[] {
  const used = new Set(records.map(({ language }) => language));
  return [...new Set([codes.bcp47, ...used])].filter((language) => used.has(language));
}

function* withScripts(files: ReadonlyMap<string, Uint8Array>, script: string): Generator<SearchFile> {
  for (const [name, content] of files) {
    const address = addresses.searchIndex + name;
    yield [address, content];
    // A page opened from disk cannot fetch files, but it can load scripts.
    const base64 = Buffer.from(content).toString("base64");
    yield [`${address}.js`, `indexFiles[${JSON.stringify(name)}]="${base64}";\n`];
  }
  yield [addresses.searchScript, script];
}

/** Writes the files of the search into the folder of the site. */
export function writeSearch(files: Iterable<SearchFile>, folder: string): void {
  for (const [address, content] of files) writeAddress(folder, address, content);
}
