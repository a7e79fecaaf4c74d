import { relative } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import Eleventy from "@11ty/eleventy";
import type UserConfig from "@11ty/eleventy/UserConfig";
import type { Archive } from "../archive/archive.ts";
import { outputAddresses } from "../output/index.ts";
import { addresses } from "../site/addresses.ts";
import { configure, eleventyInput, listingPages } from "../site/eleventy.ts";
import { writeFonts } from "../site/fonts.ts";
import { writeImages } from "../site/images.ts";
import { linkPicture } from "../site/link-picture.ts";
import { scriptSources } from "../site/scripts.ts";
import { writeAddress } from "../site/write-address.ts";
import { FileMaker } from "./file-maker.ts";
import type { KeptSite } from "./kept-site.ts";
import { shareWork } from "./shared-work.ts";
import type { SiteFile } from "./site-file.ts";
import { SiteHistory } from "./site-history.ts";
import { Threads, usefulThreads } from "./threads.ts";

/** Where a site is built, where the last one is, what is known of that, and the number of threads beside this one. */
interface SiteOptions {
  building: string;
  published: string;
  kept: KeptSite;
  threads?: number | undefined;
}

/**
 * Writes the pages, machine files, style, scripts, images and typefaces of an archive into a folder, and returns what is to be
 * kept for the next build. Eleventy says which pages there are; this thread and others make them. Files that were made
 * from the same as those of the last build are taken over. Throws the reason of `stop` once that is aborted.
 */
export async function writeSite(archive: Archive, options: SiteOptions, stop: AbortSignal): Promise<KeptSite> {
  await throwIfStopped(stop);
  const { building, threads: count = usefulThreads(archive) } = options;
  const history = new SiteHistory(archive, options);
  const threads = new Threads({ archive, folder: building }, count);
  try {
    const maker = new FileMaker(archive, building);
    const outputs = shareWork(await untilStopped(history.left(machineFiles()), stop));
    threads.give(outputs);
    const pages = await listPages(archive, building);
    const files = shareWork(await untilStopped(history.left(pages), stop));
    threads.give(files);
    threads.give(null);
    for (const work of [files, outputs]) await untilStopped(maker.make(work), stop);
    const site = history.after([...maker.made, ...(await threads.made())], pages);
    await writeImages(archive, building);
    writeAddress(building, addresses.linkPicture, linkPicture());
    await throwIfStopped(stop);
    await writeFonts(charactersOf(site) + scriptSources(), building);
    await throwIfStopped(stop);
    return site;
  } finally {
    await threads.stop();
  }
}

function machineFiles(): SiteFile[] {
  return outputAddresses().map((address) => ({ address, page: null }));
}

/** The pages of a site. Eleventy writes its style and scripts. */
async function listPages(archive: Archive, folder: string): Promise<SiteFile[]> {
  const pages = listingPages();
  const config = (eleventy: UserConfig): void => configure(eleventy, pages, () => archive);
  const { layouts, configPath } = eleventyInput();
  const eleventy = new Eleventy(layouts, folder, { configPath, config, quietMode: true });
  // It would count files without the pages.
  eleventy.disableLogger();
  await eleventy.write();
  return pages.pages().map((page) => ({ address: relative(folder, page.outputPath), page }));
}

/** How long this thread works before it looks for signals, in milliseconds. */
const longestTurn = 100;

/** Does all steps of a work, and returns what they give. Throws the reason of `stop` once that is aborted. */
async function untilStopped<Step>(work: AsyncIterable<Step>, stop: AbortSignal): Promise<Step[]> {
  const steps: Step[] = [];
  let turned = performance.now();
  for await (const step of work) {
    steps.push(step);
    if (performance.now() - turned < longestTurn) continue;
    await throwIfStopped(stop);
    turned = performance.now();
  }
  return steps;
}

/** Throws if the command is to end. Waits for the next turn of the event loop, in which signals arrive. */
export async function throwIfStopped(stop: AbortSignal): Promise<void> {
  await nextTurn();
  stop.throwIfAborted();
}

/** Each character of all pages once. */
function charactersOf(site: KeptSite): string {
  const units = new Set<string>();
  for (const { characters } of site.values()) for (const unit of characters.split("")) units.add(unit);
  return [...units].sort().join("");
}
