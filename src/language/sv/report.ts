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
    /** The column of numbers may be without a name. */
    number: /^(?:Nummer|Nr\.?|)$/i,
    date: /^(?:Datum|När|Månad)$/i,
    host: /^Verksamhet(?:er)?$/i,
  },
  /** How a cell goes on that a page break split. */
  conjunction: /^(?:och\b|,|&)/i,
};
