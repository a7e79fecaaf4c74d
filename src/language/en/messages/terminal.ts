/** What `src/terminal` says to the archivist. */
export const terminal = {};
