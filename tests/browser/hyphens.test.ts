import { pathToFileURL } from "node:url";
import { expect, inject, it } from "vitest";
import { loadContent } from "../../src/entry/load.ts";
import { launchChromium } from "./chromium.ts";

const built = inject("sites").find(({ name }) => name === "fixtures");
if (!built) throw new Error("the fixtures were not built");
const withImage = loadContent(built.content).posts.find(({ images }) =>
  images.some(({ name }) => name.endsWith(".png")),
);

it.each([
  [
    `inlagg/${withImage?.slug}.html`,
    [".notes li", ".missing-image figcaption", "#hanvisning", ".captured li", ".origin li"],
  ],
  ["luckor.html", [".gaps li"]],
  ["kallor.html", [".capture h2", ".capture dd"]],
  ["rapport/index.html", [".captured li"]],
])("on %s no hyphen is added to an address, the name of a file, or a captured line", async (address, selectors) => {
  const browser = await launchChromium();
  const page = await browser.newPage();
  await page.goto(`${pathToFileURL(built.site).href}/${address}`);
  for (const selector of selectors) {
    const hyphens = await page.locator(selector).evaluateAll((all) => all.map((one) => getComputedStyle(one).hyphens));
    expect([selector, ...new Set(hyphens)]).toEqual([selector, "manual"]);
  }
  expect(await page.evaluate(() => getComputedStyle(document.body).hyphens)).toBe("auto");
  await browser.close();
});
