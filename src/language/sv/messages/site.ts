import type { site as english } from "../../en/messages/site.ts";

/** What `src/site` says to the archivist. */
export const site: typeof english = {};
