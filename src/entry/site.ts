import { z } from "zod";
import { edtfDay } from "./edtf.ts";
import { text } from "./scalars.ts";

// `z.url()` would remove line breaks and spaces instead of refusing them.
const address = text.refine((value) => /^https?:\/\/\S+$/i.test(value) && URL.canParse(value), {
  error: ({ input }) => `expected a URL such as https://example.org/archive/, got ${JSON.stringify(input)}`,
});

/** content/site.yaml: the archive as a whole. */
export const siteSchema = z.strictObject({
  title: text.describe("The title of the archive."),
  author: text.describe("The name of the person whose texts the archive contains."),
  language: text.describe("The language of the site, as a BCP 47 tag."),
  address: address.optional().describe("The URL where the site is published; absent if it has none."),
  description: text.optional().describe("What the archive contains, in one or two sentences; absent if not given."),
  contact: text.optional().describe("How to reach those who keep the archive; absent if not given."),
  place: text.optional().describe("The place that the texts are about; absent if not given."),
  rights: text.optional().describe("Who owns the texts and how they may be used; absent if not given."),
  released: edtfDay
    .optional()
    .describe(
      "The day when this edition of the archive was published; absent if it has not been, and there is no feed.",
    ),
  texts: z
    .enum(["published", "withheld"])
    .describe("Whether the site shows the captured texts or only the archive's own descriptions."),
});

export type Site = z.infer<typeof siteSchema>;
