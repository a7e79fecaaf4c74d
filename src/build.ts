import { existsSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { setFlagsFromString } from "node:v8";
import pc from "picocolors";
import { readKeptSite, writeKeptSite } from "./build/kept-site.ts";
import { throwIfStopped, writeSite } from "./build/write-site.ts";
import { loadArchive } from "./check/load-archive.ts";
import { assertFolderMayBeMade } from "./disk/make-folder.ts";
import { contentFolder } from "./entry/load.ts";
import { addresses } from "./site/addresses.ts";
import { searchFiles, writeSearch } from "./site/search.ts";
import { command, onStop, run, Stopped, wholeNumber } from "./terminal/command.ts";

/** `build`: the archive of the content folder as a site, in one folder. */

// Lets the heap grow by at most half between full garbage collections. At 50,000 posts the peak is 1.3 GB instead of
// 1.6 GB, and the build takes as long.
setFlagsFromString("--heap-growing-percent=50");
// Loading creates objects that live long, after which V8 would allocate objects of the same kinds directly in old space
// (allocation-site pretenuring). Most of the later objects are the markup of one page, which is cheap to free in new space.
setFlagsFromString("--no-allocation-site-pretenuring");

interface BuildOptions {
  output: string;
  search: boolean;
  clean?: boolean;
  threads?: number;
}

async function build({ output, search, clean = false, threads }: BuildOptions): Promise<void> {
  const folder = resolve(output);
  assertOurs(folder);
  const stop = stopSignal(existsSync(folder) ? `The site in ${output} is unchanged.` : "Nothing was written.");
  assertFolderMayBeMade(folder);
  const { archive, assertRemoved, warnings } = await loadArchive(contentFolder());
  for (const row of warnings) console.warn(pc.yellow(row));
  console.log(`Building ${archive.posts.length} posts and ${archive.visits.length} visits`);
  const started = performance.now();
  const kept = clean ? new Map() : readKeptSite(folder);
  const site = await replaceFolder(folder, async (building) => {
    const site = await writeSite(archive, { building, published: folder, kept, threads }, stop);
    if (search) writeSearch(await unlessStopped(searchFiles(archive), stop), building);
    assertRemoved(building);
    await throwIfStopped(stop);
    return site;
  });
  writeKeptSite(folder, site);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`Built ${output} in ${seconds} s`);
}

/** A signal that is aborted when the command is to end early. Its reason says that, and what stands then. */
function stopSignal(stands: string): AbortSignal {
  const controller = new AbortController();
  onStop((signal) => controller.abort(new Stopped(signal, `Stopped. ${stands}`)));
  return controller.signal;
}

/** The result of work that cannot be stopped; throws as soon as the command is to end. */
function unlessStopped<Result>(work: Promise<Result>, stop: AbortSignal): Promise<Result> {
  const stopped = new Promise<never>((_, reject) => {
    if (stop.aborted) reject(stop.reason);
    stop.addEventListener("abort", () => reject(stop.reason));
  });
  return Promise.race([work, stopped]);
}

/** Throws if a folder contains something that this program did not build. Every built site contains the schema. */
function assertOurs(folder: string): void {
  if (existsSync(folder) && !statSync(folder).isDirectory()) {
    throw new Error(`${folder}: is no folder; name an empty or a new folder with --output=DIR`);
  }
  if (!existsSync(folder) || readdirSync(folder).length === 0 || existsSync(resolve(folder, addresses.schema))) return;
  throw new Error(`${folder}: holds something else than a site of ours; name an empty folder with --output=DIR`);
}

/** Replaces a folder by a new one, once `write` has filled it; returns what it gives. If `write` fails, the old folder stays as it was. */
async function replaceFolder<Result>(folder: string, write: (folder: string) => Promise<Result>): Promise<Result> {
  const building = `${folder}.building`;
  rmSync(building, { recursive: true, force: true });
  try {
    const result = await write(building);
    rmSync(folder, { recursive: true, force: true });
    renameSync(building, folder);
    return result;
  } finally {
    rmSync(building, { recursive: true, force: true });
  }
}

const program = command(
  "build",
  () => "build the archive in the folder that CONTENT_DIR names (default: content) as a site",
)
  .option("--output <dir>", "the folder to build into", "_site")
  .option("--clean", "make each file anew, also those that the last build has made from the same")
  .option(
    "--threads <number>",
    "threads beside the main one, which each need memory; else as many as are of use",
    wholeNumber,
  )
  .option("--no-search", "leave out the search's index, which takes longer than all pages of a large archive")
  .addHelpText(
    "after",
    `
Examples:
  npm run build
  npm run build -- --output=../public
  CONTENT_DIR=../my-archive npm run build`,
  )
  .action(build);

await run(program);
