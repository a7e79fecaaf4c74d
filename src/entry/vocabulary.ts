import { z } from "zod";
import { messages } from "../language/messages.ts";
import { ordinal, text } from "./scalars.ts";

/** The most words of a term, and characters of a name or a word: each is searched for in every text. */
const [mostWords, mostCharacters] = [1_000, 200];

const shortText = text.refine((value) => value.length <= mostCharacters, {
  error: () => messages.entry.schema.mostCharacters(mostCharacters),
});

const term = z.strictObject({
  slug: shortText.describe("The tag as entries write it."),
  label: shortText.describe("The tag as pages show it."),
  description: text.describe("What the tag is used for."),
  words: z
    .array(shortText)
    .max(mostWords, { error: () => messages.entry.schema.mostWords(mostWords) })
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
