import type { Archive } from "../archive/archive.ts";
import { addresses } from "./addresses.ts";
import { bundleScript } from "./scripts.ts";
import { buildSearchIndex } from "./search-index.ts";
import { searchRecords } from "./search-records.ts";
import { writeAddress } from "./write-address.ts";

/** Writes the search index and script of an archive into the folder of the site; nothing for an empty archive. */
export async function writeSearch(archive: Archive, folder: string): Promise<void> {
  const records = searchRecords(archive);
  if (records.length === 0) return;
  const { files, program } = await buildSearchIndex(records);
  for (const [name, content] of files) {
    const address = addresses.searchIndex + name;
    writeAddress(folder, address, content);
    // A page opened from disk cannot fetch files, but it can load scripts.
    const base64 = Buffer.from(content).toString("base64");
    writeAddress(folder, `${address}.js`, `indexFiles[${JSON.stringify(name)}]="${base64}";\n`);
  }
  writeAddress(
    folder,
    addresses.searchScript,
    await bundleScript("layouts/scripts/search.ts", { "pagefind.js": program }),
  );
}
