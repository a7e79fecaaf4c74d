import { relative, resolve } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import Eleventy from "@11ty/eleventy";
import type UserConfig from "@11ty/eleventy/UserConfig";
import type { Archive } from "../archive/archive.ts";
import { outputAddresses } from "../output/index.ts";
import { addresses } from "../site/addresses.ts";
import { configure, listingPages } from "../site/eleventy.ts";
import { writeFonts } from "../site/fonts.ts";
import { writeImages } from "../site/images.ts";
import { linkPicture } from "../site/link-picture.ts";
import type { PageToMake } from "../site/page-to-make.ts";
import { scriptSources } from "../site/scripts.ts";
import { writeAddress } from "../site/write-address.ts";
import { noCharacters, shareWork, textOf } from "./shared-work.ts";
import { SiteFiles } from "./site-files.ts";
import { Threads } from "./threads.ts";

/**
 * Writes the pages, machine files, style, scripts, images and typefaces of an archive into a folder. Eleventy says which
 * pages there are; this thread and others make them. Throws the reason of `stop` once that is aborted.
 */
export async function writeSite(archive: Archive, folder: string, stop: AbortSignal): Promise<void> {
  await throwIfStopped(stop);
  const [outputs, characters] = [shareWork(outputAddresses()), noCharacters()];
  const threads = new Threads({ archive, folder, characters, outputs });
  try {
    const listed = await listPages(archive, folder);
    const pages = shareWork(listed);
    threads.writePages(pages);
    const files = new SiteFiles(archive, folder, characters);
    await files.load(listed);
    await untilStopped(files.writePages(pages), stop);
    await untilStopped(files.writeOutputs(outputs), stop);
    await threads.ended();
    await writeImages(archive, folder);
    writeAddress(folder, addresses.linkPicture, linkPicture());
    await throwIfStopped(stop);
    await writeFonts(textOf(characters) + scriptSources(), folder);
    await throwIfStopped(stop);
  } finally {
    await threads.stop();
  }
}

/** The pages of a site. Eleventy writes its style and scripts. */
async function listPages(archive: Archive, folder: string): Promise<readonly PageToMake[]> {
  const pages = listingPages();
  const config = (eleventy: UserConfig): void => configure(eleventy, pages, () => archive);
  const configPath = besideSources(".eleventy.mjs");
  const eleventy = new Eleventy(besideSources("layouts"), folder, { configPath, config, quietMode: true });
  // It would count files without the pages.
  eleventy.disableLogger();
  await eleventy.write();
  return pages.pages();
}

/** The path of a file or folder beside src/, in the compiled copy that this file is part of; see run.mjs. */
function besideSources(name: string): string {
  return relative("", resolve(import.meta.dirname, "..", name));
}

/** How long this thread works before it looks for signals, in milliseconds. */
const longestTurn = 100;

/** Does all steps of a work, and throws the reason of `stop` once that is aborted. */
async function untilStopped(work: Iterable<unknown>, stop: AbortSignal): Promise<void> {
  let turned = performance.now();
  for (const _ of work) {
    if (performance.now() - turned < longestTurn) continue;
    await throwIfStopped(stop);
    turned = performance.now();
  }
}

/** Throws if the command is to end. Waits for the next turn of the event loop, in which signals arrive. */
export async function throwIfStopped(stop: AbortSignal): Promise<void> {
  await nextTurn();
  stop.throwIfAborted();
}
