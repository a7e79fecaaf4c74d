import type { IncomingMessage, ServerResponse } from "node:http";
import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import type { Archive } from "../archive/archive.ts";

/** What a layout's `render` receives: the archive, the layout's own piece of it, and the address of the page. */
export type PageData<Piece = unknown> = Piece & {
  archive: Archive;
  page: { url: string; outputPath: string };
  eleventy?: { env?: { runMode?: string } };
};

/** For a layout with a page for each piece: the place of its piece among all, from 0. */
export interface Numbered {
  pagination: { pageNumber: number };
}

/** The address of the page that is being rendered, as in `addresses`. */
export function addressOf({ page }: PageData): string {
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

/** For Eleventy's `addExtension`: stores how to render each page, under the key that `keyOf` gives, instead of rendering it. */
function deferredPages(keyOf: (page: PageData["page"]) => string) {
  const deferred = new Map<string, () => Promise<string>>();
  function compile() {
    return function defer(this: Compiling, data: PageData): string {
      deferred.set(keyOf(data.page), () => toHtml(this.defaultRenderer(data)));
      return "";
    };
  }
  return { deferred, compile };
}

/**
 * For Eleventy's `addExtension` and `addTransform`: each page is rendered and passed to `write` in turn. Eleventy would
 * keep the text of every page until the last is written, half a gigabyte at 10,000 posts. If a transform returns
 * `undefined`, it keeps and writes nothing.
 */
export function writingPages(write: (path: string, html: string) => void) {
  const { deferred, compile } = deferredPages(({ outputPath }) => outputPath);
  return {
    compile,
    transform: async (content: string, outputPath: string): Promise<string | undefined> => {
      const render = deferred.get(outputPath);
      if (!render) return content;
      deferred.delete(outputPath);
      write(outputPath, await render());
      return undefined;
    },
  };
}

/**
 * For `npm start`: a page is rendered on request. Otherwise an edit among 10,000 posts would be visible only after seconds.
 * `middleware` is for Eleventy's server, which serves all other files from disk; `prepare` is called with their address first.
 */
export function servingPages(prepare: (address: string) => void) {
  const { deferred, compile } = deferredPages(({ url }) => url);
  return {
    compile,
    transform: (content: string, outputPath: string): string | undefined =>
      outputPath.endsWith(".html") ? undefined : content,
    async middleware(request: IncomingMessage, response: ServerResponse, next: () => void): Promise<void> {
      const { pathname } = new URL(request.url ?? "/", "http://localhost");
      const found = deferred.get(pathname.replace(/\/index\.html$/, "/"));
      const render = found ?? (pathname.endsWith(".html") ? deferred.get("/404.html") : undefined);
      const send = (status: number, type: string, body: string): void => {
        response.statusCode = status;
        response.setHeader("content-type", `${type}; charset=utf-8`);
        response.end(body);
      };
      try {
        if (render) return send(found ? 200 : 404, "text/html", await render());
        prepare(pathname.slice(1));
      } catch (error) {
        // The server keeps running while the page is being corrected.
        const message = `${pathname}: ${(error as Error).message}`;
        console.error(message);
        return send(500, "text/plain", message);
      }
      next();
    },
  };
}
