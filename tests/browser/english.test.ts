import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { speakAsTestsOf } from "../spoken-site.ts";
import { launchChromium } from "./chromium.ts";
import { openForm } from "./open-form.ts";
import { serveFolder } from "./static-server.ts";

/** The scripts of a built English archive: the way of one reader through each. What no language decides is tested in Swedish. */

const built = inject("sites").find(({ name }) => name === "english");
if (!built) throw new Error("the English fixtures were not built");
const { site } = built;
speakAsTestsOf(built);

let browser: Browser;
let server: Awaited<ReturnType<typeof serveFolder>>;
beforeAll(async () => {
  browser = await launchChromium();
  server = await serveFolder(site);
});
afterAll(async () => {
  server.close();
  await browser.close();
});

/** Opens a page. Fails if there are console messages. */
async function open(address: string, use: (page: Page) => Promise<void>): Promise<void> {
  const page = await browser.newPage();
  const messages: string[] = [];
  page.on("console", (message) => messages.push(message.text()));
  page.on("pageerror", (error) => messages.push(error.message));
  await page.goto(address);
  await use(page);
  expect(messages).toEqual([]);
  await page.close();
}

const titles = (page: Page): Promise<string[]> => page.locator("#hits h3").allTextContents();

it("the filter speaks English, keeps the choice in the address, and gives it as CSV", async () => {
  await openForm(browser, `${server.address}/archive/index.html`, async (page) => {
    const found = (): Promise<string | null> => page.locator("#found").textContent();
    const months = await page.getByLabel("Month or year").locator("option").allTextContents();
    expect(months).toContain("May 2016 (3 posts, 1 visit)");
    await page.getByLabel("Month or year").selectOption("2016-05");
    expect(await found()).toBe("3 posts");
    await page.getByLabel("Comments").selectOption("4");
    expect(await titles(page)).toEqual(["The ferry timetable is printed at last"]);
    expect(page.url()).toContain("?month=2016-05&comments=4");
    await page.getByRole("button", { name: "Clear filter" }).click();
    await page.getByLabel("Month or year").selectOption("2016-07");
    expect(await found()).toBe("No post from July 2016 is kept; 1 visit took place.");
    await page.getByLabel("Kind").selectOption("all");
    expect(await found()).toBe("1 visit");
    await page.getByRole("button", { name: "Clear filter" }).click();
    await page.getByLabel("Certainty of the month").selectOption("likely");
    for (const facts of await page.locator("#hits .facts").allInnerTexts()) expect(facts).toContain("probably");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Download the selection (CSV)" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("choice.csv");
    const [, ...rows] = readFileSync(await download.path(), "utf8")
      .trimEnd()
      .split("\r\n");
    expect(rows).toHaveLength((await titles(page)).length);
    for (const row of rows) expect(row).toContain(',"probably",');
  });
});

describe.each([
  ["over http", () => server.address],
  ["by double-click", () => pathToFileURL(site).href],
])("the search %s", (_, base) => {
  it("finds the other forms of an English word, tells what was found, and proposes the nearest word", async () => {
    await open(`${base()}/search.html`, async (page) => {
      const status = (): Promise<string> => page.locator("#found").innerText();
      const search = async (words: string): Promise<void> => {
        await page.getByLabel("Search words").fill(words);
        await page.getByLabel("Search words").press("Enter");
      };
      await search("timetables");
      await expect.poll(status).toBe("3 posts");
      expect(await titles(page)).toContain("The ferry timetable is printed at last");
      await search("centre");
      await expect.poll(status).toBe("1 post, 1 visit and 1 section");
      expect(await page.locator("#hits .group").allTextContents()).toEqual([
        "Posts",
        "Visits",
        "Sections of the report",
      ]);
      await search("seconds");
      await expect.poll(() => titles(page)).toContain("Comment 1 by T.P. on “School meals are cooked at school again”");
      await search("mönstringsrulla");
      await expect.poll(status).toBe("Nothing was found.");
      await search("slipwey");
      await expect.poll(status).toBe("Nothing was found. Did you mean slipway?");
      await page.locator("#found a").click();
      await expect.poll(() => titles(page)).toContain("The slipway, and how the vote went");
      expect(new URL(page.url()).search).toBe("?q=slipway");
    });
  });
});

it("a quotation is copied with English marks, and its source in English", async () => {
  await open(`${server.address}/posts/the-lift-that-goes-to-the-first-floor-only.html`, async (page) => {
    await page.evaluate(() => {
      document.addEventListener("copy", (event) => {
        document.documentElement.dataset.copied = event.clipboardData?.getData("text/plain") ?? "";
      });
    });
    await page.locator("#s2 > .paragraph-mark").click();
    expect(await page.locator("html").getAttribute("data-copied")).toBe(
      "“The residents showed me what is left of the second lift:”\nMargaret Ashdown, “The lift that goes to the first floor only”, probably May 2017. In: Margaret Ashdown’s archive, no. 13, paragraph 2.\n",
    );
    expect(await page.getByRole("status").innerText()).toBe("The paragraph is copied with its source.");
  });
});

it("the table of visits is filtered by name and theme, and sorted by organisation", async () => {
  await openForm(browser, `${server.address}/visits/index.html`, async (page) => {
    const hosts = (): Promise<string[]> => page.locator("#visits tbody tr:visible th > a").allInnerTexts();
    await page.getByLabel("Part of the name").fill("harbour");
    expect(await hosts()).toEqual(["Harbour Joinery, Wexcombe", "Harbour House"]);
    expect(await page.getByRole("status").innerText()).toBe("2 visits");
    await page.getByRole("button", { name: "Clear filter" }).click();
    await page.getByLabel("Theme or section").selectOption("care-and-company");
    await expect.poll(hosts).toHaveLength(4);
    await page.getByLabel("Order").selectOption("host");
    expect(await hosts()).toEqual([
      "Harbour House",
      "Memory Café, St Bride’s",
      "The Allotment Society",
      "The Thursday Table",
    ]);
  });
});

it("the calendar is one stop of the tab key, and a link leads past it", async () => {
  await open(`${server.address}/index.html`, async (page) => {
    const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.textContent?.trim() ?? "");
    await page.locator(".calendar .year").first().focus();
    await page.keyboard.press("ArrowRight");
    expect(await focused()).toMatch(/^February 2016: /);
    await page.keyboard.press("Tab");
    expect(await focused()).toBe("The calendar as a table");
    await page.getByRole("link", { name: "Skip the calendar" }).focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    expect(await focused()).toBe("The calendar as a table");
  });
});
