import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import type { Archive } from "../archive/archive.ts";

/** What a page kind's `render` is given: the archive, its own piece of it, and where it will stand. */
export type PageData<Piece = unknown> = Piece & {
  archive: Archive;
  page: { url: string };
  eleventy?: { env?: { runMode?: string } };
};

/** The address of the page that is being rendered, as in `addresses`: "inlagg/x.html", "arkiv/index.html". */
export function addressOf({ page }: PageData): string {
  const path = page.url.replace(/^\//, "");
  return path === "" || path.endsWith("/") ? `${path}index.html` : path;
}

interface Compiling {
  defaultRenderer(data: PageData): Promise<unknown>;
}

/** For Eleventy's `addExtension`: a page kind's `render` returns markup, and this the HTML of the whole page. */
export function renderPage(): (this: Compiling, data: PageData) => Promise<string> {
  return async function render(data) {
    const markup = (await this.defaultRenderer(data)) as VNode;
    return `<!DOCTYPE html>\n${renderToString(markup)}\n`;
  };
}
