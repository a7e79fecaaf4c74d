/** What `src/entry` says to the archivist. */
export const entry = {};
