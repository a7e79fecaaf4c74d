import { setImmediate as nextTurn } from "node:timers/promises";
import type UserConfig from "@11ty/eleventy/UserConfig";
import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import type { Archive } from "../archive/archive.ts";

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
async function toHtml(markup: Promise<unknown>): Promise<string> {
  return `<!DOCTYPE html>\n${renderToString((await markup) as VNode)}\n`;
}

/** How Eleventy is told to render pages: for its `addExtension` and `addTransform`. */
interface Pages {
  compile(): (this: Compiling, data: PageData) => string;
  transform(this: Pick<PageData, "page">, content: string, outputPath: string): unknown;
}

/** How the names of layouts end: as written, and as compiled. */
export const pageExtensions = ["11ty.tsx", "11ty.mjs"];

/** The file with the settings that `build` and `start` share. */
export const configPath = ".eleventy.ts";

/** Adds to `.eleventy.ts` how pages are rendered, and the archive that they show, which `load` returns for each build. */
export function configure(eleventy: UserConfig, pages: Pages, load: () => Archive | Promise<Archive>): void {
  // On a slow machine, Eleventy would print which of its own steps took long.
  (eleventy.benchmarks as { config: { setIsVerbose(isVerbose: boolean): void } }).config.setIsVerbose(false);
  for (const extension of pageExtensions) eleventy.addExtension(extension, { key: "11ty.js", compile: pages.compile });
  eleventy.addTransform("pages", pages.transform);
  // Eleventy would wrap an object that is not frozen once per page, and caches by archive would be made once per page.
  eleventy.addGlobalData("archive", async () => Object.freeze(await load()));
}

/** How long pages are rendered before the process looks for signals, in milliseconds. */
const longestTurn = 100;

/**
 * Each page is rendered and passed to `write` in turn. Eleventy would keep the text of every page until the last is
 * written, half a gigabyte at 10,000 posts. If a transform returns `undefined`, it keeps and writes nothing. Throws the
 * reason of `stop` once that is aborted.
 */
export function writingPages(write: (path: string, html: string) => void, stop: AbortSignal): Pages {
  const deferred = new Map<string, () => Promise<string>>();
  let turned = performance.now();
  let last: Promise<void> = Promise.resolve();

  async function writePage(path: string, render: () => Promise<string>): Promise<void> {
    if (performance.now() - turned > longestTurn) {
      await nextTurn();
      turned = performance.now();
    }
    stop.throwIfAborted();
    write(path, await render());
  }

  return {
    compile: () =>
      function defer(data) {
        deferred.set(data.page.outputPath, () => toHtml(this.defaultRenderer(data)));
        return "";
      },
    async transform(content, outputPath) {
      const render = deferred.get(outputPath);
      if (!render) return content;
      deferred.delete(outputPath);
      // Eleventy asks for all pages at once. Rendered at once, they would let no signal in until the last.
      last = last.then(() => writePage(outputPath, render));
      await last;
      return undefined;
    },
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
        renderings.set(addressOf(data), () => toHtml(this.defaultRenderer(data)));
        return "";
      },
    transform(content) {
      const address = addressOf(this);
      if (!renderings.has(address)) renderings.set(address, async () => content);
    },
  };
}
