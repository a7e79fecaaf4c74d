/** What `src/disk` says to the archivist. */
export const disk = {};
