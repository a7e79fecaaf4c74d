import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Capture, captureOf } from "../../src/capture/capture.ts";
import { datePosts } from "../../src/dating/solve.ts";
import type { PostDraft } from "../../src/readers/draft.ts";
import { claimsOfPage, pageText, savedPage } from "../../src/readers/html/saved-page.ts";
import { textRuns } from "../../src/readers/tree-text.ts";

/** Which pages are measured, by the first digit of the SHA-256 of their address: those to work with, or those to measure once. */
export type Half = "0-7" | "8-f";

function isIn(half: Half, address: string): boolean {
  const digit = createHash("sha256").update(address).digest("hex").charAt(0);
  return digit <= "7" === (half === "0-7");
}

function readJson<Value>(path: string): [string, Value][] {
  // The evaluation writes NaN for what is not known, which is no JSON.
  const text = readFileSync(path, "utf8").replaceAll(/: NaN\b/g, ": null");
  return Object.entries(JSON.parse(text) as Record<string, Value>);
}

function fileIn(folder: string, subfolders: readonly string[], name: string): Buffer | null {
  const path = subfolders.map((one) => join(folder, one, name)).find(existsSync);
  return path === undefined ? null : readFileSync(path);
}

/** All files of the evaluations are pages, whatever their bytes say. */
function asCapture(bytes: Uint8Array, address?: string): Capture {
  return { ...captureOf("page.html", bytes, address === undefined ? {} : { address }), mediaType: "text/html" };
}

/** The post of a page that has one, by the first reader that finds it, sure or not, and whether it was sure. */
export function postOf(bytes: Uint8Array, address?: string): { draft: PostDraft; isSure: boolean } | null {
  const capture = {
    ...captureOf("page.html", bytes, address === undefined ? {} : { address }),
    mediaType: "text/html",
  };
  const marked = savedPage.read(capture);
  if (marked?.drafts.length === 1) return { draft: marked.drafts[0] as PostDraft, isSure: marked.doubts.length === 0 };
  const longest = pageText.read(capture);
  const [draft] = longest?.drafts ?? [];
  return draft ? { draft: draft as PostDraft, isSure: false } : null;
}

export interface MeasuredPage {
  address: string;
  /** The day that is known; null for a page without one. */
  known: string | null;
  date: string | undefined;
  claims: PostDraft["claims"];
  isSure: boolean;
}

/** The pages of htmldate's evaluation (its folder `tests`), each with the date that its claims give. */
export function readDatedPages(folder: string, half: Half): MeasuredPage[] {
  const pages = ["eval_default.json", "eval_mediacloud_2020.json"].flatMap((name) =>
    readJson<{ file: string; date: string | null }>(join(folder, name)),
  );
  return pages
    .filter(([address]) => isIn(half, address))
    .flatMap(([address, { file, date }]): MeasuredPage[] => {
      const bytes = fileIn(folder, ["cache", "eval", "test_set"], file);
      if (!bytes) return [];
      const post = postOf(bytes, address);
      const claims = post?.draft.claims ?? claimsOfPage(asCapture(bytes, address));
      const { datings } = datePosts([{ key: "post", title: "", claims }], []);
      return [{ address, known: date, date: datings.get("post")?.date, claims, isSure: post?.isSure ?? false }];
    });
}

/** What the dates of pages are worth, as rows of a table. */
export function datesMeasured(pages: readonly MeasuredPage[]): string[][] {
  const dated = pages.filter(({ known }) => known !== null);
  const day = (date: string | undefined): string | null => /^(\d{4}-\d\d-\d\d)\??$/.exec(date ?? "")?.[1] ?? null;
  const certain = dated.filter(({ date }) => /^\d{4}-\d\d-\d\d$/.test(date ?? ""));
  const given = dated.filter(({ date }) => day(date) !== null);
  const right = given.filter(({ known, date }) => day(date) === known);
  const wrongCertain = certain.filter(({ known, date }) => date !== known);
  const stated = dated.filter(({ date }) => /^\d{4}-\d\d(?:-\d\d)?$/.test(date ?? ""));
  const monthRight = stated.filter(({ known, date }) => known?.slice(0, 7) === date?.slice(0, 7));
  const undated = pages.filter(({ known }) => known === null);
  const share = (part: number): string => `${part} (${((100 * part) / dated.length).toFixed(1)} %)`;
  return [
    ["pages whose day is known", String(dated.length)],
    ["days without ?", share(certain.length)],
    ["of these wrong", share(wrongCertain.length)],
    ["days with and without ?", share(given.length)],
    ["of these right", share(right.length)],
    ["of these wrong", share(given.length - right.length)],
    ["months that marks bound (belagt), right", `${monthRight.length} of ${stated.length}`],
    [
      "of the pages without a day, dated",
      `${undated.filter(({ date }) => date !== undefined).length} of ${undated.length}`,
    ],
  ];
}

/** Precision, recall, accuracy and F1 of the days, as htmldate counts: a page without a day found is not recalled. */
export function datesCompared(pages: readonly MeasuredPage[]): string[] {
  const dated = pages.filter(({ known }) => known !== null);
  const given = dated.filter(({ date }) => /^\d{4}-\d\d-\d\d\??$/.test(date ?? ""));
  const right = given.filter(({ known, date }) => date?.slice(0, 10) === known).length;
  const [wrong, missing] = [given.length - right, dated.length - given.length];
  const shares = [
    right / given.length,
    right / (right + missing),
    right / dated.length,
    (2 * right) / (2 * right + wrong + missing),
  ];
  return [String(dated.length), ...shares.map((share) => share.toFixed(3))];
}

/**
 * What an evaluation publishes of some tools, from the newest table in its documentation, beside its folder `tests`: of all
 * pages, in the table's own columns. None where the documentation is not there.
 */
export function published(folder: string, tools: RegExp, columns: number): string[][] {
  const path = join(folder, "..", "docs", "evaluation.rst");
  if (!existsSync(path)) return [];
  const rows = readFileSync(path, "utf8")
    .split("\n")
    .flatMap((line) => {
      const [, tool, figures = ""] = /^(\S+ [\d.]+(?: \([\w-]+\))?)\s+((?:\**[01]\.\d+\**\s+)+)/.exec(line) ?? [];
      return tool === undefined ? [] : [[tool, ...figures.replaceAll("*", "").trim().split(/\s+/).slice(0, columns)]];
    });
  const names = rows.map(([tool = ""]) => tool.replace(/ [\d.]+/, ""));
  return rows.filter(([tool = ""], at) => tools.test(tool) && names.indexOf(names[at] as string) === at);
}

/** What each rule alone was worth: how many pages have it, and on how many the day is right. */
export function rulesMeasured(pages: readonly MeasuredPage[]): string[][] {
  const byRule = new Map<string, { pages: number; right: number }>();
  for (const { known, claims } of pages) {
    if (known === null) continue;
    const first = new Map(
      claims
        .toReversed()
        .map((claim) => [claim.rule ?? `${claim.kind} ${claim.says.length > 7 ? "day" : "month"}`, claim.says]),
    );
    for (const [rule, says] of first) {
      const row = byRule.get(rule) ?? { pages: 0, right: 0 };
      const isRight = says.startsWith("../") ? known <= says.slice(3) : known.startsWith(says);
      byRule.set(rule, { pages: row.pages + 1, right: row.right + (isRight ? 1 : 0) });
    }
  }
  return Array.from(byRule, ([rule, { pages, right }]) => [
    rule,
    String(pages),
    `${((100 * right) / pages).toFixed(1)} %`,
  ]);
}

interface Passages {
  file: string;
  with: string[];
  without: string[];
}

/** One page of trafilatura's evaluation: which passages of its text were found, and which others. */
export interface MeasuredText {
  address: string;
  isBlog: boolean;
  missing: string[];
  extra: string[];
  right: number;
  isSure: boolean;
}

/** The pages of trafilatura's evaluation (its folder `tests`). A passage is found where the text has it, whatever its space. */
export function readTexts(folder: string, half: Half): MeasuredText[] {
  return readJson<Passages>(join(folder, "evaldata.json"))
    .filter(([address]) => isIn(half, address))
    .flatMap(([address, passages]): MeasuredText[] => {
      const bytes = fileIn(folder, ["cache", "eval"], passages.file);
      if (!bytes) return [];
      const post = postOf(bytes, address);
      const { body, title } = post?.draft ?? {};
      const words = body
        ? textRuns(body, { images: false })
            .map(({ text }) => text)
            .join(" ")
        : "";
      const text = spaced(`${title ?? ""} ${words}`);
      const found = passages.with.filter((passage) => text.includes(spaced(passage)));
      return [
        {
          address,
          isBlog: isBlog(address, bytes),
          right: found.length,
          missing: passages.with.filter((passage) => !found.includes(passage)),
          extra: passages.without.filter((passage) => text.includes(spaced(passage))),
          isSure: post?.isSure ?? false,
        },
      ];
    });
}

function spaced(text: string): string {
  return text.replace(/[\s\u00ad\u200b]+/g, " ").trim();
}

function isBlog(address: string, bytes: Buffer): boolean {
  if (/blog|wordpress|typepad/i.test(address)) return true;
  return /<meta[^>]*generator[^>]*(?:wordpress|blogger|movable ?type|typepad)|wp-content\/themes/i.test(
    bytes.toString("latin1"),
  );
}

export function textsMeasured(pages: readonly MeasuredText[]): string[] {
  const sum = (value: (page: MeasuredText) => number): number => pages.reduce((total, page) => total + value(page), 0);
  const [right, missing, extra] = [
    sum((page) => page.right),
    sum((page) => page.missing.length),
    sum((page) => page.extra.length),
  ];
  const [precision, recall] = [right / (right + extra), right / (right + missing)];
  return [
    String(pages.length),
    precision.toFixed(3),
    recall.toFixed(3),
    ((2 * right) / (2 * right + extra + missing)).toFixed(3),
  ];
}
