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
  "month",
  "removed",
] as const satisfies readonly Missing["kind"][];

/** A gap: what is missing, and where. */
export interface Gap {
  kind: Missing["kind"];
  /** A post, section or page by its slug, a month as EDTF, the report, the sources, or the archive as a whole. */
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

/** True for what is known to be lost, and false for what may only be: a line that may be an image's text, an unstated count. */
export function isKnownLoss({ kind }: Pick<Gap, "kind">): boolean {
  return kind !== "possible-image" && kind !== "comment-count" && kind !== "contradiction" && kind !== "month";
}
