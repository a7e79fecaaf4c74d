import type { entry as english } from "../../en/messages/entry.ts";

/** What `src/entry` says to the archivist. */
export const entry: typeof english = {};
