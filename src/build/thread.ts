import { parentPort, workerData } from "node:worker_threads";
import type { Archive } from "../archive/archive.ts";
import { speakAs } from "../archive/site-language.ts";
import { speakToArchivist } from "../terminal/spoken-language.ts";
import { FileMaker } from "./file-maker.ts";
import type { SharedWork } from "./shared-work.ts";
import type { SiteFile } from "./site-file.ts";

/** A thread that makes files of a site beside the one that starts it, in `threads.ts`. */

/** What a thread is started with: an archive, and the folder of the site. */
export interface ThreadData {
  archive: Archive;
  folder: string;
}

/** The messages to a thread: a list of files to take from, or null at the end. It then answers with what it has made. */
export type ThreadMessage = SharedWork<SiteFile> | null;

const { archive, folder } = workerData as ThreadData;
speakToArchivist([]);
speakAs(archive);
const maker = new FileMaker(archive, folder);
let last: Promise<void> = Promise.resolve();

async function makeAll(files: SharedWork<SiteFile>): Promise<void> {
  for await (const _ of maker.make(files));
}

parentPort?.on("message", (message: ThreadMessage) => {
  last = last.then(() => {
    if (message) return makeAll(message);
    parentPort?.postMessage(maker.made);
    parentPort?.close();
  });
});
