/** The kinds of gaps, in the order in which the register lists them. */
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
] as const;

/** Something known to be missing. */
export interface Gap {
  kind: (typeof gapKinds)[number];
  /** What it is missing from: a post, section or page by slug, a month as EDTF, the report, the sources, the archive as a whole. */
  where:
    | { post: string }
    | { section: string }
    | { page: string }
    | { month: string }
    | { report: true }
    | { sources: true }
    | { archive: true };
  title: string;
  what: string;
  reason: string;
}
