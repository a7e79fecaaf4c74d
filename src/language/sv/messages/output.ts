import type { output as english } from "../../en/messages/output.ts";

/** What `src/output` says to the archivist. */
export const output: typeof english = {};
