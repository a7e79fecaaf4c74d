import { parentPort, workerData } from "node:worker_threads";
import type { Archive } from "../archive/archive.ts";
import { speakAs } from "../archive/site-language.ts";
import type { PageToMake } from "../site/page-to-make.ts";
import { speakToArchivist } from "../terminal/spoken-language.ts";
import type { Characters, SharedWork } from "./shared-work.ts";
import { SiteFiles } from "./site-files.ts";

/** A thread that writes files of a site, together with that of `write-site.ts`, which starts it. */

/** What a thread is started with. */
export interface ThreadData {
  archive: Archive;
  folder: string;
  characters: Characters;
  outputs: SharedWork<string>;
}

const { archive, folder, characters, outputs } = workerData as ThreadData;
speakToArchivist([]);
speakAs(archive);
const files = new SiteFiles(archive, folder, characters);
for (const _ of files.writeOutputs(outputs));
parentPort?.once("message", async (pages: SharedWork<PageToMake>) => {
  await files.load(pages.things);
  for (const _ of files.writePages(pages));
  parentPort?.close();
});
