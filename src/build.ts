import { existsSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { setFlagsFromString } from "node:v8";
import pc from "picocolors";
import { readKeptSite, writeKeptSite } from "./build/kept-site.ts";
import { throwIfStopped, writeSite } from "./build/write-site.ts";
import { loadArchive } from "./check/load-archive.ts";
import { assertFolderMayBeMade } from "./disk/make-folder.ts";
import { contentFolder } from "./entry/load.ts";
import { messages } from "./language/messages.ts";
import { addresses } from "./site/addresses.ts";
import { searchFiles, writeSearch } from "./site/search.ts";
import { command, onStop, run, Stopped, threadCount } from "./terminal/command.ts";

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
  const { build: said } = messages.terminal;
  const folder = resolve(output);
  assertOurs(folder);
  const stop = stopSignal(existsSync(folder) ? said.unchanged(output) : said.nothingWritten);
  assertFolderMayBeMade(folder);
  const { archive, assertRemoved, warnings } = await loadArchive(contentFolder());
  for (const row of warnings) console.warn(pc.yellow(row));
  console.log(said.building(archive.posts.length, archive.visits.length));
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
  console.log(said.built(output, seconds));
}

/** A signal that is aborted when the command is to end early. Its reason says that, and what stands then. */
function stopSignal(stands: string): AbortSignal {
  const controller = new AbortController();
  onStop((signal) => controller.abort(new Stopped(signal, messages.terminal.build.stopped(stands))));
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
    throw new Error(messages.terminal.build.noFolder(folder));
  }
  if (!existsSync(folder) || readdirSync(folder).length === 0 || existsSync(resolve(folder, addresses.schema))) return;
  throw new Error(messages.terminal.build.notOurs(folder));
}

/**
 * Replaces a folder by a new one, once `write` has filled it; returns what it gives. If `write` fails, the old folder stays as it
 * was. The old one is deleted after the new one has its name, since that may take seconds.
 */
async function replaceFolder<Result>(folder: string, write: (folder: string) => Promise<Result>): Promise<Result> {
  const [building, replaced] = [`${folder}.building`, `${folder}.replaced`];
  function tidy(): void {
    // Where a build ended between the two new names.
    if (existsSync(replaced) && !existsSync(folder)) renameSync(replaced, folder);
    for (const path of [building, replaced]) rmSync(path, { recursive: true, force: true });
  }
  tidy();
  try {
    const result = await write(building);
    if (existsSync(folder)) renameSync(folder, replaced);
    renameSync(building, folder);
    return result;
  } finally {
    tidy();
  }
}

const program = command("build", () => messages.terminal.build.description);
const { build: said, help } = messages.terminal;
program
  .option("--output <dir>", said.output, "_site")
  .option("--clean", said.clean)
  .option("--threads <number>", said.threads, threadCount)
  .option("--no-search", said.noSearch)
  .addHelpText(
    "after",
    `
${help.examples}
  npm run build
  npm run build -- --output=../public
  CONTENT_DIR=../my-archive npm run build`,
  )
  .action(build);

await run(program);
