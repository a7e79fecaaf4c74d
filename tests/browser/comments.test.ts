import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { bringCommented } from "../commented-blog.ts";
import { newFolder } from "../import/content-folders.ts";
import { runProject } from "../sites.ts";
import { colourRules, violationsOn } from "./accessibility.ts";
import { launchChromium } from "./chromium.ts";
import { serveFolder } from "./static-server.ts";

const page = `== Bussen | 4
Bussen går igen.
-- Anna Ek | 2018-05-03
Äntligen! Vagnhallen står ${"långtordutanmellanrum".repeat(9)}.

- en lista
- till
-- Bo Al | 2018-05-04 | 0
Mera tallriksmodell åt busschaufförerna.
-- Cia
Tack.
`;

let browser: Browser;
let server: { address: string; close(): void };
let tab: Page;
beforeAll(async () => {
  const [content, site] = [newFolder(), newFolder()];
  bringCommented(content, { "sida.xyz": page });
  runProject("build", content, `--output=${site}`);
  browser = await launchChromium();
  server = await serveFolder(site);
  tab = await browser.newPage();
});
afterAll(async () => {
  server.close();
  await browser.close();
});

it.each(["inlagg/bussen.html#kommentar-2", "kommentarer/index.html", "kommentarer/4.html"])(
  "axe finds no violation among comments on %s, light and dark, and no width scrolls sideways",
  async (path) => {
    await tab.goto(`${server.address}/${path}`);
    for (const width of [320, 1920]) {
      await tab.setViewportSize({ width, height: 900 });
      expect(await tab.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      await tab.emulateMedia({ colorScheme: "light" });
      expect(await violationsOn(tab), `light, ${width} px`).toEqual([]);
      await tab.emulateMedia({ colorScheme: "dark" });
      expect(await violationsOn(tab, colourRules), `dark, ${width} px`).toEqual([]);
    }
  },
);

it("the search finds a comment, tells it as one, and leads to it", async () => {
  await tab.goto(`${server.address}/sok.html?q=tallriksmodell`);
  const result = tab.locator("#traffar li");
  await expect.poll(() => result.count()).toBe(1);
  expect(await tab.locator("#antal").innerText()).toBe("1 kommentar");
  expect(await result.locator("h3").innerText()).toBe("Kommentar 2 av B.A. till ”Bussen”");
  expect(await result.locator(".facts").innerText()).toBe("4 maj 2018");
  await result.locator("a").first().click();
  await tab.waitForURL(/inlagg\/bussen\.html#kommentar-2$/);
  expect(await tab.locator(":target h3").innerText()).toContain("Kommentar 2 av B.A.");
  await tab.goto(`${server.address}/sok.html?slag=kommentar`);
  await expect.poll(() => tab.locator("#antal").innerText()).toBe("3 kommentarer");
});
