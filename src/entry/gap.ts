import type { Evidence } from "./evidence.ts";

/** Something that a row of withheld.yaml removed: when it was decided, why, and from which fields. */
export interface Removal {
  date: string;
  reason: string;
  /** Names of fields, `lines` for captured lines and `slug` for the address. */
  fields: readonly string[];
}

/** What is missing, as data; `src/language` puts it into words. */
export type Missing =
  | { kind: "image"; name: string }
  | { kind: "possible-image"; words: string; isAbstract: boolean }
  | { kind: "comments"; stated: number; kept: number }
  | { kind: "comment-count" }
  | { kind: "date"; date?: string | undefined }
  | { kind: "contradiction"; claim: Evidence; date?: string | undefined }
  | { kind: "text"; rule: "abstract" | "excerpt" | "mid-sentence" }
  | { kind: "link"; words: string; line: number; capture?: string | undefined }
  | { kind: "mention"; words: string; line: number; capture?: string | undefined; title?: string | undefined }
  | { kind: "month"; visits: number }
  // Posts of a month or a year by the blog's own list; `perhaps` are posts whose date is open, which may be among them.
  | { kind: "posts"; period: string; stated: number; kept: number; perhaps: number }
  | { kind: "removed"; removal: Removal; isWhole: boolean };

export const gapKinds = [
  "image",
  "possible-image",
  "comments",
  "comment-count",
  "date",
  "contradiction",
  "text",
  "link",
  "mention",
  "posts",
  "month",
  "removed",
] as const satisfies readonly Missing["kind"][];

/** A gap: what is missing, and where. */
export interface Gap {
  kind: Missing["kind"];
  /** A post, section or page by its slug, a month or a year as EDTF, the report, the sources, or the archive as a whole. */
  where:
    | { post: string }
    | { section: string }
    | { page: string }
    | { month: string }
    | { report: true }
    | { sources: true }
    | { archive: true };
  title: string;
  missing: Missing;
}

/**
 * True for what is known to be lost, and false for what may only be: a line that may be an image's text, an unstated count,
 * posts of a month that may be the archive's own.
 */
export function isKnownLoss({ missing }: Pick<Gap, "missing">): boolean {
  if (missing.kind === "posts") return missing.stated > missing.kept + missing.perhaps;
  return !["possible-image", "comment-count", "contradiction", "month"].includes(missing.kind);
}
