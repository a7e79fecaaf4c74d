import { z } from "zod";
import { repairKinds } from "../capture/line.ts";
import { count, ordinal, text } from "./scalars.ts";

/** What may be seen in a capture: by a reader that recognises it, or by one that is not sure. */
export const observationKinds = [
  // What readers recognise a capture by.
  "comment-lines",
  "archive-heading",
  "bylines",
  "fact-lines",
  "day-headings",
  "excerpt-list",
  "title-first",
  "possible-titles",
  "contents",
  "visit-tables",
  "post-elements",
  "export-items",
  "feed-items",
  "feed-comments",
  // What speaks against a shape, or is all that was recognised.
  "day-lines",
  "days-beside-titles",
  "text-above-first-count",
  "post-without-body",
  "other-comment-wording",
  "comment-section",
  "sidebar",
  "long-title",
  "name-as-title",
  "quoted-post",
  "two-shapes",
  "other-posts",
  "text-elsewhere",
  "text-not-shown",
  "untitled",
  "static-page",
  "list-as-post",
  "unmarked",
  "unreadable-export",
  "feed-of-comments",
  "no-shape",
  "nothing-as-told",
  "other-blog",
] as const;

/** A fact about a capture, as data; `src/language` puts it into words. Its fields are written in this order. */
export const observationSchema = z.strictObject({
  kind: z.enum(observationKinds).describe("What was seen."),
  words: text.optional().describe("The words that were seen; absent if none are quoted."),
  line: ordinal.optional().describe("The first line where it was seen, counted from 1; absent if it has no line."),
  count: count.optional().describe("How many times it was seen; absent for once."),
});

export type Observation = z.infer<typeof observationSchema>;

/** What was repaired in a line, or may be damaged in it. */
export const repairSchema = z.strictObject({
  line: ordinal.describe("The line, counted from 1."),
  kind: z.enum(repairKinds).describe("What was repaired or may be damaged."),
  times: ordinal.optional().describe("How many times over it was repaired; absent for once."),
});

export type Repair = z.infer<typeof repairSchema>;
