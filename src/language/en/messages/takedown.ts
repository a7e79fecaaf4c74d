/** What `src/takedown` says to the archivist. */
export const takedown = {};
