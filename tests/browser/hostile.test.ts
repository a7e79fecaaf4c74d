import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { parse, stringify } from "yaml";
import { normalise } from "../../src/capture/line.ts";
import { formatEntry } from "../../src/entry/format-entry.ts";
import { loadContent } from "../../src/entry/load.ts";
import { attacks, elsewhere, oddNames } from "../attacks.ts";
import { renderedLines } from "../rendered-lines.ts";
import { runProject } from "../sites.ts";
import { launchChromium } from "./chromium.ts";
import { serveFolder } from "./static-server.ts";

/**
 * Every attack goes through import and build, in a text, in a title and in the lines shown as saved; some of them also in
 * names, categories, hosts, labels, comments and settings. The browser ignores the site's Content Security Policy, to
 * test that the markup alone is safe.
 */

const folder = mkdtempSync(join(tmpdir(), "arkiv-fientligt-"));
const content = join(folder, "content");
const site = join(folder, "site");
const perPost = 20;
const titles: string[] = [];
let server: Awaited<ReturnType<typeof serveFolder>>;
let browser: Browser;

/** The attacks of each post. */
const groups = Array.from({ length: Math.ceil(attacks.length / perPost) }, (_, at) =>
  attacks.slice(at * perPost, (at + 1) * perPost),
);
const some = (at: number): string => normalise(attacks[(at * 7 + (at % 5)) % attacks.length] ?? "").text;

/** A capture of a page of posts: each group of attacks is a title and, line by line, its text. */
function capturedPage(page: number): string {
  const posts = groups.slice(page * 30, (page + 1) * 30).map((group, at) => {
    const title = [...group, oddNames[(page * 30 + at) % oddNames.length]].join(" ");
    titles.push(normalise(title).text);
    const names =
      at % 5 > 0 ? "nyheter" : `${some(page * 30 + at).replaceAll(/[,|]/g, " ")}, ${oddNames[page * 6 + at / 5]}`;
    return `${title}\n\nBy ${some(page + at).replaceAll("|", " ")} | ${names}\n\n${group.join("\n\n")}\n\n${group[0]}.png\n\nLäs mer ${group[1]} här.\n`;
  });
  return `Monthly Archives\n\njanuari 2019\n\n${posts.join("\n")}`;
}

function capturedReport(): string {
  const rows = Array.from({ length: 60 }, (_, at) => `${at + 1}\tMars 2018\t${some(at * 11).replaceAll("\t", " ")}`);
  const title = some(3);
  const contents = `Inledning\t2\n${title}\t3\nBesökta verksamheter\t3\nReformer\t4\nSlutsatser\t5`;
  const parts = [some(1), some(2), "oktober 2019", "Inledning", some(4), "Innehåll", contents, title, some(5)];
  const rest = ["Besökta verksamheter", `Nummer\tDatum\tVerksamhet\n${rows.join("\n")}`, "Reformer", `- ${some(6)}`];
  return [...parts, ...rest, "Slutsatser", some(7)].join("\n\n");
}

/** Writes attacks where a person can edit: settings, labels, evidence, comments and a page. */
function edit(): void {
  const change = (file: string, with_: (value: Record<string, unknown>) => unknown): void => {
    const path = join(content, file);
    writeFileSync(path, stringify(with_(parse(readFileSync(path, "utf8")))));
  };
  change("site.yaml", (settings) => ({
    ...settings,
    ...{ title: some(8), description: some(9), contact: some(10), rights: some(11), place: some(12), author: some(13) },
    ...{ address: "https://arkivet.example/x", released: "2020-01-02", commenters: "named" },
  }));
  const labels = Array.from({ length: 20 }, (_, at) => ({
    slug: `amne-${at}`,
    label: some(at),
    description: some(at + 1),
  }));
  writeFileSync(join(content, "vocabulary.yaml"), stringify(labels.map((label) => ({ ...label, words: [] }))));
  const { posts } = loadContent(content);
  for (const [at, { slug: _, file, body, ...post }] of posts.slice(0, 20).entries()) {
    const comments = [{ author: some(at), body: some(at + 1), source: some(at + 2) }];
    const from = { words: some(at + 4) };
    const evidence = [{ kind: "editor" as const, says: "2019-01", strength: "bounds" as const, from }];
    const tags = [`amne-${at}`];
    writeFileSync(
      join(content, file),
      formatEntry(
        { ...post, comments, evidence, tags, mentions: [{ line: 1, words: some(at), title: some(at + 5) }] },
        body,
      ),
    );
  }
  mkdirSync(join(content, "pages"), { recursive: true });
  writeFileSync(
    join(content, "pages", "egen.md"),
    `---\ntype: page\ntitle: ${JSON.stringify(some(14))}\n---\n\n${attacks.map((attack) => normalise(attack).text).join("\n\n")}\n`,
  );
}

beforeAll(async () => {
  const captures = join(folder, "captures");
  mkdirSync(captures);
  for (let page = 0; page * 30 < groups.length; page++) {
    const name = `${page}${(some(page * 13) + oddNames[page]).replace(/[/\0]/g, "").slice(0, 60)}.txt`;
    writeFileSync(join(captures, name), capturedPage(page));
  }
  writeFileSync(join(captures, "rapport.txt"), capturedReport());
  runProject("cli", content, "import", captures);
  edit();
  runProject("build", content, `--output=${site}`);
  server = await serveFolder(site);
  browser = await launchChromium();
}, 240_000);
afterAll(async () => {
  server?.close();
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A browser context without Content Security Policy; records the attacks that ran and the requests to other hosts. */
async function unguarded(): Promise<{ context: BrowserContext; ran: Set<string>; left: string[] }> {
  const context = await browser.newContext({ bypassCSP: true });
  const ran = new Set<string>();
  const left: string[] = [];
  await context.exposeFunction("tell", (number: unknown) => ran.add(String(number)));
  await context.addInitScript("window.alert = (number) => window.tell(number)");
  await context.route(
    (url) => url.origin !== server.address && /^https?:$/.test(url.protocol),
    (route) => {
      left.push(route.request().url());
      return route.abort();
    },
  );
  context.on("page", (page) =>
    page.on("dialog", (dialog) => {
      ran.add(dialog.message());
      return dialog.dismiss();
    }),
  );
  return { context, ran, left };
}

/** Markup on a page that could run code or request something, except for the site's own. Runs in the browser. */
function activeMarkup(): string[] {
  const isOurs = (element: Element): boolean =>
    (element.matches("script[src]") &&
      /^(?:\.\.\/)?(?:stil\/\w+|urval)\.js$/.test(element.getAttribute("src") ?? "")) ||
    element.matches('script[type="application/ld+json"]') ||
    (element.matches("link") && ["stylesheet", "canonical", "alternate"].includes(element.getAttribute("rel") ?? ""));
  const forbidden =
    "script, link, style, iframe, object, embed, base, svg script, animate, form[action], img, video, audio, source, math, meta[http-equiv=refresh]";
  const elements = Array.from(document.querySelectorAll(forbidden)).filter((element) => !isOurs(element));
  const attributes = Array.from(document.querySelectorAll("*")).flatMap((element) =>
    Array.from(element.attributes).filter(
      ({ name, value }) =>
        name.startsWith("on") ||
        name === "style" ||
        name === "srcdoc" ||
        (/href|src|action/.test(name) && /^\s*(?:javascript|data|vbscript):/i.test(value)),
    ),
  );
  return [...elements.map((element) => element.outerHTML), ...attributes.map(({ name, value }) => `${name}=${value}`)];
}

const pages = (): string[] =>
  readdirSync(site, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".html"));

/** Opens all addresses, in three tabs at a time. */
async function visitAll(
  context: BrowserContext,
  addresses: readonly string[],
  look: (page: Page, address: string) => Promise<void>,
) {
  const queue = [...addresses];
  await Promise.all(
    Array.from({ length: 3 }, async () => {
      const page = await context.newPage();
      for (let address = queue.pop(); address !== undefined; address = queue.pop()) {
        await page.goto(`${server.address}/${address}`);
        await look(page, address);
      }
      await page.close();
    }),
  );
}

it("there are 2,000 attacks or more, and unescaped they run", async () => {
  expect(new Set(attacks).size).toBeGreaterThanOrEqual(2_000);
  const { context, ran, left } = await unguarded();
  const page = await context.newPage();
  await page.goto(`${server.address}/data/schema.json`);
  const found: string[] = [];
  await page.setContent("<p>");
  await page.evaluate(
    (raws) => {
      for (const raw of raws) {
        const frame = document.createElement("iframe");
        frame.srcdoc = raw;
        document.body.append(frame);
      }
    },
    attacks.filter((_, at) => at % 8 === 0),
  );
  await expect.poll(() => ran.size, { timeout: 30_000 }).toBeGreaterThanOrEqual(40);
  for (const frame of page.frames().slice(1, 99)) found.push(...(await frame.evaluate(activeMarkup).catch(() => [])));
  await context.close();
  expect(left.some((url) => url.startsWith(elsewhere))).toBe(true);
  expect(found.length).toBeGreaterThanOrEqual(40);
});

it("on no page of the built site does an attack run, become markup or request another host", async () => {
  const { context, ran, left } = await unguarded();
  const active: string[] = [];
  await visitAll(context, pages(), async (page, address) => {
    for (const found of await page.evaluate(activeMarkup)) active.push(`${address}: ${found.slice(0, 200)}`);
  });
  await context.close();
  expect(active).toEqual([]);
  expect([...ran]).toEqual([]);
  expect(left).toEqual([]);
});

it("each attack is text in its post: in the title, in the body and in the lines as saved", () => {
  const { posts } = loadContent(content);
  expect(posts).toHaveLength(groups.length);
  expect(new Set(posts.map(({ title }) => title))).toEqual(new Set(titles));
  const shown = new Set<string>();
  for (const { slug, title } of posts) {
    const page = readFileSync(join(site, "inlagg", `${slug}.html`), "utf8");
    // Beside a captured line stands the line that the page shows.
    const html = page.replace(/<span class="shown".*?<\/span>/gs, "");
    const piece = (open: string, close: string): string[] =>
      html
        .split(open)
        .slice(1)
        .flatMap((after) => renderedLines(after.split(close)[0] ?? ""));
    expect(piece('<h1 class="p-name">', "</h1>").join(" ")).toBe(title);
    for (const line of piece('<div class="markdown">', '<section class="cite"')) shown.add(line);
    const captured = new Set(piece('<ol class="captured"', "</ol>").map((line) => normalise(line).text));
    for (const attack of groups.find((group) => title.startsWith(normalise(group.join(" ")).text)) ?? [])
      expect(captured, slug).toContain(normalise(attack).text);
  }
  for (const attack of attacks) expect(shown).toContain(normalise(attack).text);
});

it("no attack runs in search results, filter results or data files, and XML files are well-formed", async () => {
  const { context, ran, left } = await unguarded();
  const page = await context.newPage();
  for (const query of [
    "sok.html?q=alert",
    "sok.html?q=script",
    "sok.html?slag=besok",
    "arkiv/index.html?slag=alla",
    "besok/index.html?ordning=verksamhet",
  ]) {
    await page.goto(`${server.address}/${query}`);
    await expect.poll(() => page.locator("#antal").innerText()).toMatch(/\d/);
    for (let more = 0; more < 5; more++) {
      await page.evaluate(() => document.getElementById("fler")?.click());
      await page.waitForTimeout(100);
    }
    if (!query.startsWith("besok")) expect(await page.locator("#traffar li").count()).toBeGreaterThanOrEqual(20);
    expect(await page.evaluate(activeMarkup), query).toEqual([]);
  }
  const files = ["feed.xml", "sitemap.xml", ...readdirSync(join(site, "data")).map((name) => `data/${name}`)];
  for (const file of files.filter((name) => !/\.(?:csv|bib|ris)$/.test(name))) {
    await page.goto(`${server.address}/${file}`);
    if (!file.endsWith(".xml")) continue;
    expect(await page.evaluate(() => document.querySelector("parsererror")?.textContent ?? null), file).toBeNull();
    expect(await page.evaluate(() => document.querySelectorAll("script, iframe, img").length), file).toBe(0);
  }
  for (const file of files.filter((name) => name.endsWith(".json"))) JSON.parse(readFileSync(join(site, file), "utf8"));
  await context.close();
  expect([...ran]).toEqual([]);
  expect(left).toEqual([]);
});

it("no CSV cell begins like a formula, and no attack adds a line to the RIS file or to robots.txt", () => {
  for (const cell of readFileSync(join(site, "data", "visits.csv"), "utf8").matchAll(/(?:^|,)"?([=+@\t\r])/gm))
    expect(cell).toBeNull();
  for (const line of readFileSync(join(site, "data", "archive.ris"), "utf8").split(/\r\n|\r|\n/))
    expect(line).toMatch(/^(?:[A-Z][A-Z0-9] {2}- .*)?$/);
  expect(readFileSync(join(site, "robots.txt"), "utf8").trim().split("\n")).toHaveLength(3);
});
