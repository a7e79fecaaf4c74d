import { pathToFileURL } from "node:url";
import { expect, inject, it } from "vitest";
import { placeInCalendar } from "../../src/archive/certainty.ts";
import { loadContent } from "../../src/entry/load.ts";
import { pageWords, sayClaim, sayEvidence } from "../../src/language/index.ts";
import { addresses } from "../../src/site/addresses.ts";
import { describeSites } from "../spoken-site.ts";
import { launchChromium } from "./chromium.ts";

const printed = inject("sites").filter(({ name }) => name === "committed" || name === "english");

describeSites("a printed post of %s", printed, ({ site, content }) => {
  it("has its number, date claim and sources, and no navigation", async () => {
    const browser = await launchChromium();
    const page = await browser.newPage({ viewport: { width: 700, height: 1000 } });
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    for (const post of loadContent(content).posts) {
      await page.goto(`${pathToFileURL(site).href}/${addresses.post(post.slug)}`);
      const printed = (await page.locator("body").innerText()).replace(/\s+/g, " ");
      const shown = (words: string): void => expect(printed).toContain(words.replace(/\s+/g, " "));
      shown(post.title);
      shown(pageWords.postPage.number(post.nr));
      const { date, beside } = sayClaim({ date: post.date, ...placeInCalendar(post) });
      shown(date);
      shown(beside);
      for (const claim of post.evidence) shown(sayEvidence(claim));
      for (const { capture } of post.sources) shown(capture);
      for (const menu of await page.getByRole("navigation").all()) expect(await menu.isVisible()).toBe(false);
      const paper = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
      expect(paper).toBe("rgb(251, 250, 246)");
    }
    await browser.close();
  });
});

it("a printed page has nothing that only a click opens", async () => {
  const built = inject("sites").find(({ name }) => name === "committed");
  if (!built) throw new Error("the committed archive was not built");
  const browser = await launchChromium();
  const page = await browser.newPage();
  for (const address of ["arkiv/2017.html", "besok/index.html", "data.html"]) {
    await page.emulateMedia({ media: "screen" });
    await page.goto(`${pathToFileURL(built.site).href}/${address}`);
    const controls = page.locator("details:not([open]) > summary");
    expect(await controls.filter({ visible: true }).count(), address).toBeGreaterThan(0);
    await page.emulateMedia({ media: "print" });
    expect(await controls.filter({ visible: true }).allInnerTexts(), address).toEqual([]);
  }
  await browser.close();
});
