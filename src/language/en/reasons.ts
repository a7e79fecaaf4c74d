import type { Evidence } from "../../entry/evidence.ts";
import type { Missing } from "../../entry/gap.ts";
import type { Observation } from "../../entry/observation.ts";
import type { ReasonWords } from "../language.ts";

/** Reasons in English, for the terminal. */
export const reasonWords: ReasonWords = { sayEvidence, sayObservation, sayRepair, sayMissing };

function sayEvidence({ kind, from, rule, line, also = [] }: Omit<Evidence, "strength">): string {
  const { words = "", name = "", date, visit, above, below } = from;
  const onLine = line === undefined ? "" : ` (line ${[line, ...also].join(", ")})`;
  switch (kind) {
    case "editor":
      return words;
    case "explicit":
      return `the blog states "${words}"`;
    case "archive-heading":
      return `the heading of the month's archive is "${words}"`;
    case "original-url":
      return `the post's address on the blog is ${words}`;
    case "markup":
      return rule === "modified"
        ? `the page states that it was changed "${words}"`
        : `${marks[rule ?? ""] ?? marks.time} "${words}"`;
    case "captured":
      return `the page was captured ${date}`;
    case "image-name":
      return `an image is named "${name}"`;
    case "text":
      return `the text looks ${rule === "ahead" ? "forward to" : "back on"} ${date ?? `"${words}"`}${onLine}`;
    case "week":
      return `the text says "${words}" about what happened on ${date}${onLine}`;
    case "visit":
      return `the post ${words ? `says "${words}" and ` : ""}tells of visit ${visit}, which the report dates`;
    case "order": {
      const places = [
        ...(above === undefined ? [] : [`not newer than "${above}"`]),
        ...(below === undefined ? [] : [`not older than "${below}"`]),
      ];
      return places.length === 0 ? words : `by the order of the page ${places.join(" and ")}`;
    }
  }
}

/** What states a date, by the rule of a claim of markup. */
const marks: Readonly<Record<string, string>> = {
  "day-heading": "the heading of the day above the post is",
  visible: "the page shows beside the post",
  time: "the post's own mark states",
  head: "the page's head states as the time of publication",
  "json-ld": "the page's structured data state",
  "first-time": "the first time that the page marks is",
  export: "the blog's export states",
  feed: "the blog's feed states",
};

function sayObservation({ kind, words = "", line, count = 1 }: Observation): string {
  const onLine = line === undefined ? "" : ` on line ${line}`;
  const first = line === undefined ? "" : count > 1 ? `, the first on line ${line}` : ` on line ${line}`;
  switch (kind) {
    case "comment-lines":
      return count === 1
        ? `a comment line above a title${first}`
        : `${count} comment lines, each above a title${first}`;
    case "archive-heading":
      return `"${words}"${onLine}`;
    case "bylines":
      return `${lines(count)} "By | category" below a title${first}`;
    case "fact-lines":
      return `${count === 1 ? "a post" : `${count} posts`} with facts in the same place ("${words}")${first}`;
    case "day-headings":
      return `${count === 1 ? "a day" : `${count} days`} above a title ("${words}")${first}`;
    case "excerpt-list":
      return `${count} titles, each above the beginning of a text ("${words}")${first}`;
    case "title-first":
      return `a title above a text, which nothing but its place shows ("${words}")${onLine}`;
    case "possible-titles":
      return `${count === 1 ? "a line" : `${count} lines`} inside a text that may be the title of another post ("${words}")${first}`;
    case "contents":
      return `a table of contents${onLine}`;
    case "visit-tables":
      return `${count === 1 ? "a table" : `${count} tables`} of visits with the head "${words}"${first}`;
    case "day-lines":
      return `${lines(count)} with a date only ("${words}")${first}`;
    case "days-beside-titles":
      return `${count === 1 ? "a post has a date" : `${count} posts have dates`} beside the title, which may be the text's own${first}`;
    case "text-above-first-count":
      return `text above the first comment count ("${words}"), so the counts may be below their posts${onLine}`;
    case "post-without-body":
      return `no post below "${words}"${onLine}`;
    case "other-comment-wording":
      return `a statement about comments that this shape does not have ("${words}")${onLine}`;
    case "comment-section":
      return `comments or a form among the posts ("${words}")${onLine}`;
    case "sidebar":
      return `a sidebar among the posts ("${words}")${onLine}`;
    case "long-title":
      return `a title as long as a paragraph ("${words}")`;
    case "name-as-title":
      return `a title that may be the name of a commenter ("${words}")`;
    case "quoted-post":
      return `a text that ends in a colon ("${words}"), so what follows may be quoted${onLine}`;
    case "two-shapes":
      return "the page can be read in two ways, with different posts";
    case "post-elements":
      return `${count === 1 ? "an element" : `${count} elements`} marked as a post ("${words}")${first}`;
    case "other-posts":
      return `marks show different posts on the page ("${words}")${onLine}`;
    case "untitled":
      return `a post without a marked title${onLine}`;
    case "one-line":
      return `several posts begin on one line of the file${onLine}`;
    case "unmarked":
      return `no mark says which element is the post; the longest text begins${onLine}`;
    case "export-items":
      return `an export${words && ` by ${words}`} with ${count === 1 ? "a published post" : `${count} published posts`}`;
    case "feed-items":
      return `a feed${words && ` (${words})`} with ${count === 1 ? "a post" : `${count} posts`}`;
    case "unreadable-export":
      return `an export that cannot be read to its end${words && `: ${words}`}${onLine}`;
    case "feed-of-comments":
      return "a feed of comments, without the posts that they belong to";
    case "no-shape":
      return "no shape that a reader knows";
    case "nothing-as-told":
      return words === "" ? "no posts, read as a person chose" : `no posts, read as ${words}, as a person chose`;
    case "other-blog":
      return `it is of another blog than this archive ("${words}")`;
  }
}

/** So many doubts are enough to judge by. */
const mostDoubts = 2;

/** What a reader found in an unread capture: how many posts, and what speaks against them. `all`: every doubt. */
export function sayCandidate(posts: number, doubts: readonly Observation[], all = true): string {
  const found = posts === 1 ? "1 post" : `${posts} posts`;
  if (doubts.length === 0) return `${found}; nothing speaks against it`;
  const said = doubts.slice(0, all ? doubts.length : mostDoubts).map(sayObservation);
  const left = doubts.length - said.length;
  return `${found}; against it: ${said.join("; ")}${left > 0 ? `; and ${left} more` : ""}`;
}

function lines(count: number): string {
  return count === 1 ? "a line" : `${count} lines`;
}

function sayRepair({ kind, times = 1 }: Parameters<ReasonWords["sayRepair"]>[0]): string {
  switch (kind) {
    case "mojibake":
      return `mojibake repaired: UTF-8 had been read as Windows-1252${times > 1 ? `, ${times} times over` : ""}`;
    case "perhaps-mojibake":
      return "perhaps mojibake, left as it is; compare it with the page";
    case "lost-letter":
      return "a letter was lost before the page was saved; U+FFFD is in its place";
    default:
      return `${kind.replaceAll("-", " ")} removed`;
  }
}

function sayMissing(missing: Missing): { what: string; reason: string } {
  switch (missing.kind) {
    case "image":
      return { what: `the image "${missing.name}"`, reason: "the capture names it, but it is not kept" };
    case "possible-image":
      return { what: `"${missing.words}"`, reason: "the line may be an image's alternative text" };
    case "comments":
      return { what: "comments", reason: `${missing.stated} stated, ${missing.kept} kept` };
    case "comment-count":
      return { what: "the number of comments", reason: "no capture states it" };
    case "date":
      return { what: "a date", reason: missing.date ? `known is ${missing.date}` : "nothing dates it" };
    case "contradiction":
      return {
        what: `${missing.claim.says} against ${missing.date ?? "no date"}`,
        reason: `${sayEvidence(missing.claim)}; other evidence contradicts it`,
      };
    case "text":
      return textMissing[missing.rule];
    case "link":
      return { what: `the target of "${missing.words}" on line ${missing.line}`, reason: "no capture has it" };
    case "mention": {
      const mentioned = missing.title === undefined ? "an earlier text" : `"${missing.title}", which the archive lacks`;
      return { what: "a text", reason: `"${missing.words}" on line ${missing.line} mentions ${mentioned}` };
    }
    case "posts":
      return {
        what: `posts of ${missing.period}`,
        reason: `${missing.stated} by the blog's own list, ${missing.kept} kept${missing.perhaps > 0 ? `; ${missing.perhaps} more may be of it` : ""}`,
      };
    case "month":
      return { what: "posts", reason: `${missing.visits} visits took place, no post of the month is kept` };
    case "removed":
      return {
        what: missing.isWhole ? "everything" : missing.removal.fields.join(", "),
        reason: missing.removal.reason,
      };
  }
}

const textMissing = {
  abstract: { what: "the text", reason: "the archive describes it in its own words" },
  excerpt: { what: "the end of the text", reason: "the capture breaks it off" },
  "mid-sentence": { what: "the end of the text", reason: "it stops in mid sentence" },
} as const;
