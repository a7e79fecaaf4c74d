import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { certainties } from "../../src/entry/certainty.ts";
import { launchChromium } from "./chromium.ts";
import { pixelsOf } from "./pixels.ts";

const { site } = inject("sites").find(({ name }) => name === "committed") ?? { site: "" };

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** The share of pixels that clearly differ between two pictures. */
function difference(one: readonly number[], other: readonly number[]): number {
  return one.filter((pixel, at) => Math.abs(pixel - (other[at] ?? 0)) > 48).length / one.length;
}

describe.each([
  ["forced colours, light", { forcedColors: "active", colorScheme: "light" }],
  ["forced colours, dark", { forcedColors: "active", colorScheme: "dark" }],
  ["no colours at all", { forcedColors: "none", colorScheme: "light" }],
] as const)("with %s", (_, media) => {
  it("the mark of each certainty has a form of its own", async () => {
    const context = await browser.newContext({ deviceScaleFactor: 4 });
    const [page, blank] = [await context.newPage(), await context.newPage()];
    await page.emulateMedia(media);
    await page.goto(`${pathToFileURL(site).href}/om.html`);
    const marks = new Map<string, number[]>();
    for (const certainty of certainties) {
      const mark = page.locator(`.legend .certainty-${certainty} .mark`).first();
      marks.set(certainty, await pixelsOf(await mark.screenshot(), blank));
    }
    for (const [one, pixels] of marks) {
      for (const [other, others] of marks) {
        if (one < other) expect(difference(pixels, others), `${one} and ${other}`).toBeGreaterThan(0.1);
      }
    }
    await context.close();
  });
});
