import type { Gap, GapClass, Missing } from "../../entry/gap.ts";
import type { GapWords } from "../language.ts";
import { capitalise, count } from "./counts-and-lists.ts";
import { sayDate } from "./date-phrases.ts";
import { sayMedia } from "./media-words.ts";
import { reasonWords } from "./reasons.ts";
import { removalWords } from "./removal-words.ts";

function sayGap(missing: Missing): string {
  switch (missing.kind) {
    case "image":
      return `The image “${missing.name}” is not kept. The source has only its name.`;
    case "media":
      return `The post showed ${sayMedia({ kind: missing.media, host: missing.host })}, which the archive does not have.`;
    case "possible-image": {
      const stays = missing.isAbstract ? "" : " It is left as text.";
      return `The line “${missing.words}” may be the text of an image that is not kept.${stays}`;
    }
    case "comments":
      return sayComments(missing);
    case "comment-count":
      return "No source says how many comments the post had.";
    case "date":
      return missing.date === undefined
        ? "No source says when the post was written."
        : `No source places the post in a month. What is known: ${sayDate(missing.date)}.`;
    case "contradiction":
      return `The date is ${sayDate(missing.date)}, but something contradicts it: ${reasonWords.sayEvidence(missing.claim)}, that is ${sayDate(missing.claim.says)}.`;
    case "text":
      return textSentences[missing.rule];
    case "link":
      return `The words “${missing.words}” on ${place(missing)} were a link. Where it led is not known.`;
    case "mention":
      return missing.title === undefined
        ? `The words “${missing.words}” on ${place(missing)} refer to an earlier text. Which one is not known, and the archive may lack it.`
        : `The words “${missing.words}” on ${place(missing)} refer to the post “${missing.title}”, which the archive does not have.`;
    case "posts":
      return sayPosts(missing);
    case "month":
      return `${count(missing.visits, "visit", "visits")} took place, but no post of the month is kept.`;
    case "removed": {
      const what = missing.isWhole ? removalWords.everything : removalWords.saySomethingIn(missing.removal.fields);
      return `${capitalise(what)} was ${removalWords.sayRemoved(missing.removal)}.`;
    }
  }
}

function sayComments({ stated, kept }: Extract<Missing, { kind: "comments" }>): string {
  const said = `The source states ${count(stated, "comment", "comments")}.`;
  if (kept > 0) return `${said} ${count(kept, "text is kept", "texts are kept")}.`;
  return `${said} ${stated === 1 ? "Its text is not kept" : "None of the texts is kept"}.`;
}

function sayPosts({ stated, kept, perhaps }: Extract<Missing, { kind: "posts" }>): string {
  const said = `The blog’s own list of months states ${count(stated, "post", "posts")}.`;
  const held = kept === 0 ? "None is kept" : count(kept, "is kept", "are kept");
  const more = perhaps > 0 ? `; ${perhaps} more may belong here` : "";
  return `${said} ${held}${more}.`;
}

const textSentences = {
  abstract: "The text is not given here. The archive summarises it in its own words.",
  excerpt: "The source itself breaks the text off. Its end is not kept.",
  "mid-sentence": "The text stops in mid sentence. The rest is not kept.",
} as const;

function place({ line, capture }: { line: number; capture?: string | undefined }): string {
  return capture === undefined ? `line ${line}` : `line ${line} of ${capture}`;
}

const kinds: Record<Gap["kind"], { name: string; remedy: string }> = {
  image: { name: "Images", remedy: "The image itself would fill the gap, or a saved page that shows it." },
  media: { name: "Films, sounds and maps", remedy: "The film or the recording itself would fill the gap." },
  "possible-image": {
    name: "Lines that may be captions",
    remedy: "A saved page with the images would settle it.",
  },
  comments: {
    name: "Texts of comments",
    remedy: "A saved page with the comments below the post would fill the gap.",
  },
  "comment-count": {
    name: "Unknown number of comments",
    remedy: "A saved page that shows the number would settle it.",
  },
  date: {
    name: "Undated posts",
    remedy: "A saved page, a newsletter or a recollection that gives the day would help.",
  },
  contradiction: {
    name: "Dates that something contradicts",
    remedy: "A saved page that states the day would settle it.",
  },
  text: { name: "Texts", remedy: "A saved page with the whole text would fill the gap." },
  link: { name: "Links that lead nowhere", remedy: "A saved page that still has the address would fill the gap." },
  mention: { name: "Texts that are mentioned", remedy: "The text that is mentioned would fill the gap, or its title." },
  posts: {
    name: "Posts in the blog’s own list of months",
    remedy: "Saved pages with the posts of the month would fill the gap.",
  },
  month: { name: "Months without posts", remedy: "If there were posts, a saved page of the month would show it." },
  removed: { name: "Removed from the archive", remedy: "It was removed on purpose." },
};

const classes: Record<GapClass, { name: string; count(number: number): string }> = {
  lost: {
    name: "Known but lost",
    count: (number) => `${count(number, "thing is known but lost", "things are known but lost")}.`,
  },
  possible: {
    name: "Possible or unknown",
    count: (number) =>
      `${count(number, "thing may be missing or is unknown", "things may be missing or are unknown")}.`,
  },
  nothing: {
    name: "Nothing kept",
    count: (number) =>
      `Of ${count(number, "month", "months")} with visits no post is kept; whether there was any is not known.`,
  },
  contradiction: {
    name: "Contradictions",
    count: (number) => `${count(number, "statement contradicts", "statements contradict")} a date.`,
  },
  unshown: {
    name: "Exists but is not shown here",
    count: (number) => `${count(number, "thing exists but is", "things exist but are")} not shown here.`,
  },
};

export const gapWords: GapWords = {
  sayGap,
  gapKindWords: kinds,
  gapClassWords: classes,
  missingImage: "The image is not kept:",
  sayLostMedia: (media) => `${capitalise(sayMedia(media))}, which the archive does not have.`,
  noteLabels: { link: "About the link", mention: "About a text that is mentioned", "possible-image": "About the line" },
  paragraph: "Paragraph",
};
