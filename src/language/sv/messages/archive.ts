import type { archive as english } from "../../en/messages/archive.ts";

/** What `src/archive` says to the archivist. */
export const archive: typeof english = {
  unspokenLanguage: (codes, found) =>
    `väntade ett språk som arkivet talar (${codes.join(" eller ")}), med eller utan region, fick ${found}; rätta det här`,
};
