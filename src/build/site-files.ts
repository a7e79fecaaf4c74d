import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Archive } from "../archive/archive.ts";
import { writeOutput } from "../output/index.ts";
import { PageMaker, type PageToMake } from "../site/page-to-make.ts";
import { unwritten } from "../site/write-address.ts";
import { addCharacters, type Characters, type SharedWork, takeFrom } from "./shared-work.ts";

/** Writes files of a site, in any thread. Each method does one file of the shared work after the other, and stops between two. */
export class SiteFiles {
  readonly #archive: Archive;
  readonly #folder: string;
  readonly #characters: Characters;
  readonly #pages: PageMaker;
  readonly #folders = new Set<string>();

  constructor(archive: Archive, folder: string, characters: Characters) {
    this.#archive = archive;
    this.#folder = folder;
    this.#characters = characters;
    this.#pages = new PageMaker(archive);
  }

  /** Writes the machine files at the addresses that this thread takes. */
  *writeOutputs(addresses: SharedWork<string>): Generator<void> {
    for (const address of takeFrom(addresses)) yield writeOutput(this.#archive, address, this.#folder);
  }

  load(pages: readonly PageToMake[]): Promise<void> {
    return this.#pages.load(pages);
  }

  /** Writes the pages that this thread takes. Throws with path and remedy where one cannot be written. */
  *writePages(pages: SharedWork<PageToMake>): Generator<void> {
    for (const page of takeFrom(pages)) yield this.#write(page.outputPath, this.#pages.make(page));
  }

  #write(path: string, html: string): void {
    addCharacters(this.#characters, html);
    const folder = dirname(path);
    try {
      if (!this.#folders.has(folder)) mkdirSync(folder, { recursive: true });
      this.#folders.add(folder);
      writeFileSync(path, html);
    } catch (error) {
      throw unwritten(path, (error as Error).message);
    }
  }
}
