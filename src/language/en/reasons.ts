import type { Evidence } from "../../entry/evidence.ts";
import type { Missing } from "../../entry/gap.ts";
import type { Observation } from "../../entry/observation.ts";
import type { ReasonWords } from "../language.ts";
import { count as countOf } from "./counts-and-lists.ts";
import { sayDate } from "./date-phrases.ts";
import { sayMedia } from "./media-words.ts";

/** Reasons in English: why a date is known, how a capture was read, what is missing. */
export const reasonWords = reasonsIn({ quote: (words) => `“${words}”`, sayDate });

/** The same for the terminal, whose dates are in EDTF as in the files. */
export const terminalReasons = reasonsIn({ quote: (words) => `"${words}"`, sayDate: (edtf) => edtf ?? "no date" });

interface Style {
  quote: (words: string) => string;
  sayDate: (edtf: string | undefined) => string;
}

function reasonsIn({ quote, sayDate }: Style): ReasonWords {
  return { sayEvidence, sayObservation, sayRepair, sayMissing };

  function sayEvidence({ kind, says, from, rule, line, also = [] }: Omit<Evidence, "strength">): string {
    const { words = "", name = "", date, visit, above, below } = from;
    const onLine = line === undefined ? "" : ` (line ${[line, ...also].join(", ")})`;
    switch (kind) {
      case "editor":
        return words;
      case "explicit":
        return `the blog states ${quote(words)}`;
      case "archive-heading":
        return `the heading of the month’s archive is ${quote(words)}`;
      case "original-url":
        return `the post’s address on the blog is ${words}`;
      case "markup":
        return rule === "modified"
          ? `the page states that it was changed ${quote(words)}`
          : `${marks[rule ?? ""] ?? marks.time} ${quote(words)}`;
      case "captured":
        return `the page was captured ${sayDate(date)}`;
      case "image-name":
        return `an image is named ${quote(name)}`;
      case "text":
        return `the text looks ${rule === "ahead" ? "forward to" : "back on"} ${date ? sayDate(date) : quote(words)}${onLine}`;
      case "week":
        return `the text says ${quote(words)} about what happened on ${sayDate(date)}${onLine}`;
      case "visit": {
        const said = words ? `the post says ${quote(words)} and tells` : "the post tells";
        const months = says.startsWith("[") ? "one of the visit’s months" : "the visit’s month";
        const slip = /yesterday|går/i.test(words) ? "; it may be a day off" : "";
        return `${said} of visit ${visit}: ${months} according to the report${slip}`;
      }
      case "order": {
        const places = [
          ...(above === undefined ? [] : [`not newer than ${quote(above)}`]),
          ...(below === undefined ? [] : [`not older than ${quote(below)}`]),
        ];
        return places.length === 0 ? words : `by the order of the page, ${places.join(" and ")}`;
      }
    }
  }

  function sayObservation({ kind, words = "", line, count = 1 }: Observation): string {
    const quoted = words === "" ? "" : ` (${quote(words)})`;
    const onLine = line === undefined ? "" : ` on line ${line}`;
    const first = line === undefined ? "" : count > 1 ? `, the first on line ${line}` : ` on line ${line}`;
    switch (kind) {
      case "comment-lines":
        return count === 1
          ? `a comment line above a title${first}`
          : `${count} comment lines, each above a title${first}`;
      case "archive-heading":
        return `${quote(words)}${onLine}`;
      case "bylines":
        return `${lines(count)} ${quote("By | category")} below a title${first}`;
      case "fact-lines":
        return `${count === 1 ? "a post" : `${count} posts`} with facts in the same place${quoted}${first}`;
      case "day-headings":
        return `${count === 1 ? "a day" : `${count} days`} above a title${quoted}${first}`;
      case "excerpt-list":
        return `${count} titles, each above the beginning of a text${quoted}${first}`;
      case "title-first":
        return `a title above a text, which nothing but its place shows${quoted}${onLine}`;
      case "possible-titles":
        return `${count === 1 ? "a line" : `${count} lines`} inside a text that may be the title of another post${quoted}${first}`;
      case "contents":
        return `a table of contents${onLine}`;
      case "visit-tables":
        return `${count === 1 ? "a table" : `${count} tables`} of visits with the head ${quote(words)}${first}`;
      case "day-lines":
        return `${lines(count)} with a date only${quoted}${first}`;
      case "days-beside-titles":
        return `${count === 1 ? "a post has a date" : `${count} posts have dates`} beside the title, which may be the text’s own${first}`;
      case "text-above-first-count":
        return `text above the first comment count${quoted}, so the counts may be below their posts${onLine}`;
      case "post-without-body":
        return `no post below ${quote(words)}${onLine}`;
      case "other-comment-wording":
        return `a statement about comments that this shape does not have${quoted}${onLine}`;
      case "comment-section":
        return `comments or a form among the posts${quoted}${onLine}`;
      case "sidebar":
        return `a sidebar among the posts${quoted}${onLine}`;
      case "long-title":
        return `a title as long as a paragraph${quoted}`;
      case "name-as-title":
        return `a title that may be the name of a person${quoted}`;
      case "quoted-post":
        return `a text that ends in a colon${quoted}, so what follows may be quoted${onLine}`;
      case "two-shapes":
        return "the page can be read in two ways, with different posts";
      case "post-elements":
        return `${count === 1 ? "an element" : `${count} elements`} marked as a post${quoted}${first}`;
      case "other-posts":
        return `marks show different posts on the page${quoted}${onLine}`;
      case "untitled":
        return `a post without a marked title${onLine}`;
      case "text-elsewhere":
        return `the longest text of the page is outside what is marked as posts${onLine}`;
      case "text-not-shown":
        return `a post whose text the page does not show, or only with its scripts${quoted}${onLine}`;
      case "unmarked":
        return `no mark says which element is the post; the longest text begins${onLine}`;
      case "export-items":
        return `an export${words && ` by ${words}`} with ${count === 1 ? "a published post" : `${count} published posts`}`;
      case "feed-items":
        return `a feed${words && ` (${words})`} with ${count === 1 ? "a post" : `${count} posts`}`;
      case "feed-comments":
        return `a feed${words && ` (${words})`} of ${count === 1 ? "a comment" : `${count} comments`}`;
      case "unreadable-export":
        return `an export that cannot be read to its end${words && `: ${words}`}${onLine}`;
      case "static-page":
        return `a page of the blog, and no post${quoted}${onLine}`;
      case "list-as-post":
        return `the heading is that of a list${quoted}, so the element may hold several posts${onLine}`;
      case "feed-of-comments":
        return "a feed of comments, and no other capture has a post that they are on";
      case "no-shape":
        return "no shape that a reader knows";
      case "nothing-as-told":
        return words === "" ? "no posts, read as a person chose" : `no posts, read as ${words}, as a person chose`;
      case "other-blog":
        return `it is of another blog than this archive${quoted}`;
    }
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
        return { what: `the image ${quote(missing.name)}`, reason: "the capture names it, but it is not kept" };
      case "media":
        return {
          what: sayMedia({ kind: missing.media, host: missing.host }),
          reason: "the post showed it, and the archive does not have it",
        };
      case "possible-image":
        return { what: `${quote(missing.words)}`, reason: "the line may be an image’s alternative text" };
      case "comments":
        return { what: "comments", reason: `${missing.stated} stated, ${missing.kept} kept` };
      case "comment-count":
        return { what: "the number of comments", reason: "no capture states it" };
      case "date":
        return { what: "a date", reason: missing.date ? `known is ${sayDate(missing.date)}` : "nothing dates it" };
      case "contradiction":
        return {
          what: `${sayDate(missing.claim.says)} against ${sayDate(missing.date)}`,
          reason: `${sayEvidence(missing.claim)}; other evidence contradicts it`,
        };
      case "text":
        return textMissing[missing.rule];
      case "link":
        return { what: `the target of ${quote(missing.words)} on line ${missing.line}`, reason: "no capture has it" };
      case "mention": {
        const mentioned =
          missing.title === undefined ? "an earlier text" : `${quote(missing.title)}, which the archive lacks`;
        return { what: "a text", reason: `${quote(missing.words)} on line ${missing.line} mentions ${mentioned}` };
      }
      case "posts":
        return {
          what: `posts of ${sayDate(missing.period)}`,
          reason: `${missing.stated} by the blog’s own list, ${missing.kept} kept${missing.perhaps > 0 ? `; ${missing.perhaps} more may be of it` : ""}`,
        };
      case "month":
        return {
          what: "posts",
          reason: `${countOf(missing.visits, "visit", "visits")} took place, no post of the month is kept`,
        };
      case "removed":
        return {
          what: missing.isWhole ? "everything" : missing.removal.fields.join(", "),
          reason: missing.removal.reason,
        };
    }
  }
}

/** What states a date, by the rule of a claim of markup. */
const marks: Readonly<Record<string, string>> = {
  "day-heading": "the heading of the day above the post is",
  visible: "beside the post the page shows",
  time: "the post’s own mark states",
  head: "the page’s head states as the time of publication",
  "json-ld": "the page’s structured data state",
  "first-time": "the first time that the page marks is",
  export: "the blog’s export states",
  feed: "the blog’s feed states",
};

function lines(count: number): string {
  return count === 1 ? "a line" : `${count} lines`;
}

const textMissing = {
  abstract: { what: "the text", reason: "the archive describes it in its own words" },
  excerpt: { what: "the end of the text", reason: "the capture breaks it off" },
  "mid-sentence": { what: "the end of the text", reason: "it stops in mid sentence" },
} as const;
