import { type Line, normalise } from "../../capture/line.ts";
import type { Problem } from "../../entry/problem.ts";
import { capitalise, monthName, parseMonths, parseYear, report, sayList } from "../../language/index.ts";
import { messages } from "../../language/messages.ts";
import type { VisitDraft } from "../draft.ts";

/** Tables of visits. A page break may split a row, and may repeat the header. */

type Column = "number" | "date" | "host";

const columns: readonly Column[] = ["number", "date", "host"];

/** The cells of a row, separated by tabs, or by two or more spaces if the row has no tab. */
function cellsOf(raw: string): string[] {
  const parted = raw.includes("\t") ? raw.split("\t") : raw.trim().split(/\s{2,}/);
  return parted.map((cell) => normalise(cell).text);
}

/** The column that a cell of the header names. The heading of the number column may be empty. */
function columnOf(cell: string): Column | undefined {
  return columns.find((column) => report.columns[column].test(cell));
}

/** The columns of a table header: "Nummer Datum Verksamhet" or "(empty) När Verksamhet"; null for any other line. */
function tableColumns(raw: string): Column[] {
  const named = cellsOf(raw).flatMap((cell) => columnOf(cell) ?? []);
  return named.includes("number") ? named : ["number", ...named];
}

/** True for the header of a table of visits. */
export function isTableHead(raw: string): boolean {
  const cells = cellsOf(raw);
  const named = cells.map(columnOf);
  return cells.length >= 2 && named.includes("host") && named.includes("date") && !named.includes(undefined);
}

/** What a line of a table is. Any other line is unknown. */
export type TablePart = "table head" | "page number" | "row";

export interface VisitTable {
  visits: VisitDraft[];
  /** The part that each line of the table is, by line number. */
  parts: Map<number, TablePart>;
  problems: Problem[];
}

interface Row {
  lines: Line[];
  /** The cells in the order of the columns. The last may continue on the next line. */
  cells: string[];
  columns: Column[];
}

/** The visits read so far. They are numbered throughout the report. */
export interface Numbers {
  /** The line of each number. */
  lines: Map<number, number>;
  /** The highest number; 0 before the first. */
  highest: number;
  /** Rows without a number since the last row with one. Each of them accounts for one missing number. */
  unnumbered: number;
}

/** The lines of one table, with header and page breaks → its visits. `numbers` has those of the tables above, and is extended. */
export function readVisitTable(lines: readonly Line[], file: string, numbers: Numbers): VisitTable {
  const parts = new Map<number, TablePart>();
  const rows = joinRows(lines, parts);
  const visits: VisitDraft[] = [];
  const problems: Problem[] = [];
  for (const row of rows) {
    const line = row.lines[0]?.number ?? 0;
    const fault = faultOf(row, numbers);
    if (fault) problems.push({ file, where: messages.entry.line(line), message: fault.message });
    if (fault?.kind === "no number") numbers.unnumbered += 1;
    else takeNumber(numberOf(row), line, numbers);
    if (fault && fault.kind !== "out of order") continue;
    const asWritten = cell(row, "date");
    visits.push({ number: numberOf(row), dates: parseMonths(asWritten) ?? [], asWritten, host: cell(row, "host") });
    for (const { number } of row.lines) parts.set(number, "row");
  }
  return { visits, parts, problems };
}

function cell(row: Row, column: Column): string {
  return row.cells[row.columns.indexOf(column)] ?? "";
}

const rowNumber = /^0*([1-9]\d{0,5})\.?$/;

function numberOf(row: Row): number {
  return Number(rowNumber.exec(cell(row, "number"))?.[1] ?? Number.NaN);
}

/** Records a number. Rows without a number above it account for the numbers that are missing before it. */
function takeNumber(number: number, line: number, numbers: Numbers): void {
  let expected = numbers.highest + 1;
  for (; numbers.unnumbered > 0 && expected < number; numbers.unnumbered--) numbers.lines.set(expected++, line);
  numbers.unnumbered = 0;
  if (!numbers.lines.has(number)) numbers.lines.set(number, line);
  numbers.highest = Math.max(numbers.highest, expected - 1, number);
}

/** The most lines that a row may have. */
const mostLines = 20;

/** Joins the lines of each row. Headers and page numbers between them are recorded in `parts`. */
function joinRows(lines: readonly Line[], parts: Map<number, TablePart>): Row[] {
  const rows: Row[] = [];
  const said = lines.filter(({ text }) => text !== "");
  let columns: Column[] = ["number", "date", "host"];
  let afterHead = false;
  const below = belowEach(said);
  const isOpen = (row: Row | undefined): row is Row => row !== undefined && row.lines.length < mostLines;
  for (const [at, line] of said.entries()) {
    const row = rows.at(-1);
    if (isTableHead(line.raw)) {
      columns = tableColumns(line.raw);
      parts.set(line.number, "table head");
      afterHead = true;
      continue;
    }
    if (isPageNumber(line, row, below[at] as Below)) {
      parts.set(line.number, "page number");
      afterHead = true;
      continue;
    }
    const cells = cellsOf(line.raw);
    const [first = ""] = cells;
    const adjacent = row?.lines.at(-1)?.number === line.number - 1;
    const date = row && cell(row, "date");
    const yearOfDate = parseYear(first) !== null && date !== undefined && date !== "" && parseMonths(date) === null;
    if (rowNumber.test(first) && !yearOfDate) rows.push({ lines: [line], cells, columns });
    else if (isWholeRow(cells, columns) && (!row || isWholeRow(row.cells, row.columns))) {
      rows.push({ lines: [line], cells, columns });
    } else if (isOpen(row) && first === "") {
      for (const [place, text] of cells.entries()) row.cells[place] = `${row.cells[place] ?? ""} ${text}`.trim();
      row.lines.push(line);
    } else if (isOpen(row) && (afterHead || adjacent || row.cells.length < row.columns.length)) {
      goOn(row, cells);
      row.lines.push(line);
    }
    afterHead = false;
  }
  return rows.map((row) => ({ ...row, cells: withinColumns(row) }));
}

/** Joins the last cells where a host contains a tab or two spaces, so that there are more cells than columns. */
function withinColumns({ cells, columns }: Row): string[] {
  const last = columns.length - 1;
  return cells.length <= columns.length ? cells : [...cells.slice(0, last), cells.slice(last).join(" ")];
}

/** What follows a line: the next line that is not a header, and whether a row or a similar number comes later. */
interface Below {
  rest: Line | undefined;
  comesLater: boolean;
}

function belowEach(lines: readonly Line[]): Below[] {
  const below: Below[] = [];
  const firstCells = new Set<string>();
  let rest: Line | undefined;
  for (let at = lines.length - 1; at >= 0; at--) {
    const line = lines[at] as Line;
    below[at] = { rest, comesLater: firstCells.has(line.text) };
    firstCells.add(cellsOf(line.raw)[0] ?? "");
    if (!isTableHead(line.raw)) rest = line;
  }
  return below;
}

/** A number alone on its line is a page number, unless the rest of the next visit follows on the next line. */
function isPageNumber(line: Line, row: Row | undefined, { rest, comesLater }: Below): boolean {
  if (!/^\d{1,4}$/.test(line.text)) return false;
  const isNext = Number(line.text) === (row ? numberOf(row) : 0) + 1;
  const restIsRow = rest !== undefined && /^\s*\d/.test(rest.raw);
  return !isNext || rest === undefined || restIsRow || comesLater;
}

/** True if the cells have a month and a host. They are then a row, even without a readable number. */
function isWholeRow(cells: readonly string[], columns: readonly Column[]): boolean {
  const host = cells[columns.indexOf("host")] ?? "";
  return parseMonths(cells[columns.indexOf("date")] ?? "") !== null && host !== "";
}

/** Adds the rest of a row that a page break split. Its first piece continues the open cell, unless that cell is complete. */
function goOn(row: Row, [first = "", ...rest]: readonly string[]): void {
  const open = row.cells.length - 1;
  const column = row.columns[open];
  const whole = column === "number" || (column === "date" && parseMonths(row.cells[open] ?? "") !== null);
  if (whole && !report.conjunction.test(first)) row.cells.push(first);
  else row.cells[open] = `${row.cells[open]} ${first}`.trim();
  row.cells.push(...rest);
}

interface Fault {
  kind: "no number" | "doubled" | "out of order" | "no month" | "no host";
  message: string;
}

/** Months as a report in the archive's language writes them. */
function exampleMonths(): [one: string, several: string] {
  const [march, september] = [capitalise(monthName(3)), monthName(9)];
  return [`${march} 2016`, `${sayList([march, september])} 2016`];
}

function faultOf(row: Row, numbers: Numbers): Fault | null {
  const [written, date, host] = [cell(row, "number"), cell(row, "date"), cell(row, "host")];
  const number = numberOf(row);
  if (Number.isNaN(number)) {
    return { kind: "no number", message: messages.readers.report.noNumber(date, host, written) };
  }
  const earlier = numbers.lines.get(number);
  if (earlier !== undefined) {
    return {
      kind: "doubled",
      message: messages.readers.report.doubled(number, earlier),
    };
  }
  if (parseMonths(date) === null) {
    return {
      kind: "no month",
      message: messages.readers.report.noMonth(number, ...exampleMonths(), date),
    };
  }
  if (host === "") return { kind: "no host", message: messages.readers.report.noHost(number) };
  const { highest } = numbers;
  return number < highest
    ? {
        kind: "out of order",
        message: messages.readers.report.outOfOrder(number, highest),
      }
    : null;
}
