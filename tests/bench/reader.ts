import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { slowDown, timeChoices } from "../browser/choice-times.ts";
import prepareChromium, { launchChromium } from "../browser/chromium.ts";
import { serveFolder } from "../browser/static-server.ts";
import { overTheWire, weighing } from "../browser/weight.ts";

/** What a page or an action costs the reader of a built site: transferred kilobytes, or milliseconds. */
export interface ReaderCost {
  what: string;
  found: number;
  unit: "kB" | "ms";
  limit?: number;
  note?: string;
}

/** Measures a built site in Chromium. Searches `words` one by one, and waits until each has a result. */
export async function measureSite(site: string, words: readonly string[]): Promise<ReaderCost[]> {
  await prepareChromium();
  const browser = await launchChromium();
  const server = await serveFolder(site);
  try {
    const weigh = (address: string, until: (page: Page) => Promise<unknown>): Promise<number> =>
      weightOf(browser, `${server.address}/${address}`, until);
    const [list, heaviest] = heaviestList(site);
    const users = lists(site).filter((page) => readFileSync(join(site, page)).includes("stil/filter.js"));
    const searches: number[] = [];
    for (const word of words) searches.push(await weigh(`sok.html?q=${encodeURIComponent(word)}`, untilFound));
    searches.sort((one, other) => one - other);
    return [
      { what: "front page, typefaces included", found: await weigh("index.html", settled), unit: "kB", limit: 60 },
      { what: "heaviest list page", found: heaviest, unit: "kB", limit: 100, note: list },
      {
        what: "the filter's data",
        found: kilobytes(site, "arkiv/urval.js"),
        unit: "kB",
        limit: 400,
        note: `used by ${users.join(", ")} alone`,
      },
      {
        what: "a search, page and typefaces included",
        found: searches.at(-1) ?? 0,
        unit: "kB",
        limit: 350,
        note: `the heaviest of ${words.length} words; median ${searches[Math.floor(words.length / 2)]?.toFixed(0)} kB`,
      },
      {
        what: "the first hits of a search, on a processor four times slower",
        found: await timeToHits(browser, `${server.address}/sok.html`, words),
        unit: "ms",
        note: `from the address to the first hit; the median of ${Math.min(words.length, mostTimed)} words`,
      },
      {
        what: "a choice in the filter, on a processor four times slower",
        found: await choiceTime(browser, `${server.address}/arkiv/index.html`),
        unit: "ms",
        limit: 50,
      },
    ];
  } finally {
    server.close();
    await browser.close();
  }
}

async function weightOf(browser: Browser, address: string, until: (page: Page) => Promise<unknown>): Promise<number> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const weigh = weighing(page);
  await page.goto(address);
  await until(page);
  const weights = await weigh();
  await context.close();
  return [...weights.values()].reduce((sum, bytes) => sum + bytes, 0) / 1000;
}

const settled = (page: Page): Promise<unknown> => page.waitForLoadState("networkidle");

async function untilFound(page: Page): Promise<void> {
  await page.locator("#traffar > li").first().waitFor();
  await settled(page);
}

const mostTimed = 7;

/** So many milliseconds a search of a large archive may take on a slowed processor. */
const longest = 120_000;

/** The milliseconds from opening the search page with a word until the first hit is shown, in a browser that has nothing of the site. */
async function timeToHits(browser: Browser, address: string, words: readonly string[]): Promise<number> {
  const times: number[] = [];
  for (const word of words.slice(0, mostTimed)) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await slowDown(page);
    const started = performance.now();
    await page.goto(`${address}?q=${encodeURIComponent(word)}`, { waitUntil: "commit" });
    await page.locator("#traffar > li").first().waitFor({ timeout: longest });
    times.push(performance.now() - started);
    await context.close();
  }
  return times.sort((one, other) => one - other)[Math.floor(times.length / 2)] ?? Number.NaN;
}

async function choiceTime(browser: Browser, address: string): Promise<number> {
  const page = await browser.newPage();
  await page.goto(address);
  await page.locator("#urval").waitFor({ state: "visible" });
  const offered = await page
    .locator("select[name=manad] option")
    .evaluateAll((options) =>
      options.map((option) => (option as HTMLOptionElement).value).filter((value) => value !== ""),
    );
  // The minimum is closest to what the work itself takes; other processes only add to it.
  return Math.min(...(await timeChoices(page, offered.slice(0, 10))));
}

/** All pages of a site except those of single posts, visits and sections. */
function lists(site: string): string[] {
  return readdirSync(site, { recursive: true, encoding: "utf8" }).filter(
    (path) => path.endsWith(".html") && !/^(?:inlagg|besok|rapport)\/(?!index)/.test(path),
  );
}

function heaviestList(site: string): [page: string, kilobytes: number] {
  const weights = lists(site).map((page): [string, number] => [page, kilobytes(site, page)]);
  return weights.reduce((most, one) => (one[1] > most[1] ? one : most));
}

function kilobytes(site: string, path: string): number {
  return overTheWire(path, readFileSync(join(site, path))) / 1000;
}
