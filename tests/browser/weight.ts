import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";

/**
 * From now on weighs what a page fetches. What it returns gives the bytes over the wire by path: texts as a web host
 * compresses them, what is compressed already as it is.
 */
export function weighing(page: Page): () => Promise<Map<string, number>> {
  const weights = new Map<string, number>();
  const reading: Promise<unknown>[] = [];
  page.on("response", (response) => {
    const { pathname } = new URL(response.url());
    reading.push(response.body().then((body) => weights.set(pathname, overTheWire(pathname, body))));
  });
  return async () => {
    await Promise.all(reading);
    return weights;
  };
}

/** What a file weighs over the wire, in bytes. */
export function overTheWire(path: string, content: Buffer): number {
  return /\.(?:html|css|js|json)$|\/$/.test(path) ? gzipSync(content).length : content.length;
}
