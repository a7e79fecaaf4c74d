import type { check as english } from "../../en/messages/check.ts";

/** What `src/check` says to the archivist. */
export const check: typeof english = {};
