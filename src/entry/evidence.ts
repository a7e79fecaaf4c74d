import { z } from "zod";
import { edtf } from "./edtf.ts";
import { ordinal, text } from "./scalars.ts";

/** The kinds of evidence for a date, the strongest first. */
export const evidenceKinds = [
  "editor",
  "explicit",
  "archive-heading",
  "image-name",
  "text",
  "week",
  "visit",
  "order",
] as const;

/** What a claim rests on, as data; `src/language` puts it into words. */
const fromSchema = z.strictObject({
  words: text.optional().describe("The words, as they are written"),
  name: text.optional().describe("The name of an image"),
  date: edtf.optional().describe("The date that the words are about, in EDTF"),
  visit: ordinal.optional().describe("The number of a visit"),
  above: text.optional().describe("The title of the post above on the page: the post is not newer than it"),
  below: text.optional().describe("The title of the post below on the page: the post is not older than it"),
});

/** One reason for a date. The rows of an entry are enough to date it again. */
export const evidenceSchema = z.strictObject({
  kind: z.enum(evidenceKinds).describe("The kind of evidence"),
  says: edtf.describe("The interval that the claim leaves or suggests, in EDTF"),
  strength: z
    .enum(["bounds", "suggests"])
    .describe("bounds: the date must be within the interval. suggests: it narrows the date where it fits"),
  rule: z.enum(["past", "ahead"]).optional().describe("Of a text: whether it looks back on the date or forward to it"),
  from: fromSchema.describe("What the claim rests on"),
  line: ordinal.optional().describe("The line in the first source, from 1"),
  also: z.array(ordinal).optional().describe("Further lines that say the same"),
  holds: z.boolean().optional().describe("false where the claim lost a contradiction; absent otherwise"),
});

export type Evidence = z.infer<typeof evidenceSchema>;
export type EvidenceKind = Evidence["kind"];
