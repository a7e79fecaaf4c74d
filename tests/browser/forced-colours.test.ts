import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { certainties } from "../../src/entry/certainty.ts";
import { launchChromium } from "./chromium.ts";

const { site } = inject("sites").find(({ name }) => name === "committed") ?? { site: "" };

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** The brightness of each pixel of a picture, 0 to 255. */
async function pixelsOf(picture: Buffer, blank: Page): Promise<number[]> {
  return blank.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const context = new OffscreenCanvas(40, 40).getContext("2d") as OffscreenCanvasRenderingContext2D;
    context.drawImage(bitmap, 0, 0, 40, 40);
    const { data } = context.getImageData(0, 0, 40, 40);
    return Array.from(
      { length: 1600 },
      (_, at) => ((data[4 * at] ?? 0) + (data[4 * at + 1] ?? 0) + (data[4 * at + 2] ?? 0)) / 3,
    );
  }, picture.toString("base64"));
}

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

it("at 320 px no year of the calendar reaches into January", async () => {
  const page = await browser.newPage({ viewport: { width: 320, height: 800 } });
  await page.goto(`${pathToFileURL(site).href}/index.html`);
  const ends = await page
    .locator(".calendar .year text")
    .evaluateAll((texts) => texts.map((text) => text.getBoundingClientRect().right));
  const starts = await page
    .locator(".calendar .month, .calendar .nothing")
    .evaluateAll((months) => months.map((month) => month.getBoundingClientRect().left));
  expect(Math.max(...ends)).toBeLessThan(Math.min(...starts));
  await page.close();
});

it("the calendar is one stop of the tab key, whose arrow keys go from month to month, and a link leads past it", async () => {
  const page = await browser.newPage();
  await page.goto(`${pathToFileURL(site).href}/index.html`);
  const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.textContent?.trim() ?? "");
  await page.locator(".calendar .year").first().focus();
  expect(await page.locator('.calendar a[tabindex="0"]').count()).toBe(1);
  await page.keyboard.press("ArrowRight");
  expect(await focused()).toMatch(/^[a-zåäö]+ 2016: /);
  const month = await focused();
  await page.keyboard.press("ArrowDown");
  expect(await focused()).toMatch(/ 2017: /);
  await page.keyboard.press("ArrowUp");
  expect(await focused()).toBe(month);
  await page.keyboard.press("Tab");
  expect(await focused()).toBe("Kalendern som tabell");
  await page.getByRole("link", { name: "Förbi kalendern" }).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  expect(await focused()).toBe("Kalendern som tabell");
  await page.close();
});
