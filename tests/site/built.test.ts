import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { HtmlValidate, StaticConfigLoader } from "html-validate";
import { expect, inject, it } from "vitest";
import { placeInCalendar } from "../../src/archive/certainty.ts";
import { hull } from "../../src/dating/interval.ts";
import { loadContent } from "../../src/entry/load.ts";
import { addressWords, findDates, gapKindWords, pageWords, sayGap } from "../../src/language/index.ts";
import { linesAt } from "../../src/readers/ledger.ts";
import { addresses } from "../../src/site/addresses.ts";
import { captureFile, read as readCapture } from "../captures-at-hand.ts";
import { describeSites } from "../spoken-site.ts";

const validator = new HtmlValidate(
  new StaticConfigLoader(JSON.parse(readFileSync(join(import.meta.dirname, "html-validate.json"), "utf8"))),
);

/** The numbers of the items of a list, as a browser shows them. */
function numbersOf(start: number, items: string): number[] {
  const values = Array.from(items.matchAll(/<li(?: value="(\d+)")?>/g), ([, value]) => value);
  let number = start - 1;
  return values.map((value) => {
    number = value === undefined ? number + 1 : Number(value);
    return number;
  });
}

/** The lines of a capture from one to another that have words of titles or texts, and beside them at most facts. */
function textLines(path: string, first: number, last: number): number[] {
  const { ledger } = readCapture(captureFile(path, basename(path))).reading;
  return Array.from({ length: last - first + 1 }, (_, at) => first + at).filter((line) => {
    const here = ledger.filter((_, at) => {
      const [from, to] = linesAt(ledger, at);
      return from <= line && line <= to;
    });
    const others = here.filter(({ owner }) => owner !== "title" && owner !== "body");
    return others.length < here.length && others.every(({ owner }) => owner === "metadata");
  });
}

/** How a page begins to tell of words on a line, with the words and the line as groups. */
function toldOf(kind: "link" | "mention" | "possible-image"): RegExp {
  const said = sayGap({ kind, words: "WORDS", line: 0, isAbstract: true });
  const beginning = kind === "possible-image" ? said : said.slice(0, said.indexOf("0") + 1);
  return new RegExp(`>${beginning.replace("WORDS", "([^”]+)").replace("0", "(\\d+)")}`, "g");
}

describeSites("the site built from %s", inject("sites"), ({ site, content, language }) => {
  const files = readdirSync(site, { recursive: true, encoding: "utf8" });
  const pages = files.filter((name) => name.endsWith(".html"));
  const read = (page: string): string => readFileSync(join(site, page), "utf8");
  const { posts, sections, report } = loadContent(content);

  it("has a page for each post, visit and section, and every kind of list", () => {
    const count = (folder: string): number =>
      pages.filter((page) => page.startsWith(`${folder}/`) && !page.endsWith("index.html")).length;
    expect(count(addressWords.posts)).toBe(posts.length);
    expect(count(addressWords.report)).toBe(sections.length);
    expect(count(addressWords.visits)).toBe(sections.reduce((sum, section) => sum + section.visits.length, 0));
    for (const page of [
      addresses.home,
      addresses.notFound,
      addresses.about,
      addresses.sources,
      addresses.gaps,
      addresses.search,
      addresses.archive,
      addresses.tags,
      addresses.comments,
      addresses.commentCount(null),
      addresses.visits,
    ]) {
      expect(pages).toContain(page);
    }
    const undated = posts.filter((post) => placeInCalendar(post).certainty === "undated");
    expect(pages.includes(addresses.undated())).toBe(undated.length > 0);
    expect(report).not.toBeNull();
  });

  it("lists the lost links and missing texts of each text, on its page and among the gaps, and links texts that exist", () => {
    const titles = new Map(posts.map(({ title, slug }) => [title, slug]));
    const register = pages
      .filter((page) => addresses.gapList(Number(/-(\d+)/.exec(page)?.[1] ?? 1)) === page)
      .map(read);
    const entries = [
      ...posts.map((post) => [addresses.post(post.slug), post] as const),
      ...sections.map((section) => [addresses.section(section.slug), section] as const),
    ];
    for (const [page, { lostLinks = [], mentions = [], title, slug }] of entries) {
      const lost = [...lostLinks, ...mentions.filter((mention) => !titles.has(mention.title ?? ""))];
      const told = Array.from(read(page).matchAll(toldOf("link")), ([, words, line]) => [words, line]);
      expect(told.sort(), page).toEqual(lost.map(({ words, line }) => [words, String(line)]).sort());
      const listed = register.flatMap((html) => html.split("<li>")).filter((row) => row.includes(`/${slug}.html"`));
      const listedOf = listed.flatMap((row) =>
        Array.from(row.replace("</a>: ", ">").matchAll(toldOf("link")), ([, words, line]) => `${words} ${line}`),
      );
      for (const { words, line } of lost) expect(listedOf, title).toContain(`${words} ${line}`);
      for (const mention of mentions) {
        const named = titles.get(mention.title ?? "");
        if (named)
          expect(read(page), page).toMatch(
            new RegExp(`<h2>${pageWords.notes.mentions}</h2><p><a href="[^"]*${named}.html"`),
          );
      }
    }
    expect(register.join("")).toContain(gapKindWords.link.name);
    expect(register.join("")).toContain(gapKindWords.mention.name);
  });

  it("lists on a post's page the lines that may be images", () => {
    for (const { slug, possibleImages = [] } of posts) {
      const told = Array.from(read(addresses.post(slug)).matchAll(toldOf("possible-image")), ([, line]) => line);
      expect(told).toEqual(possibleImages);
    }
  });

  it("shows each image once on its post's page, kept or missing", () => {
    for (const { slug, images } of posts) {
      const page = read(addresses.post(slug));
      const kept = images.filter((image) => image.kept).length;
      expect(page.match(/<img /g)?.length ?? 0, slug).toBe(kept);
      expect(page.match(/<figure class="missing-image">/g)?.length ?? 0, slug).toBe(images.length - kept);
    }
  });

  it("is valid HTML on every page", async () => {
    const { results } = await validator.validateMultipleFiles(pages.map((page) => join(site, page)));
    const faults = results.flatMap(({ filePath = "", messages }) =>
      messages.map(({ ruleId, message, line }) => `${relative(site, filePath)}:${line} ${ruleId}: ${message}`),
    );
    expect(faults).toEqual([]);
  });

  it("the validator detects invalid HTML", async () => {
    expect((await validator.validateString("<p><div></p>")).valid).toBe(false);
    expect(
      (await validator.validateString('<!DOCTYPE html><p style="color: red" id="a">x</p><p id="a">x</p>')).errorCount,
    ).toBeGreaterThan(1);
  });

  it("every page has one h1 and declares its language", () => {
    for (const page of pages) {
      expect(read(page).match(/<h1[\s>]/g), page).toHaveLength(1);
      expect(read(page), page).toContain(`<html lang="${language}">`);
    }
  });

  it("has no broken link and skips no heading level", () => {
    const dead: string[] = [];
    for (const page of pages) {
      const html = read(page);
      for (const [, target = ""] of html.matchAll(/(?:href|src)="([^"]*)"/g)) {
        if (/^[a-z]+:/i.test(target)) continue;
        const [path = "", fragment] = target.split("#");
        const file = path.startsWith("/")
          ? join(site, path)
          : path === ""
            ? join(site, page)
            : resolve(site, dirname(page), path);
        if (!existsSync(file)) dead.push(`${page}: ${target}`);
        else if (fragment && !readFileSync(file, "utf8").includes(`id="${fragment}"`)) dead.push(`${page}: ${target}`);
      }
      const levels = Array.from(html.matchAll(/<h([1-6])[\s>]/g), ([, level]) => Number(level));
      for (const [at, level] of levels.entries())
        expect(level - (levels[at - 1] ?? 0), `${page}: heading ${at + 1}`).toBeLessThanOrEqual(1);
    }
    expect(dead).toEqual([]);
  });

  it("the calendar links to every month from the front page, and marks the current month on its own page", () => {
    const months = pages.flatMap((page) => /^\w+\/(\d{4}-\d{2})\.html$/.exec(page)?.[1] ?? []);
    const drawing = (page: string): string => /<svg class="calendar[\s\S]*<\/svg>/.exec(read(page))?.[0] ?? "";
    for (const month of months) {
      expect(drawing("index.html")).toContain(`href="${addresses.period(month)}"`);
      expect(drawing(addresses.period(month)).match(/<a href="([^"]*)"[^>]*aria-current="page"/)?.[1]).toBe(
        `${month}.html`,
      );
    }
    const visited = new Map<string, number>();
    for (const { dates } of sections.flatMap(({ visits }) => visits))
      for (const month of new Set(dates)) visited.set(month, (visited.get(month) ?? 0) + 1);
    const drawn = Array.from(
      drawing("index.html").matchAll(/href="\w+\/([\d-]+)\.html"[^>]*><title>.*?(\d+) (?:besök|visits?)</g),
    );
    expect(Object.fromEntries(drawn.map(([, month, count]) => [month, Number(count)]))).toEqual(
      Object.fromEntries(visited),
    );
  });

  it("shows the captured lines of each title and text, no others, and none if texts are withheld", () => {
    const { site: about } = loadContent(content);
    for (const post of posts) {
      const shown = Array.from(
        read(addresses.post(post.slug)).matchAll(/<ol class="captured" start="(\d+)">(.*?)<\/ol>/gs),
        ([, start = "", lines = ""]) => numbersOf(Number(start), lines),
      );
      const owned = post.sources.map(({ capture, lines: [first, last] }) =>
        about?.texts === "withheld" ? [] : textLines(join(content, "captures", capture), first, last),
      );
      expect(shown.flat().sort(), post.slug).toEqual(owned.flat().sort());
    }
  });

  it("loads nothing from another host", () => {
    for (const page of pages) {
      expect(
        read(page).match(/<(?:img|script|iframe|link(?! rel="canonical"))[^>]+(?:src|href)="(?:[a-z]+:)?\/\//gi),
        page,
      ).toBeNull();
    }
  });

  it("has a strict Content-Security-Policy on every page, and nothing that violates it", () => {
    for (const page of pages) {
      const html = read(page);
      const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? "";
      expect(policy, page).toContain("default-src 'none'");
      expect(policy, page).not.toMatch(/unsafe-inline|'unsafe-eval'|\*|https?:|data:/);
      const head = html.slice(0, html.indexOf("Content-Security-Policy"));
      expect(head, `${page}: before its policy`).not.toMatch(/<(?:script|style|link|base)/);
      expect(html, page).not.toMatch(
        /<script(?![^>]* src="| type="application\/ld\+json")|<style|<base|<iframe|<object|<embed/,
      );
      expect(html, page).not.toMatch(/<[a-z][^<>]*\s(?:style|on[a-z]+)=|(?:href|src|action)="\s*(?:javascript|data):/i);
    }
  });

  it("contains only e-mail addresses from the content", () => {
    const address = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
    const { site: about, pages: own } = loadContent(content);
    const captured = pages.flatMap((page) => read(page).match(/<ol class="captured".*?<\/ol>/gs) ?? []);
    const held = new Set(JSON.stringify([posts, sections, report, about, own, captured]).match(address) ?? []);
    const added = files
      .filter((name) => /\.(?:html|xml|json|csv|bib|ris|txt)$/.test(name) || name === addresses.filterData)
      .flatMap((name) =>
        (read(name).match(address) ?? []).flatMap((one) => (held.has(one) ? [] : [`${name}: ${one}`])),
      );
    expect(added).toEqual([]);
  });

  it("the front page and a post weigh at most 60 kB over the wire, typefaces included", () => {
    const fonts = ["newsreader", "schibsted-grotesk"].map(
      (name) => readFileSync(join(site, addresses.font(name))).length,
    );
    const style = gzipSync(read(addresses.style)).length;
    const pagesWithScripts = [
      ["index.html", [addresses.calendarScript]],
      [addresses.post(posts[0]?.slug ?? ""), [addresses.copyScript]],
    ] as const;
    for (const [page, expected] of pagesWithScripts) {
      const scripts = Array.from(read(page).matchAll(/<script src="([^"]*)"/g), ([, source = ""]) =>
        join(dirname(page), source),
      );
      expect(scripts, page).toEqual(expected);
      const files = [page, ...scripts].map((file) => gzipSync(read(file)).length);
      const weight = [style, ...files, ...fonts].reduce((sum, bytes) => sum + bytes, 0);
      expect(weight, page).toBeLessThanOrEqual(60_000);
    }
    expect(read(addresses.copyScript).length).toBeLessThanOrEqual(2000);
  });

  it("no file contains a day that is not claimed", () => {
    const iso = /(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/g;
    const daysIn = (text: string): string[] => [
      ...(text.match(iso) ?? []),
      // Captured lines are shown as saved and are not claims.
      ...findDates(text.replace(/<ol class="captured".*?<\/ol>/gs, "").replace(/<[^>]*>/g, " | ")).flatMap(
        ({ edtf }) => edtf?.match(iso) ?? [],
      ),
    ];
    // Days in the entries themselves (claims, reasons, titles, texts, names), and the day of this edition.
    const held = new Set(daysIn(JSON.stringify([posts, sections, report, loadContent(content).site])));
    for (const { evidence, date } of posts) {
      for (const says of [date, ...evidence.map((row) => row.says)]) {
        for (const day of Object.values(hull(says ?? ".."))) held.add(day);
      }
    }
    const invented = files
      .filter((name) => /\.(?:html|xml|json|csv|bib|ris|txt)$/.test(name))
      .flatMap((name) => daysIn(read(name)).flatMap((day) => (held.has(day) ? [] : [`${name}: ${day}`])));
    expect(invented).toEqual([]);
  });

  it("`datetime` is only used for a claimed plain year, month or day", () => {
    const comments = posts.flatMap((post) => post.comments ?? []);
    const claimed = new Set([...posts, ...comments, ...(report ? [report] : [])].flatMap(({ date }) => date ?? []));
    const released = loadContent(content).site?.released;
    for (const page of pages) {
      for (const [, date = ""] of read(page).matchAll(/datetime="([^"]*)"/gi)) {
        expect(date).toMatch(/^\d{4}(?:-\d{2}){0,2}$/);
        expect(claimed.has(date) || date === released, `${page}: ${date}`).toBe(true);
      }
    }
  });
});
