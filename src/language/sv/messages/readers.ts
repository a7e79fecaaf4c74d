import type { readers as english } from "../../en/messages/readers.ts";

/** What `src/readers` says to the archivist. */
export const readers: typeof english = {};
