/** What `src/archive` says to the archivist. */
export const archive = {
  unspokenLanguage: (codes: readonly string[], found: string): string =>
    `expected a language that the archive speaks (${codes.join(" or ")}), with or without a region, got ${found}; correct it here`,
};
