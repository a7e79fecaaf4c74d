import type { importing as english } from "../../en/messages/import.ts";

/** What `src/import` says to the archivist. */
export const importing: typeof english = {};
