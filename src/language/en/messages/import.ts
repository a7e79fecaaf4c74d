/** What `src/import` says to the archivist. */
export const importing = {};
