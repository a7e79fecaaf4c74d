import { addressWords, codes, scriptWords } from "../../src/language/in-browser.ts";
import { keepInAddress } from "./choice.ts";

/** Sorts and filters the table of visits. Without scripts the table shows all visits in the order of the report. */

const form = document.getElementById(addressWords.ids.choice) as HTMLFormElement;
const status = document.getElementById(addressWords.ids.found) as HTMLParagraphElement;
const bodies = Array.from((document.getElementById(addressWords.ids.visits) as HTMLTableElement).tBodies);
const rowsOf = (body: HTMLTableSectionElement): HTMLTableRowElement[] =>
  Array.from(body.rows).filter((row) => !row.classList.contains("of-section"));
/** The rows of each section, in the order of the report. */
const sections = bodies.map((body) => ({ body, heading: body.rows[0] as HTMLTableRowElement, rows: rowsOf(body) }));

const { compare } = new Intl.Collator(codes.bcp47, { numeric: true });
const first = ({ dataset }: HTMLElement): string => dataset.months?.split(" ")[0] ?? "";
const last = ({ dataset }: HTMLElement): string => dataset.months?.split(" ").at(-1) ?? "";
const host = (row: HTMLTableRowElement): string => row.querySelector("th a")?.textContent ?? "";

/** What each order compares. Sorting is stable: equal rows keep the order of the report. */
const orders: Record<string, (one: HTMLTableRowElement, other: HTMLTableRowElement) => number> = {
  [addressWords.orders.oldest]: (one, other) => compare(first(one), first(other)),
  [addressWords.orders.newest]: (one, other) => compare(last(other), last(one)),
  [addressWords.orders.host]: (one, other) => compare(host(one), host(other)),
};

keepInAddress(form, (choice) => {
  const { fields } = addressWords;
  const [month, theme, order, name] = [fields.month, fields.theme, fields.order, fields.name].map(
    (field) => choice.get(field) ?? "",
  ) as [string, string, string, string];
  const part = name.toLowerCase();
  const isFound = (row: HTMLTableRowElement): boolean => {
    const { months = "", section, theme: itsTheme } = row.dataset;
    return (
      (month === "" || months.split(" ").some((one) => one.startsWith(month))) &&
      (theme === "" || theme === section || theme === itsTheme) &&
      host(row).toLowerCase().includes(part)
    );
  };
  for (const { body, heading, rows } of sections) {
    for (const row of rows) row.hidden = !isFound(row);
    body.append(...rows);
    heading.hidden = rows.every((row) => row.hidden);
  }
  const compareRows = orders[order];
  if (compareRows) {
    // Sorted, they are one list.
    for (const { heading } of sections) heading.hidden = true;
    bodies.at(-1)?.append(...sections.flatMap(({ rows }) => rows).sort(compareRows));
  }
  const found = sections.flatMap(({ rows }) => rows).filter((row) => !row.hidden).length;
  status.textContent =
    choice.size === 0 ? "" : found === 0 ? scriptWords.noVisit : scriptWords.sayFound({ visit: found });
});
