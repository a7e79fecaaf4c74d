/** What `src/output` says to the archivist. */
export const output = {};
