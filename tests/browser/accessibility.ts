import AxeBuilder from "@axe-core/playwright";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import type { BuiltSite } from "../sites.ts";
import { chosenPages } from "./chosen-pages.ts";
import { launchChromium } from "./chromium.ts";
import { serveFolder } from "./static-server.ts";

/** Checks every kind of page of a site with axe. Each site has a test file of its own, since test files run in parallel. */
export function expectAccessible(name: BuiltSite["name"]): void {
  const built = inject("sites").find((site) => site.name === name);
  if (!built) throw new Error(`the ${name} site was not built`);
  let browser: Browser;
  let server: { address: string; close(): void };
  beforeAll(async () => {
    browser = await launchChromium();
    server = await serveFolder(built.site);
  });
  afterAll(async () => {
    server.close();
    await browser.close();
  });

  describe.each(["light", "dark"] as const)(`the site built from ${name}, %s`, (colorScheme) => {
    it.each(chosenPages(built.content).kinds)(
      "axe finds no violation on %s at three widths, and no width scrolls sideways",
      async (path) => {
        const context = await browser.newContext({ colorScheme });
        const page = await context.newPage();
        await page.goto(`${server.address}/${path}`);
        for (const width of [320, 390, 820, 1920]) {
          await page.setViewportSize({ width, height: 900 });
          const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          expect(excess, `${width} px`).toBeLessThanOrEqual(0);
          if (width === 390) continue;
          const { violations } = await new AxeBuilder({ page })
            .options({ rules: { "color-contrast-enhanced": { enabled: true }, "target-size": { enabled: true } } })
            .analyze();
          expect(
            violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
            `${width} px`,
          ).toEqual([]);
        }
        await context.close();
      },
    );
  });
}
