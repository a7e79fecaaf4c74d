import type { DayWords } from "./blog-days.ts";

/**
 * The words that blog systems print around posts, as patterns that match at one place of a line (flag `y`). They are the
 * systems' own, so a page may have those of another language than its text.
 */
export interface BlogWording {
  days: DayWords;
  time: RegExp;
  /** What each wording of a number of comments holds one of. */
  commentWord: RegExp;
  /** A number of comments: `before` or `after` the word, or `one` in letters. */
  count: RegExp;
  /** What follows the number in the heading of a list of comments: "to “Title”". */
  about: RegExp;
  /** Words for no comments. */
  none: RegExp;
  /** Links to the form for comments. Beside other facts they mean that there are none; alone they may stand above the form. */
  invitation: RegExp;
  /** Words for comments that are closed: their number is then unknown. */
  closed: RegExp;
  /** What precedes an author's name; `sure` or `named` where no text begins with it. */
  author: RegExp;
  /** What precedes a day. */
  date: RegExp;
  /** What precedes the day of a change, which is not the post's. */
  changed: RegExp;
  /** What precedes categories, and tags. */
  categories: RegExp;
  tags: RegExp;
  /** Between the last two items of a list. */
  and: string;
  /** Before a day that follows a name. */
  on: string;
  /**
   * `words` are those before which captures lose a space: "2015Author Anna EkCategories Parks". `about` is a count with the
   * title that follows it there, the count being group 1, and `tags` the word before tags.
   */
  glued: { words: string; about: RegExp; tags: string };
  /** A sentence of the system that states facts about the post; `categories` and `author` are groups, the day is found in it. */
  entrySentence: RegExp;
  /** The author where that sentence names one behind the day: group 1. */
  sentenceAuthor: RegExp;
  /** Links of the system that state nothing about the post. */
  other: RegExp;
  /** Lines that a system prints around posts, by what they are; each pattern must fit the whole line. */
  frame: Readonly<Record<FrameKind, RegExp>>;
  /** What heads links to share a post, and the services that they lead to, each as a whole line. */
  share: { heading: RegExp; service: RegExp };
  /** The heading of a page that lists the posts of a month, a day, a category or a search. */
  archiveHeading: RegExp;
  /** The heading of a month's archive that is a path of links, its marks being spaces, or the month's name. */
  archivePath: RegExp;
  /** A heading of these is no month's, though a month may stand in it. */
  otherHeading: RegExp;
  /** What only the lines of a form for comments have, and no other form. */
  commentForm: RegExp;
  /** A link to the rest of a text at the end of its last line. */
  moreAtTheEnd: RegExp;
  /** Such a link at the beginning of a line, glued to the words behind it. */
  gluedMore: RegExp;
  /** What begins the lines of tags and links for other sites with which writers ended their posts. */
  ending: RegExp;
  /** What precedes the name of a paper that has printed the text; a category may stand there too. */
  printedIn: RegExp;
  /** What heads a page of comments or a guest book. */
  commentsPage: RegExp;
  /** What begins the lines at the head of a letter. They are no titles. */
  letterHead: RegExp;
  /** The line above a comment: its author is group 1. */
  commenter: RegExp;
  /** A line that names whom a comment answers, and perhaps who wrote it. */
  answering: RegExp;
  /** How long ago a comment was written. */
  age: RegExp;
  /** What precedes the number of a comment in a list of them. */
  commentNumber: RegExp;
}

/**
 * `more`: a link to the rest of a post. `between`: may stand between posts. `pages`: links to the pages before and after this
 * one. `comments` and `form` begin what belongs to comments, `beside` what is beside the posts, and `foot` the foot of the
 * page.
 */
export type FrameKind = "more" | "pages" | "between" | "comments" | "form" | "beside" | "foot";
