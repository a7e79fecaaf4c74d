import { z } from "zod";
import { edtf } from "./edtf.ts";
import { ordinal, text } from "./scalars.ts";

/** The kinds of evidence for a date, the strongest first. */
const evidenceKinds = [
  "editor",
  "explicit",
  "archive-heading",
  "original-url",
  "markup",
  "captured",
  "image-name",
  "text",
  "week",
  "visit",
  "order",
] as const;

/** The marks of a saved page or an export that state a date: `src/readers/html/README.md` tells what each was worth. */
export const markupRules = [
  "day-heading",
  "published-title",
  "visible",
  "time",
  "published",
  "head",
  "json-ld",
  "first-time",
  "modified",
  "export",
  "feed",
] as const;

export type MarkupRule = (typeof markupRules)[number];

/** What a claim rests on, as data; `src/language` puts it into words. */
const fromSchema = z.strictObject({
  words: text.optional().describe("The words, as they are written; absent where the claim quotes none."),
  name: text.optional().describe("The name of an image; absent where the claim is of no image."),
  date: edtf
    .optional()
    .describe("The date that the words are about, in EDTF; absent where they are about none, or it is not known."),
  visit: ordinal.optional().describe("The number of a visit; absent where the claim is of none."),
  above: text
    .optional()
    .describe("The title of the post above on the page, which is not older; absent where none limits the date."),
  below: text
    .optional()
    .describe("The title of the post below on the page, which is not newer; absent where none limits the date."),
});

/** One reason for a date. The rows of an entry are enough to date it again. */
export const evidenceSchema = z.strictObject({
  kind: z.enum(evidenceKinds).describe("The kind of evidence."),
  says: edtf.describe("The interval that the claim leaves or suggests, in EDTF."),
  strength: z
    .enum(["bounds", "suggests"])
    .describe("Whether the date must be within the interval (bounds), or is narrowed by it where it fits (suggests)."),
  rule: z
    .enum(["past", "ahead", ...markupRules])
    .optional()
    .describe(
      "Of a text: whether it looks back on the date or forward to it; of markup: which mark of the page or the export states it; absent for other kinds.",
    ),
  from: fromSchema.describe("What the claim rests on."),
  line: ordinal.optional().describe("The line in the first source, counted from 1; absent if it is not known."),
  also: z.array(ordinal).optional().describe("Further lines that say the same; absent if there are none."),
  holds: z.boolean().optional().describe("False where the claim lost a contradiction; absent otherwise."),
});

export type Evidence = z.infer<typeof evidenceSchema>;
export type EvidenceKind = Evidence["kind"];
