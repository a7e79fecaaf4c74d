import { pathToFileURL } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { placeInCalendar } from "../../src/archive/certainty.ts";
import { loadContent } from "../../src/entry/load.ts";
import { capitalise, gapClassWords, pageWords, sayClaim, sayCommentsKept } from "../../src/language/index.ts";
import { addresses } from "../../src/site/addresses.ts";
import { describeSites } from "../spoken-site.ts";
import { chosenPages } from "./chosen-pages.ts";
import { launchChromium } from "./chromium.ts";
import { serveFolder } from "./static-server.ts";

const phone = { viewport: { width: 390, height: 844 } };
const desktop = { viewport: { width: 1280, height: 900 } };

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** Opens a page in a new context; returns console messages, errors and failed requests. */
async function visit(options: BrowserContextOptions, use: (page: Page) => Promise<void>): Promise<string[]> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const messages: string[] = [];
  page.on("console", (message) => messages.push(message.text()));
  page.on("pageerror", (error) => messages.push(error.message));
  page.on("requestfailed", (request) => {
    // A click on a link aborts the typefaces that the page still loads.
    const why = request.failure()?.errorText ?? "";
    if (why !== "net::ERR_ABORTED") messages.push(`${why}: ${request.url()}`);
  });
  try {
    await use(page);
  } finally {
    await context.close();
  }
  return messages;
}

const archives = inject("sites").filter(({ name }) => name !== "captures");

describeSites("the site built from %s", archives, ({ name, language, site, content }) => {
  const { posts, sections } = loadContent(content);
  const { post, undated, contradicted, withImages, month, kinds } = chosenPages(content);
  let address = "";
  let close = (): void => {};
  beforeAll(async () => {
    ({ address, close } = await serveFolder(site));
  });
  afterAll(() => close());

  it("opens every kind of page over http without a console message or a request to another host", async () => {
    const hosts = new Set<string>();
    const messages = await visit(desktop, async (page) => {
      page.on("request", (request) => hosts.add(new URL(request.url()).origin));
      for (const path of kinds) expect((await page.goto(`${address}/${path}`))?.status(), path).toBe(200);
    });
    expect(messages).toEqual([]);
    expect([...hosts]).toEqual([address]);
  });

  it("opens every kind of page by double-click, from a folder with spaces and å in its name", async () => {
    expect(decodeURIComponent(site)).toMatch(/ på /);
    const messages = await visit(desktop, async (page) => {
      // Only 404.html has links that begin at the root of a web site.
      for (const path of kinds.filter((kind) => kind !== "404.html")) {
        await page.goto(`${pathToFileURL(site).href}/${path}`);
        const font = await page.evaluate(() => getComputedStyle(document.documentElement).fontFamily);
        expect(font, path).toContain("Newsreader");
      }
    });
    expect(messages).toEqual([]);
  });

  const ways: [how: string, options: BrowserContextOptions][] = [
    ["on a phone", phone],
    ["on a desktop", desktop],
    ["on a phone without JavaScript", { ...phone, javaScriptEnabled: false }],
    ["on a desktop without JavaScript", { ...desktop, javaScriptEnabled: false }],
  ];
  // What a browser without scripts shows is the same in each language.
  const tried = language === "sv" ? ways : ways.filter(([, { javaScriptEnabled = true }]) => javaScriptEnabled);
  it.each(tried)("a reader goes from the front page to a month, a post, its visit and back, %s", async (_, options) => {
    for (const start of [`${address}/`, `${pathToFileURL(site).href}/index.html`]) {
      const messages = await visit(options, async (page) => {
        const heading = (): Promise<string | null> => page.locator("h1").textContent();
        await page.goto(start);
        await page
          .locator(`a[href="${addresses.period(month)}"]`)
          .first()
          .click();
        expect((await heading())?.toLowerCase()).toBe(
          new Intl.DateTimeFormat(language, { year: "numeric", month: "long", timeZone: "UTC" })
            .format(Date.parse(`${month}-15`))
            .toLowerCase(),
        );
        await page
          .getByRole("link", { name: post?.title ?? "", exact: true })
          .first()
          .click();
        expect(await heading()).toBe(post?.title);
        if (options.viewport === phone.viewport) await page.locator(".notes > details > summary").click();
        await page
          .locator(`a[href="../${addresses.visit(post?.visits[0] ?? 0)}"]`)
          .first()
          .click();
        expect(await heading()).toBe(
          sections.flatMap(({ visits }) => visits).find(({ number }) => number === post?.visits[0])?.host,
        );
        await page.getByRole("link", { name: post?.title ?? "", exact: true }).click();
        expect(await heading()).toBe(post?.title);
        await page.goBack();
        await page.goBack();
        expect(await heading()).toBe(post?.title);
      });
      expect(messages).toEqual([]);
    }
  });

  it("shows what is missing, unknown or shortened", async () => {
    const textOf = async (path: string): Promise<string> => {
      let text = "";
      await visit(desktop, async (page) => {
        await page.goto(`${address}/${path}`);
        text = (await page.locator("main").innerText()).replace(/\s+/g, " ");
      });
      return text;
    };
    const unknown = posts.find(({ commentCount }) => commentCount === null);
    const counted = posts.find(({ commentCount }) => commentCount === 1);
    const pageOf = (one: { slug: string } | undefined): string => addresses.post(one?.slug ?? "");
    expect(await textOf(pageOf(unknown))).toContain(`${capitalise(sayCommentsKept(null, 0))}.`);
    expect(await textOf(pageOf(counted))).toContain(`${capitalise(sayCommentsKept(1, 0))}.`);
    expect(await textOf(pageOf(withImages))).toContain(withImages?.images.find(({ kept }) => !kept)?.name);
    if (undated)
      expect(await textOf(pageOf(undated))).toContain(
        sayClaim({ date: undated.date, ...placeInCalendar(undated) }).date,
      );
    if (contradicted) {
      expect(await textOf(pageOf(contradicted))).toContain(pageWords.postPage.contradiction);
      expect(await textOf(addresses.gaps)).toContain(gapClassWords.contradiction.name);
    }
    if (name === "committed") {
      expect(await textOf(pageOf(post))).toContain("Arkivets sammanfattning. Originaltexten återges inte här.");
      expect(await textOf(addresses.period("2018-04"))).toContain(
        "Inget inlägg från månaden är bevarat. Om något har funnits är inte känt.",
      );
    }
  });

  it("an unknown address shows a page that says so, without links since the archive has no address", async () => {
    await visit(desktop, async (page) => {
      expect((await page.goto(`${address}/${addresses.post("finns-inte")}`))?.status()).toBe(404);
      expect(await page.locator("h1").innerText()).toBe(pageWords.notFound.title);
      expect(await page.getByRole("link").count()).toBe(0);
    });
  });

  it("a reader can go the same way by keyboard, with a visible focus at each step", async () => {
    await visit(desktop, async (page) => {
      const focused = () => page.evaluate(() => document.activeElement?.getAttribute("href") ?? "");
      const goTo = async (href: string): Promise<void> => {
        for (let presses = 0; presses < 200 && (await focused()) !== href; presses++) await page.keyboard.press("Tab");
        expect(await focused()).toBe(href);
        expect(await page.evaluate(() => getComputedStyle(document.activeElement as Element).outlineStyle)).toBe(
          "solid",
        );
        await page.keyboard.press("Enter");
      };
      await page.goto(`${address}/index.html`);
      await page.keyboard.press("Tab");
      expect(await page.evaluate(() => document.activeElement?.textContent)).toContain(pageWords.document.toContent);
      // The calendar is one stop, and its first link is that of the first year.
      const firstYear = (await page.locator(".calendar .year").first().getAttribute("href")) ?? "";
      while ((await focused()) !== firstYear) await page.keyboard.press("Tab");
      while ((await focused()) !== addresses.period(month)) await page.keyboard.press("ArrowRight");
      await page.keyboard.press("Enter");
      await page.waitForURL(`**/${addresses.period(month)}`);
      await goTo(`../${addresses.post(post?.slug ?? "")}`);
      await page.waitForURL(`**/${addresses.post(post?.slug ?? "")}`);
      await goTo(`../${addresses.visit(post?.visits[0] ?? 0)}`);
      await page.waitForURL(`**/${addresses.visit(post?.visits[0] ?? 0)}`);
      await goTo(`../${addresses.post(post?.slug ?? "")}`);
      await page.waitForURL(`**/${addresses.post(post?.slug ?? "")}`);
    });
  });
});
