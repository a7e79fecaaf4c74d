/** What `src/capture` says to the archivist. */
export const capture = {};
