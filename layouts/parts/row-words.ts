import type { TextKind } from "../../src/entry/schema.ts";

/** Words and signs in the rows of lists, which pages and scripts share. */

/** Stands wherever a disputed date does. */
export const disputedSign = "≠";

export const textWords: Record<TextKind, string> = { verbatim: "", excerpt: "utdrag", abstract: "sammanfattning" };
