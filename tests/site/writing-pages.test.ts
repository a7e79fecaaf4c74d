import { h } from "preact";
import { expect, it } from "vitest";
import { type PageData, writingPages } from "../../src/site/eleventy.ts";

/** Lets Eleventy's way of working write many pages at once; each takes a millisecond to render. */
function writeAll(count: number, stop: AbortSignal): { written: string[]; done: Promise<unknown> } {
  const written: string[] = [];
  const pages = writingPages((path) => written.push(path), stop);
  const paths = Array.from({ length: count }, (_, at) => `_site/${at}.html`);
  const render = async (): Promise<unknown> => {
    for (const until = performance.now() + 1; performance.now() < until; );
    return h("p", null);
  };
  const transforms = paths.map((outputPath) => {
    const data = { page: { url: outputPath, outputPath } } as PageData;
    pages.compile().call({ defaultRenderer: render }, data);
    return pages.transform.call({ page: data.page }, "", outputPath);
  });
  return { written, done: Promise.all(transforms) };
}

it("writes each page", async () => {
  const { written, done } = writeAll(20, new AbortController().signal);
  await done;
  expect(written).toHaveLength(20);
});

it("is stopped while it renders", async () => {
  const controller = new AbortController();
  setTimeout(() => controller.abort(new Error("stopped")), 1);
  const { written, done } = writeAll(2_000, controller.signal);
  await expect(done).rejects.toThrow("stopped");
  expect(written.length).toBeLessThan(2_000);
});
