import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { launchChromium } from "./chromium.ts";
import { serveFolder } from "./static-server.ts";
import { weighing } from "./weight.ts";

const siteOf = (wanted: string): string => inject("sites").find(({ name }) => name === wanted)?.site ?? "";
const folder = mkdtempSync(join(tmpdir(), "en mapp å "));
let browser: Browser;
let server: Awaited<ReturnType<typeof serveFolder>>;
beforeAll(async () => {
  browser = await launchChromium();
  // Served below a path, as on a web host with several sites.
  cpSync(siteOf("fixtures"), join(folder, "arkivet"), { recursive: true });
  cpSync(siteOf("committed"), join(folder, "katalogen"), { recursive: true });
  server = await serveFolder(folder);
});
afterAll(async () => {
  server.close();
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

const ways = [
  ["over http", (archive: string) => `${server.address}/${archive}`],
  ["by double-click", (archive: string) => pathToFileURL(join(folder, archive)).href],
] as const;
const [[, overHttp], [, byDoubleClick]] = ways;

/** Opens the search in a new tab. Fails if there are console messages. */
async function open(address: string, use: (page: Page) => Promise<void>, options: BrowserContextOptions = {}) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const messages: string[] = [];
  page.on("console", (message) => messages.push(message.text()));
  page.on("pageerror", (error) => messages.push(error.message));
  try {
    await page.goto(address);
    await use(page);
    expect(messages).toEqual([]);
  } finally {
    await context.close();
  }
}

const status = (page: Page): Promise<string> => page.locator("#antal").innerText();
const titles = (page: Page): Promise<string[]> => page.locator("#traffar h3").allTextContents();

async function search(page: Page, words: string): Promise<void> {
  await page.getByLabel("Sökord").fill(words);
  await page.getByLabel("Sökord").press("Enter");
}

/** The status line and the titles of the results at an address. */
async function findAt(base: string, query: string): Promise<{ shown: string; found: string[] }> {
  const result = { shown: "", found: [] as string[] };
  await open(`${base}/sok.html?${query}`, async (page) => {
    await expect.poll(() => status(page)).not.toBe("");
    Object.assign(result, { shown: await status(page), found: await titles(page) });
  });
  return result;
}

it.each([
  ["another form of a word", "q=kringlor", "1 inlägg", ["Nybakat och nyanställt vid Knorrtorget"]],
  ["the word itself", "q=kringla", "1 inlägg", ["Nybakat och nyanställt vid Knorrtorget"]],
  ["a host", "q=lyktan", "1 besök", ["Lyktans lärcenter"]],
  ["nothing", "q=mönstringsrulla", "Ingenting hittades.", []],
  [
    "a kind, without words",
    "slag=besok&manad=2018-11",
    "2 besök",
    ["Språkhuset Babbel, Strömvalla", "Hotell Månstrimman"],
  ],
  ["a value that no filter has", "q=kringla&tagg=finns-inte", "1 inlägg", ["Nybakat och nyanställt vid Knorrtorget"]],
])("finds %s, and the same by double-click", async (_, query, shown, found) => {
  expect(await findAt(overHttp("arkivet"), query)).toEqual({ shown, found });
  expect(await findAt(byDoubleClick("arkivet"), query)).toEqual({ shown, found });
});

it("groups results by what they are, the posts first", async () => {
  await open(`${overHttp("arkivet")}/sok.html?q=strömvalla`, async (page) => {
    await expect.poll(() => status(page)).toMatch(/^\d inlägg, \d besök och \d avsnitt$/);
    expect(await page.locator("#traffar .group").allTextContents()).toEqual(["Inlägg", "Besök", "Avsnitt i rapporten"]);
  });
});

it("of a misspelt word it proposes the nearest that the texts have, also by double-click", async () => {
  for (const base of [overHttp("arkivet"), byDoubleClick("arkivet")]) {
    await open(`${base}/sok.html?q=krimgla`, async (page) => {
      await expect.poll(() => status(page)).toContain("Menade du ");
      await page.locator("#antal a").click();
      await expect.poll(() => titles(page)).toEqual(["Nybakat och nyanställt vid Knorrtorget"]);
    });
  }
});

it("”skola” and ”skolor” find the same", async () => {
  const one = await findAt(overHttp("arkivet"), "q=skola");
  expect(one.found).toContain("Nu doftar det mat i alla skolkök");
  expect(one.found.length).toBeGreaterThan(1);
  expect(await findAt(overHttp("arkivet"), "q=skolor")).toEqual(one);
  expect(await findAt(byDoubleClick("arkivet"), "q=skolor")).toEqual(one);
});

describe.each(ways)("the search %s", (_, base) => {
  it("filters by month and kind, and is cleared by one button", async () => {
    await open(`${base("arkivet")}/sok.html`, async (page) => {
      expect(await status(page)).toBe("");
      await search(page, "strömvalla");
      await expect.poll(() => status(page)).toMatch(/^\d inlägg, \d besök och \d avsnitt$/);
      await page.getByLabel("Typ").selectOption("besok");
      await expect.poll(() => status(page)).toMatch(/^\d besök$/);
      await page.getByLabel("Månad eller år").selectOption("2018-11");
      await expect.poll(() => status(page)).toBe("1 besök");
      expect(await page.locator("#traffar .facts").innerText()).toMatch(/maj 2018, november 2018\s+besök/);
      await page.getByRole("button", { name: "Rensa filter" }).click();
      await expect.poll(() => titles(page)).toEqual([]);
      expect(await status(page)).toBe("");
    });
  });

  it("shows captured markup as text, with the match marked", async () => {
    await open(`${base("arkivet")}/sok.html?q=arkiverat`, async (page) => {
      const excerpt = page.locator("#traffar .excerpt");
      expect(await excerpt.innerText()).toMatch(/^… .*är <b>snart<\/b> klart &amp; arkiverat\. .* …$/);
      expect(await excerpt.locator("mark").allTextContents()).toEqual(["arkiverat."]);
      expect(await excerpt.locator("b").count()).toBe(0);
    });
  });

  it("a result shows its date and certainty, and links to its page", async () => {
    await open(`${base("arkivet")}/sok.html?q=kringla`, async (page) => {
      await page.locator("#traffar .certainty-likely").waitFor();
      expect(await page.locator("#traffar .facts").innerText()).toBe("troligen maj 2018");
      await page.getByRole("link", { name: "Nybakat och nyanställt vid Knorrtorget" }).click();
      expect(await page.locator("h1").textContent()).toBe("Nybakat och nyanställt vid Knorrtorget");
    });
  });

  it("shows twenty results, then more after a click, with the focus on the first new one", async () => {
    await open(`${base("katalogen")}/sok.html?manad=2016`, async (page) => {
      await page.getByRole("button", { name: "Visa fler" }).click();
      await expect.poll(async () => (await titles(page)).length).toBeGreaterThan(20);
      const focused = await page.evaluate(() => document.activeElement?.textContent);
      expect(focused).toBe((await titles(page))[20]);
      expect(new Set(await titles(page)).size).toBe((await titles(page)).length);
    });
  });
});

it("a post that may belong to either of two months is found under both, marked as uncertain", async () => {
  for (const month of ["2017-08", "2017-09"]) {
    await open(`${overHttp("katalogen")}/sok.html?q=kronofogden&manad=${month}&slag=inlagg`, async (page) => {
      expect(await page.locator("#traffar .facts").innerText()).toBe(
        "mellan 29 augusti och troligen 18 september 2017\nkanske\nsammanfattning",
      );
      expect(await page.locator("#traffar .certainty-possible .mark").isVisible()).toBe(true);
    });
  }
});

it("each result in an archive of abstracts says that it is an abstract", async () => {
  await open(`${overHttp("katalogen")}/sok.html?q=skola&slag=inlagg`, async (page) => {
    await page.locator("#traffar > li").first().waitFor();
    for (const facts of await page.locator("#traffar .facts").allInnerTexts())
      expect(facts).toContain("sammanfattning");
  });
});

it("the query is kept in the address, by a reload and by the back and forward buttons", async () => {
  await open(`${overHttp("arkivet")}/sok.html`, async (page) => {
    await search(page, "strömvalla");
    await expect.poll(() => status(page)).toContain("inlägg");
    await page.getByLabel("Typ").selectOption("besok");
    await expect.poll(() => status(page)).toMatch(/^\d besök$/);
    expect(new URL(page.url()).search).toBe(`?${new URLSearchParams({ q: "strömvalla", slag: "besok" })}`);
    const narrowed = await titles(page);
    await page.reload();
    await expect.poll(() => titles(page)).toEqual(narrowed);
    expect(await page.getByLabel("Sökord").inputValue()).toBe("strömvalla");
    await page.goBack();
    await expect.poll(() => status(page)).toContain("inlägg");
    await page.goBack();
    await expect.poll(() => titles(page)).toEqual([]);
    expect(await page.getByLabel("Sökord").inputValue()).toBe("");
    await page.goForward();
    await expect.poll(() => status(page)).toContain("inlägg");
  });
});

it("a search transfers at most 350 kB, and over http none of the index copies for file://", async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const weigh = weighing(page);
  await page.goto(`${overHttp("katalogen")}/sok.html?q=skola`);
  await expect.poll(() => status(page)).toContain("inlägg");
  const weights = await weigh();
  const weight = [...weights.values()].reduce((sum, bytes) => sum + bytes, 0);
  console.log(`a search, page and typefaces included: ${Math.round(weight / 1000)} kB`);
  expect([...weights.keys()].some((path) => path.endsWith(".pf_index"))).toBe(true);
  expect([...weights.keys()].filter((path) => /\/sok\/.*\.js$/.test(path))).toEqual([]);
  expect(weight).toBeLessThanOrEqual(350_000);
  await context.close();
});

it("filters without words do not load the word index", async () => {
  const asked: string[] = [];
  await open(`${overHttp("arkivet")}/om.html`, async (page) => {
    page.on("request", (request) => asked.push(request.url()));
    await page.goto(`${overHttp("arkivet")}/sok.html?slag=besok`);
    await expect.poll(() => status(page)).toMatch(/besök$/);
  });
  expect(asked.some((url) => url.endsWith(".pf_filter"))).toBe(true);
  expect(asked.filter((url) => url.endsWith(".pf_index"))).toEqual([]);
});

it("only the search page may run WebAssembly", async () => {
  const policyOf = async (path: string): Promise<string | null> => {
    let policy: string | null = null;
    await open(`${overHttp("arkivet")}/${path}`, async (page) => {
      policy = await page.locator("meta[http-equiv=Content-Security-Policy]").getAttribute("content");
    });
    return policy;
  };
  expect(await policyOf("sok.html")).toContain("script-src 'self' 'wasm-unsafe-eval'; connect-src 'self';");
  expect(await policyOf("arkiv/index.html")).not.toContain("wasm");
});

it("an index that cannot be loaded is reported, and the links to months and tags are shown", async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.route("**/pagefind-entry.json*", (route) => route.fulfill({ status: 404, body: "" }));
  await page.goto(`${overHttp("arkivet")}/sok.html?q=kringla`);
  await expect.poll(() => status(page)).toContain("kunde inte läsas in");
  expect(await page.locator("#utan-skript a").first().isVisible()).toBe(true);
  await context.close();
});

it("without JavaScript the page hides the form and links to months and tags", async () => {
  await open(
    `${overHttp("arkivet")}/sok.html`,
    async (page) => {
      expect(await page.locator("#sok").isVisible()).toBe(false);
      expect(await page.getByText("Sökningen behöver JavaScript.").isVisible()).toBe(true);
      await page.getByRole("link", { name: "maj", exact: true }).first().click();
      expect(page.url()).toMatch(/arkiv\/\d{4}-05\.html$/);
    },
    { javaScriptEnabled: false },
  );
});
