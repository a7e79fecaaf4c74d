/** What `src/check` says to the archivist. */
export const check = {};
