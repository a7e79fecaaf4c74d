import { z } from "zod";
import { messages } from "../language/messages.ts";
import { edtf, edtfDay } from "./edtf.ts";
import { text } from "./scalars.ts";

/** True for a BCP 47 tag. Which languages the archive speaks is the matter of `src/language`. */
function isLanguageTag(tag: string): boolean {
  try {
    return new Intl.Locale(tag).language !== "";
  } catch {
    return false;
  }
}

/** True for the URL of a folder or a page on the web, which relative links can be joined to. */
function isAddress(value: string): boolean {
  if (/[?#\s]/.test(value) || !URL.canParse(value)) return false;
  const { protocol, username, password } = new URL(value);
  return /^https?:$/.test(protocol) && username === "" && password === "";
}

/** The BCP 47 tag of a language. */
export const languageTag = text.refine(isLanguageTag, {
  error: () => messages.entry.scalars.language,
});

const address = (): string => messages.entry.scalars.siteAddress;

/** content/site.yaml: the archive as a whole. */
export const siteSchema = z.strictObject({
  title: text.describe("The title of the archive."),
  author: text.describe("The name of the person whose texts the archive contains."),
  language: languageTag.describe("The language of the site, as a BCP 47 tag."),
  // `z.url()` would remove line breaks and spaces instead of refusing them.
  address: text
    .refine(isAddress, { error: address })
    .optional()
    .describe("The URL where the site is published; absent if it has none."),
  description: text.optional().describe("What the archive contains, in one or two sentences; absent if not given."),
  contact: text.optional().describe("How to reach those who keep the archive; absent if not given."),
  place: text.optional().describe("The place that the texts are about; absent if not given."),
  role: text.optional().describe("The office of the author, in a few words; absent if not given."),
  years: edtf.optional().describe("When the author held that office, in EDTF; absent if not known."),
  about: text
    .optional()
    .describe(
      "Who the author is and what became of the blog, in about three sentences for the front page; absent if not given.",
    ),
  rights: text.optional().describe("Who owns the texts and how they may be used; absent if not given."),
  released: edtfDay
    .optional()
    .describe(
      "The day when this edition of the archive was published; absent if it has not been, and there is no feed.",
    ),
  texts: z
    .enum(["published", "withheld"])
    .describe("Whether the site shows the captured texts or only the archive's own descriptions."),
  commenters: z
    .enum(["initials", "named", "withheld"])
    .optional()
    .describe("How entries and site tell who commented; absent for initials."),
});

export type Site = z.infer<typeof siteSchema>;

/** What a reader asks of an archive and only a person can tell. All of it may be left out. */
const asked = ["description", "about", "role", "years", "place", "rights", "contact", "address"] as const;

/** The fields that the settings lack for a front page about a person, for whole references, and for those who want to write. */
export function lackingFields(site: Site): (typeof asked)[number][] {
  return asked.filter((field) => site[field] === undefined);
}
