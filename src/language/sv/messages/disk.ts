import type { disk as english } from "../../en/messages/disk.ts";

/** What `src/disk` says to the archivist. */
export const disk: typeof english = {};
