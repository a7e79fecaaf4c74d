import type { Claim } from "../../dating/claims.ts";
import type { LeftItem } from "../../entry/capture-record.ts";

/** A text of an export, and the first and the last line of the file that it is on. */
export interface StatedText {
  value: string;
  lines: readonly [number, number];
}

export interface ExportedComment {
  id: string;
  /** The id of the comment that it answers; absent where it answers none. */
  replyTo?: string;
  author: StatedText | null;
  /** In EDTF; absent where the export states none. */
  date?: string;
  /** Its text, in HTML. */
  html: StatedText;
  /** The number of its private texts: e-mail, address on the net, web address. */
  privateTexts: number;
}

/** A published post of an export. */
export interface ExportedPost {
  /** Its number among the items of the export, from 1, and the lines of the item. */
  item: { number: number; lines: readonly [number, number] };
  /** As plain text; null for a post without a title. */
  title: StatedText | null;
  author: StatedText | null;
  /** As `locate` gives it. */
  address: StatedText | null;
  /** What the export states about the date, and the texts that state it. */
  claims: readonly Claim[];
  dates: readonly StatedText[];
  categories: readonly StatedText[];
  /** Its text, in HTML; null for a post without one. */
  html: StatedText | null;
  excerpt: "marked" | false;
  /** null where the export does not say how many there are. */
  commentCount: number | null;
  comments: readonly ExportedComment[];
  /** True where there is nothing of the post but its comments and its address; absent for any other. */
  isOfCommentsOnly?: true;
  /** The number of its other texts, by their owner. */
  otherTexts: { settings: number; private: number };
}

/** What an export has. */
export interface Export {
  /** Given one by one, since their texts are packed until then. */
  posts: Iterable<ExportedPost>;
  /** What is not taken into the archive, by class. */
  left: readonly LeftItem[];
  /** The number of texts about the blog itself, by their owner. */
  blogTexts: { settings: number; private: number };
  /** The blog's names. */
  names: readonly string[];
}
