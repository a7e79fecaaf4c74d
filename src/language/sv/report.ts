import type { ReportPatterns } from "../language.ts";

/** What a Swedish report of visits calls its parts; a pattern must fit the whole line or cell. */
export const report: ReportPatterns = {
  /** What ends the cover. */
  coverEnd: /^(?:Inledning|Förord|Innehåll|Innehållsförteckning)$/i,
  contents: /^(?:Innehåll|Innehållsförteckning)$/i,
  /** The label of a table of visits. */
  tableLabel: /^Besökta verksamheter$/i,
  /** The heading of a list of reforms, by its beginning. */
  reforms: /^Reform/i,
  columns: {
    /** The heading of the number column may be empty. */
    number: /^(?:Nummer|Nr\.?|)$/i,
    date: /^(?:Datum|När|Månad)$/i,
    host: /^Verksamhet(?:er)?$/i,
  },
  /** The continuation of a cell that a page break split. */
  conjunction: /^(?:och\b|,|&)/i,
};
