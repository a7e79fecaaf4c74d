import type { Root } from "mdast";
import type { Claim } from "../dating/claims.ts";

declare module "mdast" {
  interface ImageData {
    /** How the page refers to the image; absent where the capture has only its name. */
    reference?: string;
  }
}

/** What a reader found, as one capture has it. A body is a tree (mdast) whose nodes have positions in the capture. */
export type Draft = PostDraft | SectionDraft | ReportDraft;

export interface PostDraft {
  kind: "post";
  title: string;
  author?: string | undefined;
  /** null where this page does not mention comments. */
  commentCount: number | null;
  categories: string[];
  /** The address that the post had on the blog, as `locate` gives it; absent where the capture does not state it. */
  originalUrl?: string;
  /** In an export, and on a page whose posts share lines: which item or post it is, from 1, and its lines. */
  item?: { number: number; lines: readonly [number, number] };
  /** What the page itself states about the date. */
  claims: Claim[];
  body: Root;
  /** How the capture breaks the text off: with a mark ("…", "Läs mer"), or in mid sentence; false where it is whole. */
  excerpt: false | "marked" | "mid-sentence";
  /** True where the capture has comments on the post, and of the post itself no more than its address. */
  isOfCommentsOnly?: true;
  /** The comments whose text the capture has, in its order; absent where it has none. */
  comments?: CommentDraft[];
}

export interface CommentDraft {
  /** The name as the page has it; null where it names nobody. */
  author: string | null;
  /** The day that the page states, as EDTF. */
  date?: string;
  body: Root;
  /** The place of the comment that it answers, among those of the post. */
  replyTo?: number;
}

export interface VisitDraft {
  number: number;
  dates: string[];
  asWritten: string;
  host: string;
}

export interface SectionDraft {
  kind: "section";
  title: string;
  theme: string;
  visits: VisitDraft[];
  body: Root;
}

export interface ReportDraft {
  kind: "report";
  title: string;
  author?: string | undefined;
  date?: string | undefined;
  themes: { title: string; introduction: Root }[];
  body: Root;
}
