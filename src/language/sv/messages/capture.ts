import type { capture as english } from "../../en/messages/capture.ts";

/** What `src/capture` says to the archivist. */
export const capture: typeof english = {};
