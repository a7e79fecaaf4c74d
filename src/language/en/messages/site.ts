/** What `src/site` says to the archivist. */
export const site = {};
