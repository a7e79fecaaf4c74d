import { addressWords, codes } from "../../src/language/in-browser.ts";
import { keepInAddress } from "./choice.ts";
import { sayFound } from "./row.ts";

/** Sorts and filters the table of visits. Without scripts the table shows all visits in the order of the report. */

const form = document.getElementById("urval") as HTMLFormElement;
const status = document.getElementById("antal") as HTMLParagraphElement;
const body = (document.getElementById("besok") as HTMLTableElement).tBodies[0] as HTMLTableSectionElement;
const inReportOrder = Array.from(body.rows);

const { compare } = new Intl.Collator(codes.bcp47, { numeric: true });
const first = ({ dataset }: HTMLElement): string => dataset.months?.split(" ")[0] ?? "";
const last = ({ dataset }: HTMLElement): string => dataset.months?.split(" ").at(-1) ?? "";
const host = (row: HTMLTableRowElement): string => row.querySelector("th a")?.textContent ?? "";

/** What each order compares. Sorting is stable: equal rows keep the order of the report. */
const orders: Record<string, (one: HTMLTableRowElement, other: HTMLTableRowElement) => number> = {
  aldst: (one, other) => compare(first(one), first(other)),
  nyast: (one, other) => compare(last(other), last(one)),
  verksamhet: (one, other) => compare(host(one), host(other)),
};

keepInAddress(form, (choice) => {
  const [month, theme, order] = [addressWords.fields.month, "tema", "ordning"].map((name) => choice.get(name));
  const rows = [...inReportOrder].sort(orders[order ?? ""] ?? (() => 0));
  let found = 0;
  for (const row of rows) {
    const { months = "", section, theme: itsTheme } = row.dataset;
    const isFound =
      (!month || months.split(" ").some((one) => one.startsWith(month))) &&
      (!theme || theme === section || theme === itsTheme);
    row.hidden = !isFound;
    if (isFound) found += 1;
  }
  body.append(...rows);
  status.textContent = choice.size === 0 ? "" : sayFound([[found, "besök"]]);
});
