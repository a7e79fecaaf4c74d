import { z } from "zod";
import { messages } from "../language/messages.ts";
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
      error: ({ input }) => messages.entry.withheld.entryOrFile(JSON.stringify(input)),
    })
    .describe("The entry with the words: posts/slug, report/slug, pages/slug, or a file such as site.yaml."),
  words: text.describe("The words that look like a withheld phrase, as they are written there."),
});

const withheld = z
  .strictObject({
    entry: z
      .string()
      .regex(/^(?:posts|report)\/[a-z0-9-]+$/, {
        error: ({ input }) => messages.entry.withheld.entry(JSON.stringify(input)),
      })
      .optional()
      .describe("The entry to withhold: posts/slug, report/slug or report/index; absent if the row is about a phrase."),
    field: z
      .enum(fieldsToWithhold, {
        error: ({ input }) => messages.entry.withheld.field(fieldsToWithhold.join(", "), JSON.stringify(input)),
      })
      .optional()
      .describe("The field of the entry to withhold; absent to withhold the whole entry."),
    comment: ordinal
      .optional()
      .describe("The id of the one comment to withhold, beside field: comments; absent to withhold the whole field."),
    phrase: z
      .string()
      .regex(/[\p{L}\p{N}]/u, { error: () => messages.entry.withheld.phrase })
      .optional()
      .describe("The phrase to withhold, in words; absent if the row is about an entry or has the phrase's digest."),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/, { error: () => messages.entry.withheld.sha256 })
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
      wrong([], messages.entry.withheld.oneOf);
    if (field !== undefined && entry === undefined) wrong(["field"], messages.entry.withheld.entryBesideField);
    if (comment !== undefined && field !== "comments")
      wrong(["comment"], messages.entry.withheld.commentsBesideComment);
    if (sha256 !== undefined && words === undefined) wrong(["words"], messages.entry.withheld.wordsOfPhrase);
    if (words !== undefined && sha256 === undefined) wrong(["words"], messages.entry.withheld.sha256BesideWords);
  });

/** content/withheld.yaml: what the site must not show. */
export const withheldSchema = z.array(withheld);

export type Withheld = z.infer<typeof withheld>;
export type FieldToWithhold = NonNullable<Withheld["field"]>;
