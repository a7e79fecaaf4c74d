import type { Evidence } from "./evidence.ts";
import type { MediaKind } from "./lost-media.ts";

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
  | { kind: "media"; media: MediaKind; host?: string | undefined }
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
  "media",
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
 * The classes of gaps, which are never added up: what is known and `lost`; what is `possible` or that nobody knows; months of
 * which `nothing` is kept, though no post of them is known to have been; what speaks against a date (`contradiction`); and
 * what is there but `unshown` here.
 */
export const gapClasses = ["lost", "possible", "nothing", "contradiction", "unshown"] as const;
export type GapClass = (typeof gapClasses)[number];

/** The class of what is missing. `texts`: whether the site shows the captured texts. */
export function classOf(missing: Missing, texts: "published" | "withheld"): GapClass {
  switch (missing.kind) {
    case "image":
    case "media":
    case "comments":
    case "link":
      return "lost";
    case "text":
      return missing.rule === "abstract" && texts === "withheld" ? "unshown" : "lost";
    case "mention":
      return missing.title === undefined ? "possible" : "lost";
    case "posts":
      return missing.stated > missing.kept + missing.perhaps ? "lost" : "possible";
    case "possible-image":
    case "comment-count":
    case "date":
      return "possible";
    case "month":
      return "nothing";
    case "contradiction":
      return "contradiction";
    case "removed":
      return "unshown";
  }
}
