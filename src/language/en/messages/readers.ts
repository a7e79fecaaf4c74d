/** What `src/readers` says to the archivist. */
export const readers = {};
