import { z } from "zod";
import { messages } from "../language/messages.ts";
import { edtf, edtfMonth } from "./edtf.ts";
import { evidenceSchema } from "./evidence.ts";
import { mediaKinds } from "./lost-media.ts";
import { countOrNull, markdown, ordinal, text, textInLines, webAddress } from "./scalars.ts";
import { languageTag } from "./site.ts";

/** What an entry is. A schema judges and never repairs: no defaults, no coercion, no transforms. */

const lineRange = z
  .tuple([ordinal, ordinal])
  .refine(([first, last]) => first <= last, { error: () => messages.entry.schema.lineRange });

const source = z.strictObject({
  capture: text.describe("The file name of the capture."),
  lines: lineRange.describe("The first and the last line of the capture that belong to the entry, counted from 1."),
  item: ordinal
    .optional()
    .describe(
      "The number of the item of the export, or of the post on a page whose posts share lines, counted from 1; absent where lines say it.",
    ),
  commentCount: countOrNull
    .optional()
    .describe("The number of comments that this capture states; null or absent if it states none."),
  differs: z
    .array(ordinal)
    .optional()
    .describe(
      "Lines of this capture whose wording differs from the entry's text, or that stand beside what it lacks of it, counted from 1; absent if none does.",
    ),
});

const commentPlace = z.strictObject({
  capture: text.describe("The file name of the capture."),
  lines: lineRange.describe("The first and the last line of the comment's text in the capture, counted from 1."),
});

const comment = z.strictObject({
  id: ordinal
    .optional()
    .describe("The comment's number in links to it. No other comment of the post ever gets it; absent if not given."),
  author: text
    .optional()
    .describe("Who commented, as site.yaml says under commenters: by initials or by name; absent if not told."),
  date: edtf.optional().describe("When the comment was written, in EDTF; absent if unknown."),
  body: textInLines.describe("The text of the comment, in Markdown."),
  source: z
    .union([text, commentPlace])
    .describe("Where the comment was found: a place in a capture, or in words, of a comment that a person entered."),
  replyTo: ordinal.optional().describe("The id of the comment that this one answers; absent if it answers none."),
});

const image = z
  .strictObject({
    name: text.describe("The image's file name or caption, as the capture has it."),
    kept: z.boolean().describe("True if the image itself survives."),
    file: text
      .regex(/^images\/[^\\]+$/, {
        error: ({ input }) => messages.entry.schema.imageFile(JSON.stringify(input)),
      })
      .optional()
      .describe("The path of the image that survives, below the content folder; absent if it does not survive."),
    alt: text
      .optional()
      .describe("What the image shows, for those who do not see it; absent if nobody has written it."),
  })
  .refine(({ kept, file }) => kept || file === undefined, {
    path: ["kept"],
    error: () => messages.entry.schema.imageKept,
  });

const lostMedium = z.strictObject({
  kind: z.enum(mediaKinds).describe("What it was: a film, a sound, a map, or something else of another site."),
  host: text.optional().describe("The host of its address; absent if the capture states none."),
});

const lostLink = z.strictObject({
  line: ordinal.describe("The line in the first source, counted from 1."),
  words: text.describe("The last words of the link's text."),
});

const mention = z.strictObject({
  line: ordinal.describe("The line in the first source, counted from 1."),
  words: text.describe("The words that refer to an earlier text."),
  title: text.optional().describe("The title of the earlier text; absent if it is not given."),
});

const otherWording = z.strictObject({
  capture: text.describe("The file name of the capture with the other wording."),
  line: ordinal.describe("The line of that capture on which the words begin, counted from 1."),
  words: text.describe("The words of the capture, without their markup."),
  only: z
    .literal("text")
    .optional()
    .describe(
      "Present if the words are those of the text, and the capture lacks them: they would stand at its line; absent otherwise.",
    ),
});

const theme = z.strictObject({
  title: text.describe("The theme's title."),
  introduction: markdown
    .optional()
    .describe("The theme's introduction in Markdown; absent if the section with the same title has it."),
});

const tags = z.array(text);

const visit = z.strictObject({
  number: ordinal.describe("The visit's number in the report."),
  dates: z
    .array(edtfMonth)
    .min(1, { error: () => messages.entry.schema.oneMonth })
    .describe("The month of each occasion, in EDTF."),
  asWritten: text.describe("The date as the report writes it."),
  host: text.describe("The organisation or place that was visited."),
  tags: tags
    .optional()
    .describe("The visit's tags, as slugs of the vocabulary; absent if it has those of its section."),
});

const title = text.describe("The title.");
const author = text.describe("The author's name.");

/** The fields that tell how the text of a post, a report or a section is known. */
const provenance = {
  text: z
    .enum(["verbatim", "excerpt", "abstract"])
    .describe(
      "Whether the body is the captured text, a captured text that breaks off, or the archive's own description.",
    ),
  language: languageTag
    .optional()
    .describe("The language of the text, as a BCP 47 tag, where it is another than the archive's; absent otherwise."),
  keepText: z
    .boolean()
    .optional()
    .describe("True if a person wants this text to stay whatever an import finds; absent otherwise."),
  sources: z
    .array(source)
    .min(1, { error: () => messages.entry.schema.oneCapture })
    .describe("Every capture that contains the entry; the text comes from the first."),
};

/** The fields about earlier texts and links in a body. */
const references = {
  lostLinks: z
    .array(lostLink)
    .optional()
    .describe("Words that were a link whose target no capture gives; absent if there are none."),
  mentions: z.array(mention).optional().describe("References in the text to earlier texts; absent if there are none."),
};

// The order of the fields is the order in the file.
export const postSchema = z.strictObject({
  type: z.literal("post").describe("The kind of entry."),
  nr: ordinal.describe("The post's short name in citations. No other post ever gets it."),
  formerNr: z
    .array(ordinal)
    .optional()
    .describe("The numbers of posts that turned out to be this one; absent if there are none."),
  title,
  author,
  date: edtf.optional().describe("When the post was published, in EDTF; absent if nothing dates it."),
  evidence: z.array(evidenceSchema).describe("The claims that the date rests on, strongest first."),
  commentCount: countOrNull.describe("The number of comments; null if no capture states it."),
  comments: z
    .array(comment)
    .optional()
    .describe("The comments whose text survives, in the order they came; absent if there are none."),
  originalUrl: webAddress
    .optional()
    .describe("The address (URL) that the post had on the blog; absent if no capture states it."),
  categories: z.array(text).describe("The blog's own categories of the post."),
  tags: tags.describe("The post's tags, as slugs of the vocabulary."),
  visits: z.array(ordinal).describe("The numbers of the report's visits that the post is about."),
  images: z.array(image).describe("The images of the post."),
  possibleImages: z
    .array(text)
    .optional()
    .describe("Lines of the body that may be the text of a missing image; absent if there are none."),
  lostMedia: z
    .array(lostMedium)
    .optional()
    .describe("Films, sounds and the like that the body showed and that are not kept; absent if there are none."),
  ...references,
  otherWordings: z
    .array(otherWording)
    .optional()
    .describe(
      "What captures in markup have in other words than the text, and what any capture lacks of it; absent if they agree. Lines of text captures are told by `differs`.",
    ),
  brokenOff: z
    .literal("mid-sentence")
    .optional()
    .describe("Present if the capture stops in mid sentence and does not say so; absent otherwise."),
  ...provenance,
});

export const reportSchema = z.strictObject({
  type: z.literal("report").describe("The kind of entry."),
  title,
  author,
  date: edtf.optional().describe("When the report was published, in EDTF; absent if nothing dates it."),
  themes: z.array(theme).describe("The report's themes, in its own order."),
  ...provenance,
});

export const sectionSchema = z.strictObject({
  type: z.literal("section").describe("The kind of entry."),
  title,
  theme: text.describe("The title of the theme that the section belongs to."),
  order: ordinal.describe("The section's position in the report, counted from 1."),
  tags: tags.describe("The section's tags, as slugs of the vocabulary."),
  visits: z.array(visit).describe("The visits that the section lists."),
  ...references,
  ...provenance,
});

export const pageSchema = z.strictObject({
  type: z.literal("page").describe("The kind of entry."),
  title,
});

/** The schema of each kind of entry, by its `type`. */
export const schemas = { post: postSchema, report: reportSchema, section: sectionSchema, page: pageSchema } as const;

export type Post = z.infer<typeof postSchema>;
/** A post before it has its number. */
export type UnnumberedPost = Omit<Post, "nr" | "formerNr">;
export type Report = z.infer<typeof reportSchema>;
export type Section = z.infer<typeof sectionSchema>;
export type Page = z.infer<typeof pageSchema>;

export type TextKind = Post["text"];
export type Source = z.infer<typeof source>;
export type Comment = z.infer<typeof comment>;
export type Image = z.infer<typeof image>;
export type LostLink = z.infer<typeof lostLink>;
export type OtherWording = z.infer<typeof otherWording>;
export type Mention = z.infer<typeof mention>;
export type Theme = z.infer<typeof theme>;
export type Visit = z.infer<typeof visit>;

/** An entry in a file: its front matter, its slug, which is the file's name, its body in Markdown, and its path below the content folder. */
export type Filed<Front> = Front & { slug: string; body: string; file: string };
