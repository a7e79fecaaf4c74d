import type { IncomingMessage, ServerResponse } from "node:http";
import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import type { Archive } from "../archive/archive.ts";

/** What a page kind's `render` is given: the archive, its own piece of it, and where it will stand. */
export type PageData<Piece = unknown> = Piece & {
  archive: Archive;
  page: { url: string; outputPath: string };
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

/** What a page kind returned → the HTML of the whole page. */
async function toHtml(markup: Promise<unknown>): Promise<string> {
  return `<!DOCTYPE html>\n${renderToString((await markup) as VNode)}\n`;
}

/** For Eleventy's `addExtension`: each page's HTML is made when it is asked for, by what `keyOf` says of the page. */
function pagesToMake(keyOf: (page: PageData["page"]) => string) {
  const toMake = new Map<string, () => Promise<string>>();
  function compile() {
    return function wait(this: Compiling, data: PageData): string {
      toMake.set(keyOf(data.page), () => toHtml(this.defaultRenderer(data)));
      return "";
    };
  }
  return { toMake, compile };
}

/**
 * For Eleventy's `addExtension` and `addTransform`: a page kind's `render` returns markup, and the page is made and handed
 * to `write` when its turn comes. Eleventy would hold the text of every page until the last is written, half a gigabyte at
 * 10,000 posts; what a transform makes `undefined` it neither keeps nor writes.
 */
export function writingPages(write: (path: string, html: string) => void) {
  const { toMake, compile } = pagesToMake(({ outputPath }) => outputPath);
  return {
    compile,
    transform: async (content: string, outputPath: string): Promise<string | undefined> => {
      const render = toMake.get(outputPath);
      if (!render) return content;
      toMake.delete(outputPath);
      write(outputPath, await render());
      return undefined;
    },
  };
}

/**
 * The same while a site is being worked on: a page is made when it is asked for, so that an edit among 10,000 posts is on
 * screen at once. `middleware` is for Eleventy's server, which sends what is no page from the disk: `prepare` is told its
 * address first.
 */
export function servingPages(prepare: (address: string) => void) {
  const { toMake, compile } = pagesToMake(({ url }) => url);
  return {
    compile,
    transform: (content: string, outputPath: string): string | undefined =>
      outputPath.endsWith(".html") ? undefined : content,
    async middleware(request: IncomingMessage, response: ServerResponse, next: () => void): Promise<void> {
      const { pathname } = new URL(request.url ?? "/", "http://localhost");
      const found = toMake.get(pathname.replace(/\/index\.html$/, "/"));
      const page = found ?? (pathname.endsWith(".html") ? toMake.get("/404.html") : undefined);
      try {
        if (!page) prepare(pathname.slice(1));
        else {
          const html = await page();
          response.statusCode = found ? 200 : 404;
          response.setHeader("content-type", "text/html; charset=utf-8");
          response.end(html);
          return;
        }
      } catch (error) {
        // A page that cannot be made must not end the server under the hands of who is mending it.
        console.error(`${pathname}: ${(error as Error).message}`);
        response.statusCode = 500;
        response.end(`${pathname}: ${(error as Error).message}`);
        return;
      }
      next();
    },
  };
}
