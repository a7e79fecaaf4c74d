import type { Line } from "../capture/line.ts";
import type { Claim } from "../dating/claims.ts";
import type { Problem } from "../entry/problem.ts";
import type { Ledger } from "./ledger.ts";
import { visitReport } from "./report/visit-report.ts";
import { blogPage } from "./text/blog-page.ts";
import { monthArchive } from "./text/month-archive.ts";

/** A saved original, as text. `name` is only for messages and references; the reader is chosen by what the lines say. */
export interface Capture {
  name: string;
  lines: readonly Line[];
}

/** A post as one capture holds it. */
export interface PostDraft {
  kind: "post";
  title: string;
  author?: string | undefined;
  /** null where this page says nothing of comments. */
  commentCount: number | null;
  categories: string[];
  /** What the page itself says of when. */
  claims: Claim[];
  /** The captured lines of the body; `headings` are those the reader knows to be headings. */
  body: Line[];
  /** True where the capture itself breaks the text off. */
  excerpt: boolean;
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
  body: Line[];
  headings: Set<number>;
}

export interface ReportDraft {
  kind: "report";
  title: string;
  author?: string | undefined;
  date?: string | undefined;
  themes: { title: string; introduction: Line[] }[];
  body: Line[];
  headings: Set<number>;
}

export type Draft = PostDraft | SectionDraft | ReportDraft;

/** What a reader made of a capture: drafts in the capture's order, one owner for each line, and what a person must look at. */
export interface Reading {
  drafts: Draft[];
  ledger: Ledger;
  problems: Problem[];
}

/** A reader knows one shape of capture. */
export interface Reader {
  kind: string;
  /** The order in which its pages list their posts; none for a report. */
  order?: "newest-first" | "oldest-first";
  /** Why this capture is of its kind, in Swedish and with lines; null where it is not. */
  recognise(capture: Capture): string | null;
  read(capture: Capture): Reading;
}

/** A new reader is one file and one row here; the first that recognises a capture reads it. */
export const readers: readonly Reader[] = [visitReport, monthArchive, blogPage];

/** The reader for a capture, with its reasons; null where no reader knows the shape. */
export function chooseReader(capture: Capture): { reader: Reader; because: string } | null {
  for (const reader of readers) {
    const because = reader.recognise(capture);
    if (because !== null) return { reader, because };
  }
  return null;
}
