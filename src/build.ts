import { existsSync, readdirSync, renameSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { setFlagsFromString } from "node:v8";
import Eleventy from "@11ty/eleventy";
import { Command, CommanderError } from "commander";
import pc from "picocolors";
import { addresses } from "./site/addresses.ts";
import { loadArchiveAhead } from "./site/load-archive.ts";
import { stopWriting } from "./site/page-writer.ts";
import { writeSearch } from "./site/search.ts";

/** `build` and `start`: the archive of the content folder as a site, in one folder. */

// Left to itself the heap grows further before it is cleared, to 1.6 GB instead of 1.3 at 50,000 posts, and is no quicker for it.
setFlagsFromString("--heap-growing-percent=50");
// Loading teaches V8 that objects live long; a page's markup, which does not, would then be made where rubbish is dear.
setFlagsFromString("--no-allocation-site-pretenuring");

/** A folder that holds this file was built by this program, and may be built anew. */
const mark = addresses.schema;

/** Throws where a folder holds something that this program did not build. */
function assertOurs(folder: string): void {
  if (!existsSync(folder) || readdirSync(folder).length === 0 || existsSync(resolve(folder, mark))) return;
  throw new Error(`${folder}: holds something else than a site of ours; name an empty folder with --output=DIR`);
}

async function build(output: string, withSearch: boolean): Promise<void> {
  const folder = resolve(output);
  assertOurs(folder);
  const { archive, assertRemoved, idle } = loadArchiveAhead();
  for (const row of idle) console.warn(pc.yellow(row));
  console.log(`Building ${archive.posts.length} posts and ${archive.visits.length} visits`);
  // Built beside the old site, which stands until the new one is whole.
  const beside = `${folder}.building`;
  rmSync(beside, { recursive: true, force: true });
  try {
    const started = performance.now();
    const eleventy = new Eleventy("layouts", beside, { configPath: ".eleventy.ts", quietMode: true });
    // Its count of files would leave out the pages, which are written as they are made.
    eleventy.disableLogger();
    await eleventy.write();
    if (withSearch) await writeSearch(archive, beside);
    assertRemoved(beside);
    rmSync(folder, { recursive: true, force: true });
    renameSync(beside, folder);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`Built ${output} in ${seconds} s`);
  } finally {
    await stopWriting();
    rmSync(beside, { recursive: true, force: true });
  }
}

async function serve(output: string, port: number): Promise<void> {
  const folder = resolve(output);
  assertOurs(folder);
  const { archive } = loadArchiveAhead();
  rmSync(folder, { recursive: true, force: true });
  const eleventy = new Eleventy("layouts", output, { configPath: ".eleventy.ts", quietMode: true, runMode: "serve" });
  await eleventy.init();
  await eleventy.watch();
  await eleventy.serve(port);
  // The index takes longer than all pages: while one writes, it stays as it was when the work began.
  await writeSearch(archive, folder);
}

/** What went wrong at first, below what Eleventy says of it, which names every page of its kind. */
function firstCause(error: unknown): Error {
  const { originalError } = error as { originalError?: unknown };
  return originalError ? firstCause(originalError) : (error as Error);
}

const program = new Command("build")
  .exitOverride()
  .description("the archive in the folder that CONTENT_DIR names (default: content) → a site in one folder")
  .option("--output <dir>", "the folder to build into", "_site")
  .option("--no-search", "leave out the search's index, which takes longer than all pages of a large archive")
  .option("--serve", "build, serve on this machine, print the address, and build again on each change")
  .option("--port <number>", "the port to serve on", "8080");

try {
  const options = program.parse().opts<{ output: string; search: boolean; serve?: boolean; port: string }>();
  await (options.serve ? serve(options.output, Number(options.port)) : build(options.output, options.search));
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else {
    console.error(pc.red(firstCause(error).message));
    process.exitCode = 1;
  }
}
