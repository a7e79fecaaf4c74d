import { relative } from "node:path";
import type UserConfig from "@11ty/eleventy/UserConfig";
import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import type { Archive } from "../archive/archive.ts";
import { inCompiledCopy } from "./compiled-copy.ts";

/** What a layout's `render` receives: the archive, the layout's own piece of it, and the address of the page. */
export type PageData<Piece = unknown> = Piece & {
  archive: Archive;
  page: { url: string; outputPath: string };
};

/** For a layout with a page for each piece: the place of its piece among all, from 0. */
export interface Numbered {
  pagination: { pageNumber: number };
}

/** The address of the page that is being rendered, as in `addresses`. */
export function addressOf({ page }: Pick<PageData, "page">): string {
  const path = page.url.replace(/^\//, "");
  return path === "" || path.endsWith("/") ? `${path}index.html` : path;
}

interface Compiling {
  defaultRenderer(data: PageData): Promise<unknown>;
}

/** The markup of a layout → the HTML of the page. */
export function toHtml(markup: VNode): string {
  return `<!DOCTYPE html>\n${renderToString(markup)}\n`;
}

/** How Eleventy is told to render pages: for its `addExtension` and `addTransform`. */
interface Pages {
  compile(): (this: Compiling, data: PageData) => string;
  transform(this: Pick<PageData, "page">, content: string, outputPath: string): unknown;
}

/** How the names of compiled layouts end. */
export const pageExtension = "11ty.mjs";

/** What `build` and `start` give Eleventy: the compiled layouts and settings, by their paths from the working directory. */
export function eleventyInput(): { layouts: string; configPath: string } {
  return {
    layouts: relative("", inCompiledCopy("layouts")),
    configPath: relative("", inCompiledCopy(".eleventy.mjs")),
  };
}

/** Adds to `.eleventy.ts` how pages are rendered, and the archive that they show, which `load` returns for each build. */
export function configure(eleventy: UserConfig, pages: Pages, load: () => Archive | Promise<Archive>): void {
  // On a slow machine, Eleventy would print which of its own steps took long.
  (eleventy.benchmarks as { config: { setIsVerbose(isVerbose: boolean): void } }).config.setIsVerbose(false);
  eleventy.addExtension(pageExtension, { key: "11ty.js", compile: pages.compile });
  eleventy.addTransform("pages", pages.transform);
  // Eleventy would wrap an object that is not frozen once per page, and caches by archive would be made once per page.
  eleventy.addGlobalData("archive", async () => Object.freeze(await load()));
}

/** A page of the site: the file of its layout, the place of its piece among those of the layout, null where it has one page, and where it goes. */
export interface PageToMake {
  layout: string;
  piece: number | null;
  url: string;
  outputPath: string;
}

/** What Eleventy says of a page besides what a layout receives. */
type ListedData = PageData<Partial<Numbered>> & { page: { inputPath: string } };

/** For `build`: Eleventy says which pages there are, and `pages` lists them after its build. It renders and writes none of them. */
export function listingPages(): Pages & { pages(): PageToMake[] } {
  const listed = new Map<string, PageToMake>();
  return {
    pages: () => [...listed.values()],
    compile: () =>
      function list(data) {
        const { page, pagination } = data as ListedData;
        const { inputPath: layout, url, outputPath } = page;
        listed.set(outputPath, { layout, piece: pagination?.pageNumber ?? null, url, outputPath });
        return "";
      },
    // Eleventy writes no file for `undefined`.
    transform: (content, outputPath) => (listed.has(outputPath) ? undefined : content),
  };
}

/** How to make each page, style sheet and script of a site, by address. */
export type Renderings = ReadonlyMap<string, () => Promise<string>>;

/**
 * For `npm start`: a page is rendered on request. Otherwise an edit among 10,000 posts would be visible only after seconds.
 * Eleventy writes nothing. `begin` is called before each of its builds, `renderings` after it.
 */
export function servingPages(): Pages & { begin(): void; renderings(): Renderings } {
  let renderings = new Map<string, () => Promise<string>>();
  return {
    begin() {
      // A new map: a page that is no longer built must not be served.
      renderings = new Map();
    },
    renderings: () => renderings,
    compile: () =>
      function defer(data) {
        renderings.set(addressOf(data), async () => toHtml((await this.defaultRenderer(data)) as VNode));
        return "";
      },
    transform(content) {
      const address = addressOf(this);
      if (!renderings.has(address)) renderings.set(address, async () => content);
    },
  };
}
