import type { ReportPatterns } from "../language.ts";

/** What an English report of visits calls its parts; a pattern must fit the whole line or cell. */
export const report: ReportPatterns = {
  /** What ends the cover. */
  coverEnd: /^(?:Foreword|Preface|Introduction|Contents|Table of contents)$/i,
  contents: /^(?:Contents|Table of contents)$/i,
  /** The label of a table of visits. */
  tableLabel: /^(?:(?:Organi[sz]ations|Places|Services|Workplaces|Hosts) visited|(?:List of )?visits(?: made)?)$/i,
  /** The heading of a list of reforms, by its beginning. */
  reforms: /^(?:Recommendations?|(?:Proposed )?reforms?)\b/i,
  columns: {
    /** The heading of the number column may be empty. */
    number: /^(?:Number|No\.?|Nr\.?|#|)$/i,
    date: /^(?:Dates?|When|Months?)$/i,
    host: /^(?:Organi[sz]ations?|Places?|Hosts?|Services?|Workplaces?)(?: visited)?$/i,
  },
  /** The continuation of a cell that a page break split. */
  conjunction: /^(?:and\b|,|&)/i,
};
