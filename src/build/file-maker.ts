import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Archive } from "../archive/archive.ts";
import { writeOutput } from "../output/index.ts";
import { PageMaker } from "../site/page-maker.ts";
import { unwritten } from "../site/write-address.ts";
import { type SharedWork, takeFrom } from "./shared-work.ts";
import type { MadeFile, SiteFile } from "./site-file.ts";
import { type TrackedArchive, trackArchive } from "./tracked-archive.ts";

/** Makes files of a site and writes them into a folder, in any thread. */
export class FileMaker {
  readonly #tracked: TrackedArchive;
  readonly #folder: string;
  readonly #pages: PageMaker;
  readonly #folders = new Set<string>();
  /** The files that were made. */
  readonly made: MadeFile[] = [];

  constructor(archive: Archive, folder: string) {
    this.#tracked = trackArchive(archive);
    this.#folder = folder;
    this.#pages = new PageMaker(this.#tracked.archive);
  }

  /** Makes the files that this thread takes, one after the other. Throws with path and remedy where one cannot be written. */
  async *make(files: SharedWork<SiteFile>): AsyncGenerator<void> {
    await this.#pages.load(files.things.flatMap(({ page }) => page ?? []));
    for (const file of takeFrom(files)) {
      const made = this.#make(file);
      if (made) this.made.push(made);
      yield;
    }
  }

  #make({ address, page }: SiteFile): MadeFile | null {
    if (page === null) {
      const { views, result } = this.#tracked.track(() => writeOutput(this.#tracked.archive, address, this.#folder));
      return result ? { address, views, characters: "" } : null;
    }
    const { views, result: html } = this.#tracked.track(() => this.#pages.make(page));
    this.#writePage(address, html);
    return { address, views, characters: charactersOf(html) };
  }

  #writePage(address: string, html: string): void {
    const path = join(this.#folder, address);
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

/** For each UTF-16 code unit the number of the last text that has it. */
const lastWith = new Uint32Array(0x1_0000);
let text = 0;

/** Each UTF-16 code unit of a text once. */
function charactersOf(html: string): string {
  text += 1;
  const units: number[] = [];
  for (let at = 0; at < html.length; at++) {
    const unit = html.charCodeAt(at);
    if (lastWith[unit] === text) continue;
    lastWith[unit] = text;
    units.push(unit);
  }
  return String.fromCharCode(...units.sort((one, other) => one - other));
}
