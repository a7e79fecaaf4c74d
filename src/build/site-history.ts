import { join } from "node:path";
import type { Archive } from "../archive/archive.ts";
import { sha256Of } from "../entry/digest.ts";
import { PageMaker } from "../site/page-maker.ts";
import { Digests } from "./digests.ts";
import { type KeptFile, type KeptSite, sizeAndTime, takeOver } from "./kept-site.ts";
import type { MadeFile, SiteFile } from "./site-file.ts";

/** What the last build of a site has made, and what can be taken over from it. */
export class SiteHistory {
  readonly #folders: { building: string; published: string; kept: KeptSite };
  readonly #digests: Digests;
  readonly #pages: PageMaker;
  readonly #takenOver = new Map<string, KeptFile>();

  constructor(archive: Archive, folders: { building: string; published: string; kept: KeptSite }) {
    this.#folders = folders;
    this.#digests = new Digests(archive);
    this.#pages = new PageMaker(archive);
  }

  /** Takes over what is the same as the last time, and gives the files that are left to make. */
  async *left(files: readonly SiteFile[]): AsyncGenerator<SiteFile> {
    await this.#pages.load(files.flatMap(({ page }) => page ?? []));
    for (const file of files) if (!this.#takesOver(file)) yield file;
  }

  /**
   * Takes a file over, if it would be made from the same as the last time: what made it then saw only its layout, its piece,
   * its address and certain views of the archive. Returns whether that was done.
   */
  #takesOver(file: SiteFile): boolean {
    const { kept, published, building } = this.#folders;
    const known = kept.get(file.address);
    if (!known || known.made !== this.#madeFrom(file) || known.viewsDigest !== this.#digests.ofViews(known.views))
      return false;
    const takenOver = takeOver(file.address, published, building, known);
    if (takenOver) this.#takenOver.set(file.address, takenOver);
    return takenOver !== null;
  }

  /** What is to be kept of the site for the next build, when all files are made. */
  after(made: readonly MadeFile[], pages: readonly SiteFile[]): KeptSite {
    const pageAt = new Map(pages.map((file) => [file.address, file]));
    const files = made.flatMap(({ address, views, characters }): [string, KeptFile][] => {
      const written = sizeAndTime(join(this.#folders.building, address));
      if (!written) return [];
      const file = pageAt.get(address) ?? { address, page: null };
      const viewsDigest = this.#digests.ofViews(views);
      return [[address, { made: this.#madeFrom(file), views, viewsDigest, characters, ...written }]];
    });
    return new Map([...this.#takenOver, ...files]);
  }

  /** The digest of the layout, the piece and the address of a page. */
  #madeFrom({ page }: SiteFile): string {
    if (page === null) return "machine file";
    const { layout, piece, url } = page;
    return sha256Of([layout, piece, url, this.#digests.of(this.#pages.pieceOf(page))].join("\n"));
  }
}
