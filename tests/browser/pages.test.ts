import { pathToFileURL } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { loadContent } from "../../src/entry/load.ts";
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

describe.each(archives.map((built) => [built.name, built] as const))(
  "the site built from %s",
  (name, { site, content }) => {
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

    it.each([
      ["on a phone", phone],
      ["on a desktop", desktop],
      ["on a phone without JavaScript", { ...phone, javaScriptEnabled: false }],
      ["on a desktop without JavaScript", { ...desktop, javaScriptEnabled: false }],
    ])("a reader goes from the front page to a month, a post, its visit and back, %s", async (_, options) => {
      for (const start of [`${address}/`, `${pathToFileURL(site).href}/index.html`]) {
        const messages = await visit(options, async (page) => {
          const heading = (): Promise<string | null> => page.locator("h1").textContent();
          await page.goto(start);
          await page.locator(`a[href="arkiv/${month}.html"]`).first().click();
          expect((await heading())?.toLowerCase()).toBe(
            new Intl.DateTimeFormat("sv", { year: "numeric", month: "long", timeZone: "UTC" }).format(
              Date.parse(`${month}-15`),
            ),
          );
          await page
            .getByRole("link", { name: post?.title ?? "", exact: true })
            .first()
            .click();
          expect(await heading()).toBe(post?.title);
          if (options.viewport === phone.viewport) await page.locator(".notes > details > summary").click();
          await page.getByRole("link", { name: `Besök ${post?.visits[0]}:` }).click();
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
      expect(await textOf(`inlagg/${unknown?.slug}.html`)).toContain("Okänt: källan säger ingenting om kommentarer.");
      expect(await textOf(`inlagg/${counted?.slug}.html`)).toContain(
        "1 kommentar enligt källan, texten är inte bevarad.",
      );
      expect(await textOf(`inlagg/${withImages?.slug}.html`)).toContain(withImages?.images[0]?.name);
      if (undated)
        expect(await textOf(`inlagg/${undated.slug}.html`)).toContain(
          undated.date ? "senast 18 september 2018" : "odaterat",
        );
      if (contradicted) {
        expect(await textOf(`inlagg/${contradicted.slug}.html`)).toContain("Stämmer inte med resten.");
        expect(await textOf("luckor.html")).toContain("Motsägelser");
      }
      if (name === "committed") {
        expect(await textOf(`inlagg/${post?.slug}.html`)).toContain(
          "Arkivets sammanfattning. Originaltexten återges inte här.",
        );
        expect(await textOf("arkiv/2018-04.html")).toContain(
          "Inget inlägg från månaden är bevarat. Om något har funnits är inte känt.",
        );
      }
    });

    it("an unknown address shows a page that says so, without links since the archive has no address", async () => {
      await visit(desktop, async (page) => {
        expect((await page.goto(`${address}/inlagg/finns-inte.html`))?.status()).toBe(404);
        expect(await page.locator("h1").innerText()).toBe("Sidan finns inte");
        expect(await page.getByRole("link").count()).toBe(0);
      });
    });

    it("a reader can go the same way by keyboard, with a visible focus at each step", async () => {
      await visit(desktop, async (page) => {
        const focused = () => page.evaluate(() => document.activeElement?.getAttribute("href") ?? "");
        const goTo = async (href: string): Promise<void> => {
          for (let presses = 0; presses < 200 && (await focused()) !== href; presses++)
            await page.keyboard.press("Tab");
          expect(await focused()).toBe(href);
          expect(await page.evaluate(() => getComputedStyle(document.activeElement as Element).outlineStyle)).toBe(
            "solid",
          );
          await page.keyboard.press("Enter");
        };
        await page.goto(`${address}/index.html`);
        await page.keyboard.press("Tab");
        expect(await page.evaluate(() => document.activeElement?.textContent)).toContain("Till innehållet");
        // The calendar is one stop, and its first link is that of the first year.
        const firstYear = (await page.locator(".calendar .year").first().getAttribute("href")) ?? "";
        while ((await focused()) !== firstYear) await page.keyboard.press("Tab");
        while ((await focused()) !== `arkiv/${month}.html`) await page.keyboard.press("ArrowRight");
        await page.keyboard.press("Enter");
        await page.waitForURL(`**/arkiv/${month}.html`);
        await goTo(`../inlagg/${post?.slug}.html`);
        await page.waitForURL(`**/inlagg/${post?.slug}.html`);
        await goTo(`../besok/${post?.visits[0]}.html`);
        await page.waitForURL(`**/besok/${post?.visits[0]}.html`);
        await goTo(`../inlagg/${post?.slug}.html`);
        await page.waitForURL(`**/inlagg/${post?.slug}.html`);
      });
    });
  },
);
