import { z } from "zod";
import { messages } from "../language/messages.ts";
import { edtf, edtfPeriod } from "./edtf.ts";
import { observationSchema, repairSchema } from "./observation.ts";
import { count, fileName, ordinal, text, webAddress } from "./scalars.ts";

const lineTally = z.strictObject({
  title: count.describe("The number of lines that are a title."),
  body: count.describe("The number of lines that are the text of an entry."),
  comment: count.optional().describe("The number of lines that are the text of a comment; absent for none."),
  metadata: count.describe("The number of lines that are dates, categories or comment counts."),
  apparatus: count.describe("The number of lines that are a table of contents, table heads or page breaks."),
  boilerplate: count.describe("The number of lines that belong to the site and not to an entry."),
  blank: count.describe("The number of empty lines."),
  unknown: count.describe("The number of lines that no rule recognises."),
  left: count.optional().describe("The number of items of an export that are not published; absent for none."),
  private: count
    .optional()
    .describe("The number of texts of an export that are private, such as e-mail addresses; absent for none."),
});

const leftStatuses = [
  "published",
  "draft",
  "pending",
  "scheduled",
  "private",
  "password-protected",
  "trashed",
  "unapproved",
  "spam",
  "removed",
  "unknown",
] as const;

const leftItem = z.strictObject({
  what: z
    .enum(["post", "page", "comment", "ping", "attachment", "menu-item", "excerpt", "block", "other"])
    .describe("What kind of item it is."),
  status: z.enum(leftStatuses).describe("Its status in the blog system."),
  count: count.describe("The number of such items."),
});

const candidate = z.strictObject({
  reader: text.describe("The reader, as `import --as` names it."),
  posts: count.describe("The number of posts that it found."),
  doubts: z.array(observationSchema).describe("What speaks against them, without quoted words."),
});

const archiveRow = z.strictObject({
  month: edtfPeriod.describe("The month, or the year, as EDTF."),
  posts: count.describe("The number of posts that the blog states for it."),
  line: ordinal.describe("The line that states it, counted from 1."),
});

const sighting = z.strictObject({
  address: webAddress.optional().describe("The address (URL) of the page; absent if it is not stated."),
  captured: edtf.optional().describe("When the page was captured, in EDTF; absent if it is not stated."),
  container: text.optional().describe("The name of the container that the page was in; absent for a file of its own."),
  path: text
    .optional()
    .describe(
      "Where in the container the page was: a path, or #12 for its twelfth record; absent for a file of its own.",
    ),
});

const captureRecord = z.strictObject({
  id: z
    .string()
    .regex(/^[0-9a-f]{12}$/, { error: () => messages.entry.schema.id })
    .describe("The first 12 hex digits of the SHA-256."),
  names: z
    .array(fileName)
    .min(1, { error: () => messages.entry.schema.oneName })
    .describe("The file names of the capture; several if the same bytes were found under several names."),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, { error: () => messages.entry.schema.sha256 })
    .describe("The SHA-256 of the file, in hex."),
  bytes: count.describe("The size of the file in bytes."),
  encoding: text.describe("The character encoding of the file."),
  container: z
    .literal(true)
    .optional()
    .describe(
      "True for a file that holds captures, such as a crawl or a zip: it is kept whole, and they have records of their own; absent for a capture.",
    ),
  reader: text.optional().describe("The reader that read the capture; absent if it is unread."),
  because: z.array(observationSchema).describe("What the capture was recognised by."),
  doubts: z
    .array(observationSchema)
    .optional()
    .describe(
      "What speaks against its reading: why it is kept but unread, or what the person who chose its reader overruled; absent if nothing does.",
    ),
  candidates: z
    .array(candidate)
    .optional()
    .describe("What each reader found in an unread capture, the likeliest first; absent if none found any posts."),
  order: z
    .enum(["newest-first", "oldest-first"])
    .optional()
    .describe("The order in which the page lists its posts; absent if it lists none."),
  counted: z
    .literal("pieces")
    .optional()
    .describe(
      "What `lines` counts, of markup: pieces, that is each visible text, image and date attribute; absent where it counts lines.",
    ),
  lines: lineTally.describe("The number of lines by owner; their sum is the number of lines in the file."),
  left: z
    .array(leftItem)
    .optional()
    .describe("What an export has that the archive does not take, by class; absent if there is nothing."),
  unknown: z
    .array(ordinal)
    .optional()
    .describe("The lines that no rule recognises, counted from 1; absent if there are none."),
  boilerplate: z
    .array(
      z.strictObject({
        line: ordinal.describe("The line, counted from 1."),
        rule: text.describe("The rule that recognised it."),
      }),
    )
    .optional()
    .describe(
      "The lines that belong to the site and not to an entry, of pieces the first line of those that follow each other; absent if there are none.",
    ),
  archive: z
    .array(archiveRow)
    .optional()
    .describe("How many posts the blog had by its own list of months; absent if the capture has no such list."),
  notes: z.array(repairSchema).optional().describe("Repairs of damaged characters; absent if there are none."),
  seen: z
    .array(sighting)
    .optional()
    .describe(
      "Where and when the page was captured, as containers and the page itself state it, the first capture first; absent if nothing states it.",
    ),
  entries: z.array(text).describe("The entries written from the capture, such as posts/slug."),
  starts: z
    .array(ordinal)
    .optional()
    .describe("The line where each of the entries begins, counted from 1; absent in records of older versions."),
  items: z
    .array(ordinal)
    .optional()
    .describe(
      "The number of the item of the export, or of the post on a page whose posts share lines, that each of the entries is, counted from 1; absent where lines say it.",
    ),
  as: text
    .optional()
    .describe(
      "The reader that a person chose for the capture, as `import --as` names it; absent if the import chooses.",
    ),
  origin: text.optional().describe("Where the capture comes from, as a person entered it; absent if not given."),
  captured: edtf
    .optional()
    .describe("When the capture was made, in EDTF, as a person entered it; absent if not given."),
  capturedBy: text.optional().describe("Who made the capture, as a person entered it; absent if not given."),
  rights: text.optional().describe("Who owns the text, as a person entered it; absent if not given."),
});

/** content/captures.yaml: every capture, and what was made of it. */
export const capturesSchema = z.strictObject({
  captures: z.array(captureRecord).describe("Every capture of the archive, in the order of the names."),
});

/** One capture in content/captures.yaml. */
export type CaptureRecord = z.infer<typeof captureRecord>;

/** What a person adds to a record, and every import keeps. */
export type PersonsOwn = Pick<CaptureRecord, "as" | "origin" | "captured" | "capturedBy" | "rights">;

/** A record → what a person has added to it, without what is absent, and what the import writes. */
export function splitRecord<Record extends Omit<CaptureRecord, "entries">>(
  record: Record,
): { persons: PersonsOwn; own: Omit<Record, keyof PersonsOwn> } {
  const { as, origin, captured, capturedBy, rights, ...own } = record;
  const given = Object.entries({ as, origin, captured, capturedBy, rights }).filter(([, value]) => value !== undefined);
  return { persons: Object.fromEntries(given), own };
}

/** One time that a page was captured, as a container or the page itself states it. */
export type Sighting = z.infer<typeof sighting>;

/** How many posts the blog had in a month or a year, by its own list. */
export type ArchiveRow = z.infer<typeof archiveRow>;

/** What a reader found in an unread capture. */
export type RecordedCandidate = z.infer<typeof candidate>;

/** What an export has of one class that is not taken into the archive. */
export type LeftItem = z.infer<typeof leftItem>;

/** The order in which a page lists its posts. */
export type ListOrder = NonNullable<CaptureRecord["order"]>;

/** The lines of a capture by their owner. */
export type LineTally = z.infer<typeof lineTally>;

/** The number of lines of a capture. */
export function totalOf(lines: LineTally): number {
  return Object.values(lines).reduce<number>((sum, number = 0) => sum + number, 0);
}

/** When a capture was made, in EDTF: as a person entered it, else the first time that is stated; undefined where nothing states it. */
export function capturedOn({ captured, seen = [] }: Pick<CaptureRecord, "captured" | "seen">): string | undefined {
  return captured ?? seen.find((one) => one.captured !== undefined)?.captured;
}
