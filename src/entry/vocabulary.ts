import { z } from "zod";
import { ordinal, text } from "./scalars.ts";

const term = z.strictObject({
  slug: text.describe("The tag as entries write it."),
  label: text.describe("The tag as pages show it."),
  description: text.describe("What the tag is used for."),
  words: z
    .array(text)
    .describe("Words and phrases that suggest the tag; a word that ends in * matches with any ending."),
  mentions: ordinal
    .optional()
    .describe(
      "The number of matches in a text that suggest the tag; absent for 1. A match in the title is always enough.",
    ),
});

/** content/vocabulary.yaml: the tags. */
export const vocabularySchema = z.array(term);

export type Term = z.infer<typeof term>;
