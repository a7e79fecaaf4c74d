import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { loadContent } from "../../src/entry/load.ts";
import { tagKey } from "../../src/entry/slug.ts";
import { launchChromium } from "./chromium.ts";
import { openForm } from "./open-form.ts";
import { serveFolder } from "./static-server.ts";

const built = inject("sites").find(({ name }) => name === "committed");
if (!built) throw new Error("the committed site was not built");
const { site, content } = built;
const { sections, report } = loadContent(content);
const visits = sections.flatMap((section) => section.visits.map((visit) => ({ ...visit, section })));

let browser: Browser;
let server: { address: string; close(): void };
beforeAll(async () => {
  browser = await launchChromium();
  server = await serveFolder(site);
});
afterAll(async () => {
  server.close();
  await browser.close();
});

const open = (address: string, use: (page: Page) => Promise<void>): Promise<void> => openForm(browser, address, use);

/** The numbers of the visits in the table, in its order. */
async function shown(page: Page): Promise<number[]> {
  const cells = await page.locator("#besok tbody tr:visible td.number").allInnerTexts();
  return cells.map(Number);
}

const numbersOf = (chosen: typeof visits): number[] => chosen.map(({ number }) => number).sort((one, two) => one - two);

it("finds a visit by a part of the host's name, under its section", async () => {
  await open(`${server.address}/besok/index.html`, async (page) => {
    await page.getByLabel("Del av namnet").fill("solna");
    const found = visits.filter(({ host }) => host.toLowerCase().includes("solna"));
    expect(found.length).toBeGreaterThan(0);
    expect(await shown(page)).toEqual(numbersOf(found));
    const headings = await page.locator("#besok tr.of-section:visible").count();
    expect(headings).toBe(new Set(found.map(({ section }) => section.slug)).size);
  });
});

describe.each([
  ["over http", () => `${server.address}/besok/index.html`],
  ["by double-click", () => `${pathToFileURL(site).href}/besok/index.html`],
])("the table of visits, %s", (_, address) => {
  it("shows every visit, and those of a month, a theme or a section", async () => {
    await open(address(), async (page) => {
      expect(await shown(page)).toEqual(numbersOf(visits));
      await page.getByLabel("Månad eller år").selectOption("2016-04");
      const april = visits.filter(({ dates }) => dates.includes("2016-04"));
      expect(await shown(page)).toEqual(numbersOf(april));
      expect(await page.getByRole("status").innerText()).toBe(`${april.length} besök`);
      const theme = report?.themes[2]?.title ?? "";
      await page.getByLabel("Tema eller avsnitt").selectOption(tagKey(theme));
      expect(await shown(page)).toEqual(numbersOf(april.filter(({ section }) => section.theme === theme)));
      await page.getByRole("button", { name: "Rensa filter" }).click();
      await expect.poll(() => shown(page)).toEqual(numbersOf(visits));
      await page.getByLabel("Tema eller avsnitt").selectOption("besok-inom-lss");
      expect(await shown(page)).toEqual(numbersOf(visits.filter(({ section }) => section.slug === "besok-inom-lss")));
    });
  });

  it("is sorted as chosen", async () => {
    await open(address(), async (page) => {
      await page.getByLabel("Ordning").selectOption("verksamhet");
      const hosts = await page.locator("#besok tbody th > a").allInnerTexts();
      expect(hosts).toEqual([...hosts].sort(new Intl.Collator("sv", { numeric: true }).compare));
      await page.getByLabel("Ordning").selectOption("nyast");
      const last = ({ dates }: { dates: string[] }): string => [...dates].sort().at(-1) ?? "";
      const months = (await shown(page)).map((number) =>
        last(visits.find((visit) => visit.number === number) ?? { dates: [] }),
      );
      expect(months).toEqual([...months].sort().reverse());
    });
  });
});

it("the choice is kept in the address, by a reload and by the back button", async () => {
  await open(`${server.address}/besok/index.html?manad=2017`, async (page) => {
    const in2017 = numbersOf(visits.filter(({ dates }) => dates.some((month) => month.startsWith("2017"))));
    expect(await shown(page)).toEqual(in2017);
    await page.getByLabel("Tema eller avsnitt").selectOption("trygghet");
    expect(page.url()).toContain("?manad=2017&tema=trygghet");
    const found = await shown(page);
    await page.reload();
    await expect.poll(() => shown(page)).toEqual(found);
    await page.goBack();
    expect(await shown(page)).toEqual(in2017);
  });
});

it("without JavaScript the page shows the whole table and hides the form", async () => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(`${server.address}/besok/index.html`);
  expect(await shown(page)).toEqual(numbersOf(visits));
  expect(await page.locator("#urval").isVisible()).toBe(false);
  await page.close();
});

it("the chart has a bar for each month of each theme, and its table has the same numbers", async () => {
  await open(`${server.address}/besok/index.html`, async (page) => {
    const themes = report?.themes.map(({ title }) => title) ?? [];
    const counted = themes.map((theme) => {
      const months = visits
        .filter(({ section }) => section.theme === theme)
        .flatMap(({ dates }) => [...new Set(dates)]);
      return { bars: new Set(months).size, sum: months.length };
    });
    for (const [at, { bars, sum }] of counted.entries()) {
      expect(await page.locator(".visit-chart svg[role=img]").nth(at).locator("rect").count()).toBe(bars);
      const cells = await page.locator(`.visit-chart tbody td:nth-child(${at + 2})`).allTextContents();
      expect(cells.reduce((total, cell) => total + (Number(cell) || 0), 0)).toBe(sum);
    }
  });
});
