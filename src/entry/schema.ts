import { z } from "zod";
import { unprintable } from "../capture/unprintable.ts";

/** What an entry is. A schema judges and never repairs: no defaults, no coercion, no transforms. */

const evidenceKinds = [
  "editor",
  "explicit",
  "archive-heading",
  "image-name",
  "text",
  "week",
  "visit",
  "order",
] as const;
const textKinds = ["verbatim", "excerpt", "abstract"] as const;

export type EvidenceKind = (typeof evidenceKinds)[number];
export type TextKind = (typeof textKinds)[number];

/** One reason for a date: what it says, in EDTF, and why, in Swedish. `holds: false` where it lost a contradiction. */
export interface Evidence {
  kind: EvidenceKind;
  says: string;
  because: string;
  holds?: boolean | undefined;
}

/** A capture that holds an entry, and the lines there, 1-based, first to last that the entry owns. */
export interface Source {
  capture: string;
  lines: [number, number];
  /** As this capture states it; null where it says nothing of comments. */
  commentCount?: number | null | undefined;
  /** Lines of this capture that read otherwise than the entry's text. */
  differs?: number[] | undefined;
}

export interface Comment {
  author: string;
  date?: string | undefined;
  body: string;
  source: string;
}

export interface Image {
  name: string;
  kept: boolean;
}

/** The last words of a link whose target no capture has ("finns här"), and their line in the first source. */
export interface LostLink {
  line: number;
  words: string;
}

/** The words by which a text mentions an earlier one ("som jag skrivit om tidigare"), and its title where it is named. */
export interface Mention {
  line: number;
  words: string;
  title?: string | undefined;
}

export interface Post {
  type: "post";
  /** The post's short name in citations. No other post ever gets it. */
  nr: number;
  /** The numbers of posts that turned out to be this one. */
  formerNr?: number[] | undefined;
  title: string;
  author: string;
  /** EDTF; absent when nothing dates the post. */
  date?: string | undefined;
  evidence: Evidence[];
  /** null when no capture says; "Lämna en kommentar" is 0. */
  commentCount: number | null;
  comments?: Comment[] | undefined;
  categories: string[];
  tags: string[];
  /** Numbers of the report's visits that the post tells of. */
  visits: number[];
  images: Image[];
  /** Lines that only may be an image's alternative text; they stand in the body as text. */
  possibleImages?: string[] | undefined;
  lostLinks?: LostLink[] | undefined;
  mentions?: Mention[] | undefined;
  text: TextKind;
  /** True where a person's text stays, whatever an import brings. */
  keepText?: boolean | undefined;
  sources: Source[];
}

/** A post before it has its number. */
export type UnnumberedPost = Omit<Post, "nr" | "formerNr">;

export interface Theme {
  title: string;
  /** Absent for a theme whose introduction is that of the section with its name. */
  introduction?: string | undefined;
}

export interface Report {
  type: "report";
  title: string;
  author: string;
  date?: string | undefined;
  themes: Theme[];
  text: TextKind;
  /** True where a person's text stays, whatever an import brings. */
  keepText?: boolean | undefined;
  sources: Source[];
}

export interface Visit {
  number: number;
  /** EDTF months, one for each occasion. */
  dates: string[];
  asWritten: string;
  host: string;
  /** Without them a visit has its section's. */
  tags?: string[] | undefined;
}

export interface Section {
  type: "section";
  title: string;
  theme: string;
  order: number;
  tags: string[];
  visits: Visit[];
  lostLinks?: LostLink[] | undefined;
  mentions?: Mention[] | undefined;
  text: TextKind;
  /** True where a person's text stays, whatever an import brings. */
  keepText?: boolean | undefined;
  sources: Source[];
}

export interface Page {
  type: "page";
  title: string;
}

/** content/site.yaml: the archive itself. */
export interface Site {
  title: string;
  author: string;
  language: string;
  address?: string | undefined;
  description?: string | undefined;
  contact?: string | undefined;
  place?: string | undefined;
  rights?: string | undefined;
  /** The day this edition of the archive was made public; the feed's `updated`. */
  released?: string | undefined;
  texts: "published" | "withheld";
}

export interface Term {
  slug: string;
  label: string;
  description: string;
  /** Words and phrases that suggest the tag; a `*` at the end stands for any ending. */
  words: string[];
  /** How many mentions in a text suggest the tag; one where absent. A word in the title always does. */
  mentions?: number | undefined;
}

/** The lines of a capture by their owner; they add up to the lines of the file. */
export interface LineTally {
  title: number;
  body: number;
  metadata: number;
  apparatus: number;
  furniture: number;
  blank: number;
  unknown: number;
}

/** One capture in content/captures.yaml. */
export interface CaptureRecord {
  id: string;
  names: string[];
  sha256: string;
  bytes: number;
  encoding: string;
  reader: string;
  because: string;
  /** Whether the page lists its posts newest first. */
  order?: "newest-first" | "oldest-first" | undefined;
  lines: LineTally;
  unknown?: number[] | undefined;
  furniture?: { line: number; rule: string }[] | undefined;
  notes?: { line: number; note: string }[] | undefined;
  entries: string[];
  /** The lines that the entries begin on, in their order, so that one that is gone is known for a deleted one. */
  starts?: number[] | undefined;
  origin?: string | undefined;
  captured?: string | undefined;
  capturedBy?: string | undefined;
  rights?: string | undefined;
}

const text = z
  .string()
  .regex(/\S/, { error: "expected some text, got nothing" })
  .refine((value) => !unprintable.test(value), { error: "expected text without control characters; remove them" });
const fileName = text.refine((value) => !/[/\\]|^\.{1,2}$/.test(value), {
  error: ({ input }) => `expected the name of a file without a path, got "${input}"`,
});
/** The fields of an entry that can be withheld: those that hold words. */
const fieldsToWithhold = [
  "title",
  "author",
  "body",
  "comments",
  "categories",
  "tags",
  "images",
  "possibleImages",
  "lostLinks",
  "mentions",
] as const;

export type FieldToWithhold = (typeof fieldsToWithhold)[number];

/** A row of content/withheld.yaml: what the site must not show, since when, and why, in words for the reader. */
export interface Withheld {
  /** "posts/slug", "report/slug" or "report/index"; the whole entry where no field is named. */
  entry?: string | undefined;
  field?: FieldToWithhold | undefined;
  /** A phrase in words. */
  phrase?: string | undefined;
  /** A phrase by the SHA-256 of its words in normal form (`src/takedown/words.ts`), and how many they are. */
  sha256?: string | undefined;
  words?: number | undefined;
  /** The day it was decided, in EDTF. */
  date: string;
  reason: string;
}

const plainDate = String.raw`\d{4}(?:-\d{2}(?:-\d{2})?)?\??`;
const dateShapes = new RegExp(
  `^(?:${plainDate}|(?:${plainDate}|\\.\\.)/(?:${plainDate}|\\.\\.)|\\[${plainDate}(?:,${plainDate})+\\])$`,
);

/** True for a date of the shapes above, each part of which is in the calendar, and no interval of which ends before it begins. */
function isDate(value: string): boolean {
  if (!dateShapes.test(value)) return false;
  const parts = value.replace(/[[\]?]/g, "").split(/[/,]/);
  const [start = "", end = start] = value.includes("/") ? parts : [];
  const isReversed = start !== ".." && end !== ".." && end < start.slice(0, end.length);
  return !isReversed && parts.every((part) => part === ".." || isInCalendar(part));
}

/** Of a year, month or day in digits; edtf 4.11.1, which would judge any EDTF, takes 29 February in every year. */
function isInCalendar(date: string): boolean {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  const reckoned = new Date(Date.UTC(year, month - 1, day));
  return reckoned.getUTCMonth() === month - 1 && reckoned.getUTCDate() === day;
}

const edtf = z.string().refine(isDate, {
  error: ({ input }) =>
    `expected an EDTF date such as 2016-04, 2017-09-19?, 2017-08-29/2017-09-03 or [2016-04,2016-12], got "${input}"`,
});
const edtfMonth = z.string().refine((value) => /^\d{4}-\d{2}$/.test(value) && isDate(value), {
  error: ({ input }) => `expected a month such as 2016-04, got "${input}"`,
});
const edtfDay = z.string().refine((value) => /^\d{4}-\d{2}-\d{2}$/.test(value) && isDate(value), {
  error: ({ input }) => `expected a day such as 2018-09-30, got "${input}"`,
});
const whole = z.int({ error: ({ input }) => `expected a whole number, got ${JSON.stringify(input)}` }).min(0);
const wholeOrNull = z
  .int({ error: ({ input }) => `expected a whole number or null, got ${JSON.stringify(input)}` })
  .min(0)
  .nullable();
const lineNumber = z
  .int({ error: ({ input }) => `expected a whole number from 1, got ${JSON.stringify(input)}` })
  .min(1);

const source = z.strictObject({
  capture: text,
  lines: z
    .tuple([lineNumber, lineNumber])
    .refine(([first, last]) => first <= last, { error: "expected the first line before the last" }),
  commentCount: wholeOrNull.optional(),
  differs: z.array(lineNumber).optional(),
}) satisfies z.ZodType<Source, Source>;

const sources = z.array(source).min(1, { error: "expected at least one capture" });
const tags = z.array(text);
const lostLinks = z.array(z.strictObject({ line: lineNumber, words: text })).optional();
const mentions = z.array(z.strictObject({ line: lineNumber, words: text, title: text.optional() })).optional();

export const postSchema = z.strictObject({
  type: z.literal("post"),
  nr: lineNumber,
  formerNr: z.array(lineNumber).optional(),
  title: text,
  author: text,
  date: edtf.optional(),
  evidence: z.array(
    z.strictObject({
      kind: z.enum(evidenceKinds),
      says: edtf,
      because: text,
      holds: z.boolean().optional(),
    }),
  ),
  commentCount: wholeOrNull,
  comments: z.array(z.strictObject({ author: text, date: edtf.optional(), body: text, source: text })).optional(),
  categories: z.array(text),
  tags,
  visits: z.array(lineNumber),
  images: z.array(z.strictObject({ name: text, kept: z.boolean() })),
  possibleImages: z.array(text).optional(),
  lostLinks,
  mentions,
  text: z.enum(textKinds),
  keepText: z.boolean().optional(),
  sources,
}) satisfies z.ZodType<Post, Post>;

export const reportSchema = z.strictObject({
  type: z.literal("report"),
  title: text,
  author: text,
  date: edtf.optional(),
  themes: z.array(z.strictObject({ title: text, introduction: z.string().optional() })),
  text: z.enum(textKinds),
  keepText: z.boolean().optional(),
  sources,
}) satisfies z.ZodType<Report, Report>;

export const sectionSchema = z.strictObject({
  type: z.literal("section"),
  title: text,
  theme: text,
  order: lineNumber,
  tags,
  visits: z.array(
    z.strictObject({
      number: lineNumber,
      dates: z.array(edtfMonth).min(1, { error: "expected at least one month" }),
      asWritten: text,
      host: text,
      tags: tags.optional(),
    }),
  ),
  lostLinks,
  mentions,
  text: z.enum(textKinds),
  keepText: z.boolean().optional(),
  sources,
}) satisfies z.ZodType<Section, Section>;

export const pageSchema = z.strictObject({ type: z.literal("page"), title: text }) satisfies z.ZodType<Page, Page>;

export const siteSchema = z.strictObject({
  title: text,
  author: text,
  language: text,
  address: z.url({ protocol: /^https?$/ }).optional(),
  description: text.optional(),
  contact: text.optional(),
  place: text.optional(),
  rights: text.optional(),
  released: edtfDay.optional(),
  texts: z.enum(["published", "withheld"]),
}) satisfies z.ZodType<Site, Site>;

export const vocabularySchema = z.array(
  z.strictObject({ slug: text, label: text, description: text, words: z.array(text), mentions: lineNumber.optional() }),
) satisfies z.ZodType<Term[], Term[]>;

export const capturesSchema = z.strictObject({
  captures: z.array(
    z.strictObject({
      id: z.string().regex(/^[0-9a-f]{12}$/, { error: "expected the first 12 digits of the SHA-256" }),
      names: z.array(fileName).min(1, { error: "expected at least one name" }),
      sha256: z.string().regex(/^[0-9a-f]{64}$/, { error: "expected a SHA-256 in 64 hex digits" }),
      bytes: whole,
      encoding: text,
      reader: text,
      because: text,
      order: z.enum(["newest-first", "oldest-first"]).optional(),
      lines: z.strictObject({
        title: whole,
        body: whole,
        metadata: whole,
        apparatus: whole,
        furniture: whole,
        blank: whole,
        unknown: whole,
      }),
      unknown: z.array(lineNumber).optional(),
      furniture: z.array(z.strictObject({ line: lineNumber, rule: text })).optional(),
      notes: z.array(z.strictObject({ line: lineNumber, note: text })).optional(),
      entries: z.array(text),
      starts: z.array(lineNumber).optional(),
      origin: text.optional(),
      captured: edtf.optional(),
      capturedBy: text.optional(),
      rights: text.optional(),
    }),
  ),
}) satisfies z.ZodType<{ captures: CaptureRecord[] }, { captures: CaptureRecord[] }>;

export const withheldSchema = z.array(
  z
    .strictObject({
      entry: z
        .string()
        .regex(/^(?:posts|report)\/[a-z0-9-]+$/, {
          error: ({ input }) => `expected an entry such as posts/slug or report/slug, got ${JSON.stringify(input)}`,
        })
        .optional(),
      field: z
        .enum(fieldsToWithhold, {
          error: ({ input }) => `expected one of ${fieldsToWithhold.join(", ")}, got ${JSON.stringify(input)}`,
        })
        .optional(),
      phrase: z
        .string()
        .regex(/[\p{L}\p{N}]/u, { error: "expected a phrase with letters or digits" })
        .optional(),
      sha256: z
        .string()
        .regex(/^[0-9a-f]{64}$/, { error: "expected a SHA-256 in 64 hex digits; npm run check -- --digest gives it" })
        .optional(),
      words: lineNumber.optional(),
      date: edtfDay,
      reason: text,
    })
    .superRefine(({ entry, field, phrase, sha256, words }, { addIssue }) => {
      const wrong = (path: string[], message: string): void => addIssue({ code: "custom", path, message });
      if ([entry, phrase, sha256].filter((what) => what !== undefined).length !== 1)
        wrong([], "expected one of entry, phrase and sha256 in the row");
      if (field !== undefined && entry === undefined) wrong(["field"], "expected an entry beside the field");
      if (sha256 !== undefined && words === undefined) wrong(["words"], "how many words the phrase has");
      if (words !== undefined && sha256 === undefined) wrong(["words"], "expected a sha256 beside the number of words");
    }),
) satisfies z.ZodType<Withheld[], Withheld[]>;
