import { isDeepStrictEqual } from "node:util";
import type { Line } from "../../capture/line.ts";
import { explicitClaim } from "../../dating/claims.ts";
import type { Observation } from "../../entry/observation.ts";
import { blogWordings, type DigitOrder } from "../../language/index.ts";
import type { PostDraft } from "../draft.ts";
import type { Ledger, Owner } from "../ledger.ts";
import type { Reading } from "../reader.ts";
import { type Facts, holdsCount } from "./fact-line.ts";
import { observed } from "./observed.ts";
import { commenterOf, isDayHeading, type PageLine, pageLines } from "./page.ts";
import { emptyPost, finishPosts } from "./posts.ts";
import { areLikely, type FoundPost, type Shape, shapes } from "./shapes.ts";
import { type TextCapture, textReader } from "./text-reader.ts";

/** A page read in one shape. */
interface ShapeReading extends Reading {
  shape: Shape["kind"];
}

const read = new WeakMap<readonly Line[], ShapeReading[]>();

/** The readings of a page in all shapes that fit it. */
function readingsOf(capture: TextCapture): ShapeReading[] {
  const known = read.get(capture.lines);
  if (known) return known;
  const page = pageLines(capture.lines);
  const found = shapes.flatMap((shape) => {
    const posts = shape.find(page);
    if (!posts || !areLikely(page, posts) || !areSure(page, posts)) return [];
    return [{ shape: shape.kind, ...readingOf(capture, page, posts) }];
  });
  read.set(capture.lines, found);
  return found;
}

/** The reading of a page in one shape; with a doubt where it can be read in another one too, with other posts. */
function readAs(kind: Shape["kind"], capture: TextCapture): Reading | null {
  const all = readingsOf(capture);
  const own = all.find(({ shape }) => shape === kind);
  if (!own) return null;
  const { shape: _, ...reading } = own;
  const isSame = (other: Reading): boolean => isDeepStrictEqual(titlesOf(other), titlesOf(own));
  const otherwise = all.filter(({ doubts }) => doubts.length === 0).find((other) => !isSame(other));
  return otherwise ? { ...reading, doubts: [...reading.doubts, { kind: "two-shapes" }] } : reading;
}

function titlesOf({ drafts }: Reading): string[] {
  return drafts.map(({ title }) => title);
}

/** One reader for each place where blog systems print the facts of a post. */
export const shapeReaders = shapes.map(({ kind }) =>
  textReader({ kind, order: "newest-first", read: (capture) => readAs(kind, capture) }),
);

/**
 * True where each post has facts of two kinds at one place, in the same order: a day or a count alone may be a text's own,
 * and a quoted text has facts in an order of its own.
 */
function areSure(page: readonly PageLine[], posts: readonly FoundPost[]): boolean {
  const stated = posts.map(({ marking }) => marking.flatMap((at) => page[at]?.facts ?? []));
  const orders = stated.map((facts) =>
    facts
      .map(({ pattern }) => pattern)
      .join(" ")
      .split(" ")
      .slice(0, 2)
      .join(" "),
  );
  return stated.every((facts) => kindsOf(facts).size >= 2) && new Set(orders).size === 1;
}

function kindsOf(facts: readonly Facts[]): Set<string> {
  return new Set(
    facts.flatMap(({ days, commentCount, isClosed, author, categories, tags }) => [
      ...(days !== null ? ["day"] : []),
      ...(commentCount !== null || isClosed ? ["comments"] : []),
      ...(author !== null ? ["author"] : []),
      ...(categories.length > 0 || tags.length > 0 ? ["categories"] : []),
    ]),
  );
}

function readingOf(capture: TextCapture, page: readonly PageLine[], posts: readonly FoundPost[]): Reading {
  const ledger = ledgerOf(capture, page, posts);
  const order = orderOf(page);
  const drafts = finishPosts(
    capture,
    ledger,
    posts.map((post) => draftOf(page, post, order)),
    undefined,
  );
  const anchor = page[posts[0]?.facts[0] ?? 0]?.line;
  return {
    drafts,
    ledger,
    problems: [],
    because: anchor ? [observed("fact-lines", anchor, posts.length)] : [],
    doubts: doubtsOf(page, posts),
  };
}

function draftOf(page: readonly PageLine[], post: FoundPost, order: DigitOrder | null): PostDraft {
  const { title, facts } = post;
  const stated = facts.flatMap((at) => {
    const { facts, line } = page[at] as PageLine;
    return facts ? [{ ...facts, line }] : [];
  });
  const days = stated.filter(({ days }) => (days ?? []).length > 0);
  const [day] = days;
  const counts = stated.flatMap(({ commentCount }) => commentCount ?? []);
  const author = stated.find(({ author }) => author !== null)?.author;
  return emptyPost({
    title: (page[title] as PageLine).line.text,
    commentCount: counts.length > 0 && !stated.some(({ isClosed }) => isClosed) ? Math.max(...counts) : null,
    categories: [...new Set(stated.flatMap(({ categories }) => categories))],
    claims: day ? [explicitClaim(sayDays(day, order), day.line)] : [],
    ...(author && { author }),
    ...(isExcerpt(page, post) && { excerpt: "marked" as const }),
  });
}

/** True where a link to the rest of the text stands in a post, or at the end of its last line. */
function isExcerpt(page: readonly PageLine[], { title, body, facts }: FoundPost): boolean {
  const last = page[body.at(-1) ?? title] as PageLine;
  const below = page.slice(title + 1, Math.max(title, body.at(-1) ?? 0, facts.at(-1) ?? 0) + 2);
  return (
    blogWordings.some(({ moreAtTheEnd }) => moreAtTheEnd.test(last.line.text)) ||
    below.some(({ frame, facts }) => frame === "more" || facts?.isExcerpt === true)
  );
}

/** The order of digits that days of the page can only have; null where none shows it. */
function orderOf(page: readonly PageLine[]): DigitOrder | null {
  const orders = page.flatMap(({ facts }) => (facts?.orders.length === 1 ? (facts.orders[0] ?? []) : []));
  const [order, ...others] = new Set(orders);
  return order && others.length === 0 ? order : null;
}

function sayDays({ days, orders }: Pick<Facts, "days" | "orders">, order: DigitOrder | null): string {
  const possible = (days ?? []).filter((_, at) => order === null || orders[at] === null || orders[at] === order).sort();
  return possible.length === 1 ? (possible[0] as string) : `[${possible.join(",")}]`;
}

function ledgerOf({ lines }: TextCapture, page: readonly PageLine[], posts: readonly FoundPost[]): Ledger {
  const ledger: Owner[] = lines.map(({ text }) => ({ owner: text === "" ? "blank" : "unknown" }));
  const own = (at: number, owner: Owner): void => {
    const { line } = page[at] as PageLine;
    ledger[line.number - 1] = owner;
  };
  for (const [at, { frame }] of page.entries()) if (frame) own(at, { owner: "boilerplate", rule: frame });
  const owned = new Set<number>();
  for (const [entry, { title, body, facts }] of posts.entries()) {
    // The day above several posts belongs to the first of them.
    for (const at of facts.filter((one) => !owned.has(one))) own(at, { owner: "metadata", field: "facts", entry });
    for (const at of facts) owned.add(at);
    for (const at of body) own(at, { owner: "body", entry });
    own(title, { owner: "title", entry });
  }
  return ledger;
}

/** What speaks against a shape: parts of the page inside a post that belong to no text. */
function doubtsOf(page: readonly PageLine[], posts: readonly FoundPost[]): Observation[] {
  const inside = posts.flatMap(({ body }) => body).map((at) => page[at] as PageLine);
  const strange = inside.find(({ frame }) => frame !== null);
  const comments = inside.find(
    ({ line, facts }) =>
      (facts !== null && !isDayHeading({ facts })) ||
      holdsCount(line.text) ||
      (line.text.length < 40 && commenterOf(line.text) !== null),
  );
  const days = inside.filter(isDayHeading);
  const tail = strayTail(page, posts);
  return [
    ...(strange ? [observed("sidebar", strange.line)] : []),
    ...(comments ? [observed("comment-section", comments.line)] : []),
    ...(days[0] ? [observed("days-beside-titles", days[0].line, days.length)] : []),
    ...(tail ? [observed("sidebar", tail.line)] : []),
  ];
}

/** The first of the short lines that end one post and not the others: they may be of the page around it. */
function strayTail(page: readonly PageLine[], posts: readonly FoundPost[]): PageLine | null {
  const tails = posts.map(({ body }) => {
    const end = body.findLastIndex((at) => !isShort((page[at] as PageLine).line.text));
    return body.slice(end + 1);
  });
  const least = posts.length > 1 ? tails.reduce((fewest, tail) => Math.min(fewest, tail.length), Infinity) : 0;
  const longest = tails.toSorted((one, other) => other.length - one.length)[0] ?? [];
  return longest.length >= 3 && longest.length > least + 2 ? (page[longest[0] as number] ?? null) : null;
}

function isShort(text: string): boolean {
  return text.length <= 60 && !/^[•*·–-]|^\d+[.)]/.test(text) && !/[.!?…”")\]]$/.test(text);
}
