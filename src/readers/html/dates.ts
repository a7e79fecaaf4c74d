import type { Element } from "hast";
import { locate } from "../../capture/address.ts";
import { addressClaims, type Claim, headingClaim, markupClaim } from "../../dating/claims.ts";
import type { MarkupRule } from "../../entry/evidence.ts";
import { blogWordings, saysChanged } from "../../language/index.ts";
import { commentRegionsOf } from "./comment-regions.ts";
import { attribute, childrenOf, isElement, isInline, isText, linesOfNode, type Node, textOf } from "./elements.ts";
import { dateMarks, dayHeadingMarks, pageHeadingMarks } from "./marks.ts";
import { closest, find, isIn, isWithin, metaOf, type Page } from "./page.ts";
import type { FoundPost } from "./posts.ts";
import { firstTextOf, shortestParagraph } from "./titles.ts";
import { daysWritten, isDayAlone, isoDayIn } from "./written-days.ts";

/** A day that a mark of a page states: several where digits leave it open. */
export interface StatedDay {
  rule: MarkupRule;
  says: string;
  words: string;
  element: Element;
}

/**
 * What each rule was worth alone, and which of them are independent: what a reader of the page sees, what the address says, and
 * all that one plug-in writes into attributes and head. Two independent ones that agree bound. README.md has the figures.
 */
export const rules: Readonly<Record<MarkupRule, { alone: Claim["strength"]; seenIn: "page" | "marks" | "other" }>> = {
  "day-heading": { alone: "bounds", seenIn: "page" },
  "published-title": { alone: "bounds", seenIn: "marks" },
  visible: { alone: "suggests", seenIn: "page" },
  time: { alone: "suggests", seenIn: "marks" },
  published: { alone: "suggests", seenIn: "marks" },
  head: { alone: "suggests", seenIn: "marks" },
  "json-ld": { alone: "suggests", seenIn: "marks" },
  "first-time": { alone: "suggests", seenIn: "marks" },
  modified: { alone: "suggests", seenIn: "other" },
  export: { alone: "bounds", seenIn: "other" },
  feed: { alone: "bounds", seenIn: "other" },
};

/** The claims about one post: what the marks state, what the address states, and what they are worth together. */
export function claimsFrom(days: readonly StatedDay[], address: string | undefined): Claim[] {
  const [addressed, addressedIn] = [
    address === undefined ? [] : addressClaims(address),
    (day: string): boolean => address !== undefined && addressClaims(address).some(({ says }) => says === day),
  ];
  const seenAs = (says: string): Set<string> =>
    new Set([
      ...days.filter((day) => day.says === says && day.rule !== "modified").map(({ rule }) => rules[rule].seenIn),
      ...(addressedIn(says) ? ["address"] : []),
    ]);
  const isAgreed = (says: string): boolean => /^\d{4}-\d\d-\d\d$/.test(says) && seenAs(says).size > 1;
  return [
    ...addressed.map((claim): Claim => (isAgreed(claim.says) ? { ...claim, strength: "bounds" } : claim)),
    ...days.map(({ rule, says, words, element }) =>
      markupClaim(
        rule,
        says,
        isAgreed(says) && rule !== "modified" ? "bounds" : rules[rule].alone,
        words,
        linesOfNode(element)[0],
      ),
    ),
  ];
}

/** The days that marks within the element of a post state, without its text and its comments. */
export function daysIn(page: Page, post: FoundPost, comments: ReadonlySet<Node>): StatedDay[] {
  const outside = new Set<Node>([post.body, ...comments]);
  const embedded = embeddedIn(page);
  const isOfPost = (one: Element): boolean =>
    !isWithin(page, one, embedded) &&
    !isWithin(page, one, comments) &&
    (!isWithin(page, one, outside) ||
      isWithin(page, one, new Set(post.furniture.keys())) ||
      post.body === post.element);
  return [...attributesIn(page, post.element, isOfPost), ...visibleIn(page, post, isOfPost)];
}

/** So many blocks of text at most are between a title and the day of its post. */
const blocksBeside = 8;

/** So many blocks at most are between a title and its text. */
const blocksBetween = 40;

/** A block with a day and few other words. */
const longestBeside = 90;

/**
 * Of a post whose day no mark shows: the day of the block that is nearest to the title, or to the beginning of the text, and
 * says little else; a heading amid the text, nothing else. Menus, comments and what is beside the posts are no place for it.
 */
export function dayBeside(page: Page, { element, title, body }: FoundPost, comments: ReadonlySet<Node>): StatedDay[] {
  const text = body === element ? [] : [body];
  const beside = new Set<Node>([...comments, ...find(page, besideMarks), ...embeddedIn(page), ...text]);
  const blocks = find(
    page,
    "p, div, span, td, li, h2, h3, h4, h5, h6, small, dd, dt, em, i, b, strong, time, font, a",
  ).filter(
    (one) => !isWithin(page, one, beside) && !one.children.some((child) => isElement(child) && !isInline(child)),
  );
  const placeOf = (node: Node): number => page.places.get(node) ?? 0;
  const from = (node: Node): number => blocks.findIndex((one) => placeOf(one) >= placeOf(node));
  const { place: textStart } = firstTextOf(page, body, new Set(), shortestParagraph);
  const isAmidText = (one: Element): boolean => /^h[2-6]$/.test(one.tagName) && placeOf(one) > textStart;
  const [above, start] = [from(title ?? body), from(body)];
  const at = Math.abs(start - above) > blocksBetween ? start : above;
  const near = blocks
    .slice(Math.max(0, at - blocksBeside), Math.max(at, start) + blocksBeside * 2)
    .filter((one) => isIn(page, one, element) || blocks.indexOf(one) <= Math.max(at, start) + blocksBeside);
  const found = near
    .map((one) => ({ one, distance: Math.abs(blocks.indexOf(one) - at), text: textOf(one) }))
    .filter(({ text }) => text.length <= longestBeside && /\d/.test(text) && !/\p{L}{3,}[.!?]$/u.test(text))
    .filter(({ one, text }) => !isOfChange(page, one) && (!isAmidText(one) || isDayAlone(text)))
    .sort((one, other) => one.distance - other.distance);
  for (const { one, text } of found) {
    const [says, ...others] = daysWritten(text);
    if (says !== undefined && others.length === 0) return [{ rule: "visible", says, words: text, element: one }];
  }
  return [];
}

/** What is quoted from other pages, with days of its own. */
function embeddedIn(page: Page): Set<Node> {
  return new Set(find(page, "blockquote, figure, .twitter-tweet, .instagram-media, .fb-post"));
}

const besideMarks =
  "nav, aside, footer, .sidebar, #sidebar, .widget:not(.Blog), .related, .related-posts, #footer, .footer, .menu, form";

function attributesIn(page: Page, element: Element, isOfPost: (one: Element) => boolean): StatedDay[] {
  const marks: readonly { rule: MarkupRule; selector: string; names: readonly string[] }[] = [
    {
      rule: "published-title",
      selector: "abbr.published[title], .published[title], abbr.dtstamp[title]",
      names: ["title"],
    },
    {
      rule: "time",
      selector:
        "time.entry-date[datetime], time.published[datetime], .dt-published[datetime], time[pubdate][datetime], .wp-block-post-date time[datetime]",
      names: ["dateTime"],
    },
    { rule: "published", selector: "[itemprop~=datePublished]", names: ["content", "dateTime", "title"] },
  ];
  const found = marks.flatMap(({ rule, selector, names }) => {
    const one = find(page, selector, element).find(isOfPost);
    const words = one ? names.map((name) => attribute(one, name)).find((value) => value !== "") : undefined;
    return one && words !== undefined ? stated(rule, words, one) : [];
  });
  if (found.length > 0) return found;
  const times = find(page, "time[datetime]", element).filter(
    (one) =>
      isOfPost(one) && !/\bupdated\b|modified/i.test(`${attribute(one, "className")} ${attribute(one, "itemProp")}`),
  );
  return times.slice(0, 1).flatMap((one) => stated("time", attribute(one, "dateTime"), one));
}

/** A day in ISO 8601, as it was written: one with an offset is the day that the page itself showed. */
function stated(rule: MarkupRule, words: string, element: Element): StatedDay[] {
  const says = isoDayIn(words);
  return says === null ? [] : [{ rule, says, words: words.trim().slice(0, 100), element }];
}

/** So long a text beside a post may state its day. */
const longestFacts = 200;

/** The day that the page shows beside a post: the first that a text of facts holds alone. */
function visibleIn(page: Page, { element, title, body }: FoundPost, isOfPost: (one: Element) => boolean): StatedDay[] {
  const isTitle = (one: Element): boolean => title !== null && isWithin(page, one, new Set([title]));
  for (const one of find(page, dateMarks, element)) {
    if (!isOfPost(one) || one === body || isTitle(one) || isIn(page, body, one) || isOfChange(page, one)) continue;
    const found = visibleDay(one, title);
    if (found) return [found];
  }
  return [];
}

/** True for what states when the page was changed, by its own name or by the words of the block that it is in. */
function isOfChange(page: Page, element: Element): boolean {
  const names = (one: Element): string => `${attribute(one, "className")} ${attribute(one, "itemProp")}`;
  if (/\bupdated\b|modified/i.test(names(element)) && !/publish/i.test(names(element))) return true;
  const block = closest(page, element, (one) => !isInline(one));
  const text = block ? textOf(block) : "";
  return text.length <= longestFacts && saysChanged.test(text) && daysWritten(text).length === 1;
}

function visibleDay(element: Element, title: Element | null): StatedDay | null {
  const text = textOf(element, new Set(title ? [title] : []));
  if (text.length > longestFacts) return null;
  const days = daysWritten(text);
  const [says] = days;
  // "Published 3 May 2010, changed 4 June 2011" names the first day first.
  if (says === undefined || days.length > 2) return null;
  return { rule: "visible", says, words: text.slice(0, 100), element };
}

/** What the head of a page and its structured data state of the day of its only post. */
export function daysOfPage(page: Page): StatedDay[] {
  const head = metaOf(page, [
    ...[
      "article:published_time",
      "og:article:published_time",
      "article:published",
      "og:published_time",
      "datePublished",
    ],
    ...[
      "dcterms.created",
      "dcterms.issued",
      "DC.date.issued",
      "DC.Date.created",
      "DC.date",
      "dcterms.date",
      "date",
      "pubdate",
    ],
    ...[
      "publishdate",
      "publish-date",
      "sailthru.date",
      "parsely-pub-date",
      "cXenseParse:recs:publishtime",
      "article.published",
      "article_date_original",
    ],
    ...[
      "OriginalPublicationDate",
      "published_time_telegram",
      "bt:pubDate",
      "rnews:datePublished",
      "citation_publication_date",
      "timestamp",
    ],
  ]);
  const data = structuredDates(page);
  const modified = metaOf(page, [
    "article:modified_time",
    "og:updated_time",
    "dateModified",
    "dcterms.modified",
    "last-modified",
  ]);
  const elsewhere = new Set<Node>([...embeddedIn(page), ...find(page, besideMarks), ...commentRegionsOf(page)]);
  const first = find(page, "time[datetime]").find(
    (one) => isoDayIn(attribute(one, "dateTime")) !== null && !isWithin(page, one, elsewhere) && !isOfChange(page, one),
  );
  return [
    ...(head ? stated("head", head.content, head.element) : []),
    ...data.published.flatMap(({ words, element }) => stated("json-ld", words, element)).slice(0, 1),
    ...(first ? stated("first-time", attribute(first, "dateTime"), first) : []),
    ...(modified ? stated("modified", modified.content, modified.element) : []),
  ];
}

interface Dated {
  words: string;
  element: Element;
}

/** The dates of publication in a page's JSON-LD: those of one posting or article. */
function structuredDates(page: Page): { published: Dated[] } {
  const scripts = find(page, "script[type='application/ld+json']");
  const published = scripts.flatMap((element): Dated[] => {
    const text = childrenOf(element)
      .map((child) => (isText(child) ? child.value : ""))
      .join("");
    return publishedIn(text).map((words) => ({ words, element }));
  });
  return { published };
}

function publishedIn(text: string): string[] {
  try {
    return datesIn(JSON.parse(text.replace(/^\s*(?:<!--|\/\/<!\[CDATA\[)|(?:-->|\/\/\]\]>)\s*$/g, "")), 0);
  } catch {
    const found = /"datePublished"\s*:\s*"([^"]{8,40})"/.exec(text)?.[1];
    return found === undefined ? [] : [found];
  }
}

function datesIn(data: unknown, depth: number): string[] {
  if (depth > 6 || typeof data !== "object" || data === null) return [];
  if (Array.isArray(data)) return data.flatMap((one) => datesIn(one, depth + 1));
  const { datePublished, "@graph": graph, mainEntity } = data as Record<string, unknown>;
  return [
    ...(typeof datePublished === "string" ? [datePublished] : []),
    ...datesIn(graph, depth + 1),
    ...datesIn(mainEntity, depth + 1),
  ];
}

/** The heading of the day that stands above each post, where every post has one. */
export function dayHeadings(page: Page, posts: readonly FoundPost[]): ReadonlyMap<FoundPost, StatedDay> {
  const inPosts = new Set<Node>(posts.map(({ element }) => element));
  const headings = find(page, dayHeadingMarks).filter((one) => !isWithin(page, one, inPosts));
  const above = posts.map((post) => {
    const start = page.places.get(post.element) ?? 0;
    const heading = headings.findLast((one) => (page.places.get(one) ?? 0) < start);
    const words = heading ? textOf(heading) : "";
    const [says, ...others] = daysWritten(words);
    if (!heading || says === undefined || others.length > 0 || words.length > 60) return null;
    return [post, { rule: "day-heading" as const, says, words, element: heading }] as const;
  });
  return above.every((one) => one !== null) ? new Map(above) : new Map();
}

/** The claim of a page that says in its heading that it is the archive of one month, and the element that says so. */
export function monthOf(page: Page): { claim: Claim; element: Element } | null {
  for (const element of find(page, pageHeadingMarks)) {
    const text = textOf(element);
    const months = blogWordings.flatMap(({ archiveHeading, otherHeading, monthIn }) =>
      archiveHeading.test(text) && !otherHeading.test(text) ? (monthIn(text) ?? []) : [],
    );
    const [month, ...others] = new Set(months);
    if (month !== undefined && others.length === 0)
      return { claim: headingClaim(month, { number: linesOfNode(element)[0], text }), element };
  }
  return null;
}

/** The address that a link states, as it is kept; undefined where it states none of the page's own host. */
export function addressOf(page: Page, href: string): string | undefined {
  const address = locate(href, page.base)?.address;
  if (address === undefined || !isElement(page.tree.children.find(isElement) as Node)) return undefined;
  const host = page.address === undefined ? null : new URL(page.address).hostname.replace(/^www\./, "");
  return host === null || new URL(address).hostname.replace(/^www\./, "") === host ? address : undefined;
}
