import AxeBuilder from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import type { BuiltSite } from "../sites.ts";
import { speakAsTestsOf } from "../spoken-site.ts";
import { chosenPages } from "./chosen-pages.ts";
import { launchChromium } from "./chromium.ts";
import { serveFolder } from "./static-server.ts";

/** The rules that depend on the colour scheme. The result of the others is the same in the dark scheme. */
export const colourRules = ["color-contrast", "color-contrast-enhanced", "link-in-text-block"];

/** The rules that axe breaks on a page, each with an element. Legacy mode is faster, and enough for pages without frames. */
export async function violationsOn(page: Page, rules?: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const { violations } = await (rules
    ? axe.withRules(rules)
    : axe.options({ rules: { "color-contrast-enhanced": { enabled: true }, "target-size": { enabled: true } } })
  ).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

/**
 * The widths at which axe checks the pages of a site in full. What depends on the width is the same on all sites, and what
 * depends on the colours in all languages.
 */
const checkedModes: Record<BuiltSite["name"], { widths: readonly number[]; isDarkToo: boolean }> = {
  fixtures: { widths: [320, 1920], isDarkToo: true },
  committed: { widths: [390], isDarkToo: true },
  captures: { widths: [820], isDarkToo: true },
  english: { widths: [390, 1280], isDarkToo: false },
};

/** Checks every kind of page of a site with axe. Each site has a test file of its own, since test files run in parallel. */
export function expectAccessible(name: BuiltSite["name"]): void {
  const built = inject("sites").find((site) => site.name === name);
  if (!built) throw new Error(`the ${name} site was not built`);
  let browser: Browser;
  let server: { address: string; close(): void };
  let page: Page;
  beforeAll(async () => {
    browser = await launchChromium();
    server = await serveFolder(built.site);
    page = await browser.newPage();
  });
  afterAll(async () => {
    server.close();
    await browser.close();
  });

  const { widths, isDarkToo } = checkedModes[name];
  const modes = isDarkToo ? "light and dark" : "light";
  describe(`the site built from ${name}`, () => {
    speakAsTestsOf(built);
    it.each(chosenPages(built.content).kinds)(
      `axe finds no violation on %s, ${modes}, and no width scrolls sideways`,
      async (path) => {
        await page.emulateMedia({ colorScheme: "light" });
        await page.goto(`${server.address}/${path}`);
        for (const width of [320, 390, 820, 1280, 1920]) {
          await page.setViewportSize({ width, height: 900 });
          const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          expect(excess, `${width} px`).toBeLessThanOrEqual(0);
          if (widths.includes(width)) expect(await violationsOn(page), `light, ${width} px`).toEqual([]);
        }
        if (!isDarkToo) return;
        await page.setViewportSize({ width: 820, height: 900 });
        await page.emulateMedia({ colorScheme: "dark" });
        expect(await violationsOn(page, colourRules), "dark, 820 px").toEqual([]);
      },
    );
  });
}
