import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { launchChromium } from "./chromium.ts";
import { pixelsOf } from "./pixels.ts";

const { site } = inject("sites").find(({ name }) => name === "committed") ?? { site: "" };

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

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

it("at 320 px the sign of a disputed date covers no bar, and is not cut", async () => {
  const page = await browser.newPage({ viewport: { width: 320, height: 800 } });
  await page.goto(`${pathToFileURL(site).href}/index.html`);
  const boxes = (selector: string) =>
    page.locator(selector).evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON() as DOMRect));
  const signs = await boxes(".calendar .disputed-sign");
  const bars = await boxes(".calendar rect:not(.ground)");
  expect(signs.length).toBeGreaterThan(0);
  const covers = (sign: DOMRect) => (bar: DOMRect) =>
    sign.left < bar.right && bar.left < sign.right && sign.top < bar.bottom && bar.top < sign.bottom;
  for (const sign of signs) {
    expect(bars.filter(covers(sign))).toEqual([]);
    expect(sign.right).toBeLessThanOrEqual(320);
  }
  await page.close();
});

it("the edge of a derived month stays within its bar, which is filled", async () => {
  const context = await browser.newContext({ deviceScaleFactor: 4, colorScheme: "light" });
  const [page, blank] = [await context.newPage(), await context.newPage()];
  await page.goto(`${pathToFileURL(site).href}/arkiv/index.html`);
  const bar = await page
    .locator(".calendar .derived")
    .first()
    .evaluate((one) => one.getBoundingClientRect().toJSON() as DOMRect);
  const [left, top] = [Math.floor(bar.x) - 4, Math.floor(bar.y + bar.height / 2)];
  const pixels = await pixelsOf(await page.screenshot({ clip: { x: left, y: top, width: 10, height: 1 } }), blank);
  const brightnessAt = (x: number): number => pixels[Math.round((x - left) * 4)] ?? 0;
  expect(brightnessAt(bar.x - 1.5), "beside the bar").toBeGreaterThan(230);
  expect(brightnessAt(bar.x + 0.5), "the edge").toBeLessThan(100);
  expect(brightnessAt(bar.x + 1.75), "between").toBeGreaterThan(150);
  expect(brightnessAt(bar.x + 4.5), "inside").toBeLessThan(100);
  await context.close();
});

it("on a phone the month stays in sight when its table is moved sideways", async () => {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  await page.goto(`${pathToFileURL(site).href}/arkiv/index.html#tabell`);
  await page.locator("#tabell").evaluate((table) => table.setAttribute("open", ""));
  const frame = page.locator("#tabell .table-frame");
  const moved = await frame.evaluate((one) => {
    one.scrollLeft = one.scrollWidth;
    return one.scrollLeft;
  });
  expect(moved).toBeGreaterThan(0);
  const month = await page.locator("#tabell tbody th").first().boundingBox();
  expect(month?.x).toBe((await frame.boundingBox())?.x);
  await page.close();
});
