import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";

/** Starts to record what a page fetches. The returned function gives the transferred bytes by path. */
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

/** The bytes that a web host transfers for a file: texts are compressed with gzip, other files are sent as they are. */
export function overTheWire(path: string, content: Buffer): number {
  return /\.(?:html|css|js|json)$|\/$/.test(path) ? gzipSync(content).length : content.length;
}
