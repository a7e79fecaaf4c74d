import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { loadContent } from "../../src/entry/load.ts";
import { launchChromium } from "./chromium.ts";
import { serveFolder } from "./static-server.ts";

const built = inject("sites").find(({ name }) => name === "fixtures");
if (!built) throw new Error("the fixtures were not built");
const post = loadContent(built.content).posts.find(({ title }) => title === "Nybakat och nyanställt vid Knorrtorget");
const page = `inlagg/${post?.slug}.html`;

let browser: Browser;
let server: { address: string; close(): void };
let tab: Page;
beforeAll(async () => {
  browser = await launchChromium();
  server = await serveFolder(built.site);
  tab = await browser.newPage();
});
afterAll(async () => {
  server.close();
  await browser.close();
});

/** What a copy event puts into the clipboard. */
async function copied(act: (page: Page) => Promise<unknown>): Promise<string> {
  await tab.evaluate(() => {
    document.addEventListener("copy", (event) => {
      document.documentElement.dataset.copied = event.clipboardData?.getData("text/plain") ?? "";
    });
  });
  await act(tab);
  return (await tab.locator("html").getAttribute("data-copied")) ?? "";
}

const source = `Tyra Vintersol, ”${post?.title}”, troligen maj 2018. I: Tyra Vintersols arkiv, nr ${post?.nr}`;

describe.each([
  ["over http", () => `${server.address}/${page}`],
  ["by double-click", () => `${pathToFileURL(built.site).href}/${page}`],
])("a quotation, %s", (_, address) => {
  it("is copied from marked words with author, title, certainty of the date, archive, number and paragraph", async () => {
    await tab.goto(address());
    const words = await copied((page) =>
      page.evaluate(() => {
        const text = document.querySelector("#s2 p")?.firstChild as Text;
        getSelection()?.setBaseAndExtent(text, 0, text, 12);
        document.execCommand("copy");
      }),
    );
    const first = (await tab.locator("#s2 p").first().innerText()).slice(0, 12).trim();
    expect(words).toBe(`”${first}”\n${source}, stycke 2.\n`);
  });

  it("is copied from a paragraph by its number, without the notes beside it", async () => {
    await tab.goto(address());
    const words = await copied((page) => page.locator("#s2 > .paragraph-mark").click());
    expect(words).toContain(`”\n${source}, stycke 2.\n`);
    expect(words).not.toContain("Om länken");
    expect(tab.url()).toMatch(/#s2$/);
    expect(await tab.getByRole("status").innerText()).toContain("kopierat");
  });
});

it("words of the archive's own pages are copied as they are", async () => {
  await tab.goto(`${server.address}/${page}`);
  const words = await copied((page) =>
    page.evaluate(() => {
      getSelection()?.selectAllChildren(document.querySelector("h1") as Element);
      document.execCommand("copy");
    }),
  );
  expect(words).toBe("");
});

it("a reader is told that copied text has its source, where the script sees to it", async () => {
  await tab.goto(`${server.address}/${page}`);
  const told = "Text som du kopierar ur inlägget får med sig sin källa; numret kopierar hela stycket.";
  expect(await tab.locator(".cite").innerText()).toContain(told);
  const context = await browser.newContext({ javaScriptEnabled: false });
  const silent = await context.newPage();
  await silent.goto(`${server.address}/${page}`);
  expect(await silent.locator(".cite").innerText()).not.toContain(told);
  await context.close();
});

it("on a touch screen the number of each paragraph is in sight, and below its text", async () => {
  const context = await browser.newContext({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });
  const phone = await context.newPage();
  await phone.goto(`${server.address}/${page}`);
  const marks = phone.locator(".paragraph-mark");
  expect(await marks.count()).toBeGreaterThan(2);
  for (const mark of await marks.all()) {
    expect(await mark.evaluate((one) => getComputedStyle(one).opacity)).toBe("1");
  }
  const text = await phone.locator("#s2 p").first().boundingBox();
  const mark = await phone.locator("#s2 > .paragraph-mark").boundingBox();
  expect(mark?.y).toBeGreaterThanOrEqual((text?.y ?? 0) + (text?.height ?? 0) - 2);
  await context.close();
});
