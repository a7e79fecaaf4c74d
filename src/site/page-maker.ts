import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { VNode } from "preact";
import type { Archive } from "../archive/archive.ts";
import { type PageData, type PageToMake, toHtml } from "./eleventy.ts";

/** A layout: one page, or one for each piece of a list in the archive, which `data` names as Eleventy reads it. */
interface Layout {
  data: { pagination?: { data: string; alias: string; before?: (pieces: readonly unknown[]) => readonly unknown[] } };
  render(data: PageData): VNode;
}

/** What makes the pages of an archive without Eleventy, as Eleventy would make them. */
export class PageMaker {
  readonly #archive: Archive;
  readonly #layouts = new Map<string, Layout & { pieces: readonly unknown[] }>();

  constructor(archive: Archive) {
    this.#archive = archive;
  }

  /** Loads the layouts of pages. */
  async load(pages: readonly PageToMake[]): Promise<void> {
    for (const path of new Set(pages.map(({ layout }) => layout))) {
      const layout: Layout = await import(pathToFileURL(resolve(path)).href);
      this.#layouts.set(path, { ...layout, pieces: piecesOf(layout, this.#archive) });
    }
  }

  /** The piece of a page whose layout is loaded; null where the layout has one page. */
  pieceOf({ layout, piece }: PageToMake): unknown {
    return piece === null ? null : this.#layoutAt(layout).pieces[piece];
  }

  /** The HTML of a page whose layout is loaded. */
  make(page: PageToMake): string {
    const { layout, piece: pageNumber, url, outputPath } = page;
    const { data, render } = this.#layoutAt(layout);
    const own = data.pagination && { [data.pagination.alias]: this.pieceOf(page), pagination: { pageNumber } };
    return toHtml(render({ archive: this.#archive, page: { url, outputPath }, ...own } as PageData));
  }

  #layoutAt(path: string): Layout & { pieces: readonly unknown[] } {
    const layout = this.#layouts.get(path);
    if (!layout) throw new Error(`${path}: is no layout that was loaded`);
    return layout;
  }
}

/** The list that a layout has a page for each piece of: "archive.lists.months". */
function piecesOf({ data: { pagination } }: Layout, archive: Archive): readonly unknown[] {
  if (!pagination) return [];
  const { data, before = (pieces) => pieces } = pagination;
  const [, ...path] = data.split(".");
  const list = path.reduce((part: unknown, name) => (part as Record<string, unknown>)[name], archive);
  return before(list as readonly unknown[]);
}
