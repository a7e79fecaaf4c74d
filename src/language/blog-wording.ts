import type { DayWords } from "./blog-days.ts";

/**
 * The words that blog systems print around posts, as patterns that match at one place of a line (flag `y`). They are the
 * systems' own, so a page may have those of another language than its text.
 */
export interface BlogWording {
  days: DayWords;
  time: RegExp;
  /** A number of comments: `before` or `after` the word, or `one` in letters. */
  count: RegExp;
  /** What follows the number in the heading of a list of comments: "to “Title”". */
  about: RegExp;
  /** Words for no comments. */
  none: RegExp;
  /** Words for comments that are closed: their number is then unknown. */
  closed: RegExp;
  /** What precedes an author's name; `sure` or `named` where no text begins with it. */
  author: RegExp;
  /** What precedes a day. */
  date: RegExp;
  /** What precedes categories, and tags. */
  categories: RegExp;
  tags: RegExp;
  /** Links of the system that state nothing about the post. */
  other: RegExp;
  /** Lines that a system prints around posts, by what they are; each pattern must fit the whole line. */
  frame: Readonly<Record<FrameKind, RegExp>>;
  /** A link to the rest of a text at the end of its last line. */
  moreAtTheEnd: RegExp;
  /** The line above a comment: its author is group 1. */
  commenter: RegExp;
}

/**
 * `more`: a link to the rest of a post. `between`: may stand between posts. `comments` and `form` begin what belongs to comments, `beside` what is beside the
 * posts, and `foot` the foot of the page.
 */
export type FrameKind = "more" | "between" | "comments" | "form" | "beside" | "foot";
