import { existsSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { setFlagsFromString } from "node:v8";
import Eleventy from "@11ty/eleventy";
import type UserConfig from "@11ty/eleventy/UserConfig";
import { Command, CommanderError } from "commander";
import pc from "picocolors";
import type { Archive } from "./archive/archive.ts";
import { loadArchive } from "./check/load-archive.ts";
import { assertFolderMayBeMade } from "./disk/make-folder.ts";
import { contentFolder } from "./entry/load.ts";
import { writeOutputs } from "./output/index.ts";
import { addresses } from "./site/addresses.ts";
import { servingPages, writingPages } from "./site/eleventy.ts";
import { writeFonts } from "./site/fonts.ts";
import { writeImages } from "./site/images.ts";
import { PageWriter } from "./site/page-writer.ts";
import { scriptSources } from "./site/scripts.ts";
import { writeSearch } from "./site/search.ts";
import { ignoreClosedPipe } from "./terminal/closed-pipe.ts";
import { refuseFlagsTakenByNpm } from "./terminal/npm-flags.ts";
import { programVersion } from "./terminal/version.ts";

/** `build` and `start`: the archive of the content folder as a site, in one folder. */

// Lets the heap grow by at most half between full garbage collections. At 50,000 posts the peak is 1.3 GB instead of
// 1.6 GB, and the build takes as long.
setFlagsFromString("--heap-growing-percent=50");
// Loading creates objects that live long, after which V8 would allocate objects of the same kinds directly in old space
// (allocation-site pretenuring). Most of the later objects are the markup of one page, which is cheap to free in new space.
setFlagsFromString("--no-allocation-site-pretenuring");

async function build(output: string, withSearch: boolean): Promise<void> {
  const folder = resolve(output);
  assertOurs(folder);
  assertFolderMayBeMade(folder);
  const { archive, assertRemoved, idle } = loadArchive(contentFolder());
  for (const row of idle) console.warn(pc.yellow(row));
  console.log(`Building ${archive.posts.length} posts and ${archive.visits.length} visits`);
  const started = performance.now();
  await replaceFolder(folder, async (building) => {
    await writeSite(archive, building);
    if (withSearch) await writeSearch(archive, building);
    assertRemoved(building);
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`Built ${output} in ${seconds} s`);
}

/** Throws if a folder contains something that this program did not build. Every built site contains the schema. */
function assertOurs(folder: string): void {
  if (existsSync(folder) && !statSync(folder).isDirectory()) {
    throw new Error(`${folder}: is no folder; name an empty or a new folder with --output=DIR`);
  }
  if (!existsSync(folder) || readdirSync(folder).length === 0 || existsSync(resolve(folder, addresses.schema))) return;
  throw new Error(`${folder}: holds something else than a site of ours; name an empty folder with --output=DIR`);
}

/** Replaces a folder by a new one, once `write` has filled it. If `write` fails, the old folder stays as it was. */
async function replaceFolder(folder: string, write: (folder: string) => Promise<void>): Promise<void> {
  const building = `${folder}.building`;
  rmSync(building, { recursive: true, force: true });
  try {
    await write(building);
    rmSync(folder, { recursive: true, force: true });
    renameSync(building, folder);
  } finally {
    rmSync(building, { recursive: true, force: true });
  }
}

/** Writes pages, machine files, style, scripts and typefaces. */
async function writeSite(archive: Archive, folder: string): Promise<void> {
  const writer = new PageWriter();
  try {
    const pages = writingPages((path, html) => writer.write(path, html));
    const config = (eleventy: UserConfig): void => configure(eleventy, pages, () => archive);
    const eleventy = new Eleventy("layouts", folder, { configPath, config, quietMode: true });
    // It would count files without the pages, which the writer writes.
    eleventy.disableLogger();
    await eleventy.write();
    writeOutputs(archive, folder);
    writeImages(archive, folder);
    await writeFonts((await writer.finish()) + scriptSources(), folder);
  } finally {
    await writer.stop();
  }
}

/** Builds a site, serves it, and builds it again on each change. */
async function serve(output: string, port: number): Promise<void> {
  const folder = resolve(output);
  assertOurs(folder);
  assertFolderMayBeMade(folder);
  let { archive } = loadArchive(contentFolder());
  let isLoaded = true;
  const load = (): Archive => {
    if (!isLoaded) ({ archive } = loadArchive(contentFolder()));
    isLoaded = false;
    return archive;
  };
  rmSync(folder, { recursive: true, force: true });
  const pages = servingPages((address) => {
    writeOutputs(archive, folder, address);
    writeImages(archive, folder, address);
  });
  const config = (eleventy: UserConfig): void => {
    configure(eleventy, pages, load);
    eleventy.setServerOptions({ middleware: [pages.middleware] });
    eleventy.on("eleventy.after", async () => {
      // `assertOurs` looks for the schema. The other machine files are written on request.
      writeOutputs(archive, folder, addresses.schema);
      await writeFonts(null, folder);
    });
  };
  const eleventy = new Eleventy("layouts", output, { configPath, config, quietMode: true, runMode: "serve" });
  await eleventy.init();
  await eleventy.watch();
  await eleventy.serve(port);
  // The search index takes longer than all pages, so it is built once and not updated on changes.
  await writeSearch(archive, folder);
}

const configPath = ".eleventy.ts";

/** Adds to `.eleventy.ts` how pages are rendered, and the archive that they show, which `load` returns for each build. */
function configure(eleventy: UserConfig, pages: Pages, load: () => Archive): void {
  eleventy.addExtension("11ty.tsx", { key: "11ty.js", compile: pages.compile });
  eleventy.addTransform("pages", pages.transform);
  // Eleventy would wrap an object that is not frozen once per page, and caches by archive would be made once per page.
  eleventy.addGlobalData("archive", () => Object.freeze(load()));
}

type Pages = Pick<ReturnType<typeof writingPages | typeof servingPages>, "compile" | "transform">;

/** The error at the start of a chain; Eleventy's own message lists every page of its kind. */
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
  .option("--port <number>", "the port to serve on", "8080")
  .version(programVersion);

ignoreClosedPipe();
try {
  refuseFlagsTakenByNpm(program, ["build", "start"], process.argv.slice(2));
  const options = program.parse().opts<{ output: string; search: boolean; serve?: boolean; port: string }>();
  await (options.serve ? serve(options.output, Number(options.port)) : build(options.output, options.search));
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else {
    console.error(pc.red(firstCause(error).message));
    process.exitCode = 1;
  }
}
