import type { takedown as english } from "../../en/messages/takedown.ts";

/** What `src/takedown` says to the archivist. */
export const takedown: typeof english = {};
