import { z } from "zod";
import { edtfDay } from "./edtf.ts";
import { ordinal, text } from "./scalars.ts";

/** The fields of an entry that can be withheld: those that contain words. */
export const fieldsToWithhold = [
  "title",
  "author",
  "body",
  "comments",
  "originalUrl",
  "categories",
  "tags",
  "images",
  "possibleImages",
  "lostLinks",
  "mentions",
  "otherWordings",
] as const;

const allow = z.strictObject({
  entry: z
    .string()
    .regex(/^(?:(?:posts|report|pages)\/[a-z0-9-]+|(?:site|vocabulary|captures)\.yaml)$/, {
      error: ({ input }) => `expected an entry such as posts/slug, or site.yaml, got ${JSON.stringify(input)}`,
    })
    .describe("The entry with the words: posts/slug, report/slug, pages/slug, or a file such as site.yaml."),
  words: text.describe("The words that look like a withheld phrase, as they are written there."),
});

const withheld = z
  .strictObject({
    entry: z
      .string()
      .regex(/^(?:posts|report)\/[a-z0-9-]+$/, {
        error: ({ input }) => `expected an entry such as posts/slug or report/slug, got ${JSON.stringify(input)}`,
      })
      .optional()
      .describe("The entry to withhold: posts/slug, report/slug or report/index; absent if the row is about a phrase."),
    field: z
      .enum(fieldsToWithhold, {
        error: ({ input }) => `expected one of ${fieldsToWithhold.join(", ")}, got ${JSON.stringify(input)}`,
      })
      .optional()
      .describe("The field of the entry to withhold; absent to withhold the whole entry."),
    comment: ordinal
      .optional()
      .describe("The id of the one comment to withhold, beside field: comments; absent to withhold the whole field."),
    phrase: z
      .string()
      .regex(/[\p{L}\p{N}]/u, { error: "expected a phrase with letters or digits" })
      .optional()
      .describe("The phrase to withhold, in words; absent if the row is about an entry or has the phrase's digest."),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/, { error: "expected a SHA-256 in 64 hex digits; npm run check -- --digest gives it" })
      .optional()
      .describe("The SHA-256 of the normalised phrase to withhold, in hex; absent if the row names no digest."),
    words: ordinal
      .optional()
      .describe("The number of words in the phrase that sha256 is the digest of; absent without sha256."),
    allow: allow
      .optional()
      .describe("Words that look like a withheld phrase and are meant so; absent if the row withholds something."),
    date: edtfDay.describe("The day when this was decided, in EDTF."),
    reason: text.describe("Why it is withheld, in words for the reader, or why it is allowed, which no page shows."),
  })
  .superRefine(({ entry, field, comment, phrase, sha256, words, allow }, { addIssue }) => {
    const wrong = (path: string[], message: string): void => addIssue({ code: "custom", path, message });
    if ([entry, phrase, sha256, allow].filter((what) => what !== undefined).length !== 1)
      wrong([], "expected one of entry, phrase, sha256 and allow in the row");
    if (field !== undefined && entry === undefined) wrong(["field"], "expected an entry beside the field");
    if (comment !== undefined && field !== "comments")
      wrong(["comment"], "expected field: comments beside the id of a comment");
    if (sha256 !== undefined && words === undefined) wrong(["words"], "how many words the phrase has");
    if (words !== undefined && sha256 === undefined) wrong(["words"], "expected a sha256 beside the number of words");
  });

/** content/withheld.yaml: what the site must not show. */
export const withheldSchema = z.array(withheld);

export type Withheld = z.infer<typeof withheld>;
export type FieldToWithhold = NonNullable<Withheld["field"]>;
