import { parseFeed } from "feedsmith";
import { locate } from "../../../capture/address.ts";
import type { Capture } from "../../../capture/capture.ts";
import { decodedOf, linesOf } from "../../../capture/decoded.ts";
import { textChunks } from "../../../capture/text-chunks.ts";
import { addressClaims, markupClaim } from "../../../dating/claims.ts";
import { namesNobody } from "../../../language/index.ts";
import type { Reader, Reading } from "../../reader.ts";
import type { ExportedPost, StatedText } from "../item.ts";
import { plainText } from "../item-body.ts";
import { orUnreadable, readingOf } from "../reading.ts";
import { claimsOfTime, lastDayOfTime } from "../stated-date.ts";
import { readXml } from "../xml.ts";
import { commentsOnPosts, isComment, type PlacedItem } from "./comment-feed.ts";
import { type FeedItem, itemsOf } from "./items.ts";
import { placesInJson } from "./json-places.ts";

/** A feed: RSS 0.9 to 2.0, Atom or JSON Feed. */
export const feed: Reader = {
  kind: "feed",
  read: (capture) => orUnreadable(() => read(capture)),
};

function read(capture: Capture): Reading | null {
  const decoded = decodedOf(capture.bytes);
  if ("refused" in decoded || !isFeed(capture)) return null;
  const last = Math.max(linesOf(capture.bytes).length, 1);
  // The parser of feeds takes what is no XML, and does not say where an item is.
  const places = capture.mediaType === "application/xml" ? placesOf(capture) : placesInJson(decoded.text);
  const parsed = parsedOf(decoded.text);
  const items = parsed ? itemsOf(parsed) : [];
  if (!parsed || items.length === 0) return null;
  const areKnown = places.length === items.length;
  const placed = items.map((item, at): PlacedItem => {
    const lines = (areKnown && places[at]) || ([1, last] as const);
    return { item, number: at + 1, lines };
  });
  const words = names[parsed.format] ?? parsed.format;
  const blog = { blogTexts: { settings: 0, private: 0 }, names: [] };
  if (items.every(isComment)) {
    const reading = readingOf({ ...commentsOnPosts(placed), ...blog }, { kind: "feed-comments", words }, last);
    return { ...reading, because: [{ kind: "feed-comments", words, count: items.length }] };
  }
  const posts = placed.map(({ item, number, lines }) => postFrom(item, number, lines));
  const reading = readingOf({ posts, left: [], ...blog }, { kind: "feed-items", words }, last);
  return items.some(isComment) ? { ...reading, doubts: [{ kind: "feed-of-comments" }] } : reading;
}

/** A link that FeedBurner put in the place of the post's, to count readers. The blog never had that address. */
const ofFeedburner = /^https?:\/\/(?:feedproxy\.google\.com|feeds\d?\.feedburner\.com)\//i;

const names: Readonly<Record<string, string>> = { rss: "RSS", rdf: "RSS", atom: "Atom", json: "JSON Feed" };

function isFeed({ mediaType }: Capture): boolean {
  return mediaType === "application/xml" || mediaType === "application/feed+json";
}

/** null for XML and JSON of another kind. */
function parsedOf(text: string): ReturnType<typeof parseFeed> | null {
  try {
    return parseFeed(text);
  } catch {
    return null;
  }
}

/** The lines of each item that has something in it. */
function placesOf(capture: Capture): (readonly [number, number])[] {
  const places: (readonly [number, number])[] = [];
  readXml(textChunks(capture) ?? [], ({ name, children, lines }) => {
    if ((name === "item" || name === "entry") && children.length > 0) places.push(lines);
  });
  return places;
}

function postFrom(item: FeedItem, number: number, lines: readonly [number, number]): ExportedPost {
  const stated = (value: string | undefined): StatedText | null =>
    value === undefined || value.trim() === "" ? null : { value, lines };
  const titleWords = item.title === undefined ? "" : plainText(item.title);
  const author = item.author === undefined ? "" : plainText(item.author);
  const address = item.link === undefined || ofFeedburner.test(item.link) ? undefined : locate(item.link)?.address;
  const html = stated(item.content ?? item.summary);
  const published = stated(item.published);
  const modified = published ? null : stated(item.modified);
  const lastDay = modified ? lastDayOfTime(modified.value) : null;
  return {
    item: { number, lines },
    title: stated(titleWords),
    author: author === "" || namesNobody(author) ? null : { value: author, lines },
    address: stated(address),
    claims: [
      ...(address === undefined ? [] : addressClaims(address, lines[0])),
      ...(published ? claimsOfTime(published.value, published, "feed") : []),
      ...(modified && lastDay !== null
        ? [markupClaim("modified", lastDay, "bounds", modified.value.trim(), lines[0])]
        : []),
    ],
    dates: [published ?? modified].filter((date) => date !== null),
    categories: item.categories.map((name) => ({ value: plainText(name), lines })).filter(({ value }) => value !== ""),
    html,
    excerpt: isExcerpt(item) ? "marked" : false,
    commentCount: item.commentCount ?? null,
    comments: [],
    otherTexts: { settings: 0, private: item.privateTexts },
  };
}

/** A summary without the whole text is an excerpt; so is a text that ends in a mark. */
function isExcerpt({ content, summary }: FeedItem): boolean {
  if (content === undefined) return summary !== undefined;
  return /(?:\[(?:…|\.{3})\]|…|\.\.\.)$/.test(plainText(content.slice(-2000)));
}
