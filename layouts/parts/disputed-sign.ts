/** Stands wherever a disputed date does, on pages and in rows that scripts draw. */
export const disputedSign = "≠";
