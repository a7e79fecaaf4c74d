import type { terminal as english } from "../../en/messages/terminal.ts";

/** What `src/terminal` says to the archivist. */
export const terminal: typeof english = {};
