import { type Line, normalise } from "../../capture/line.ts";
import type { Problem } from "../../entry/problem.ts";
import { parseMonths, untitled, report as words } from "../../language/index.ts";
import { messages } from "../../language/messages.ts";
import type { Draft, ReportDraft, SectionDraft } from "../draft.ts";
import { bodyLines, type Ledger, type Owner } from "../ledger.ts";
import type { Found, Reading } from "../reader.ts";
import { applyRules, type Place, type Rule } from "../text/rules.ts";
import { type TextCapture, textReader } from "../text/text-reader.ts";
import { treeOf } from "../text/tree.ts";
import { HeadingsAhead, isContentsEntry, readContents, type Unit } from "./contents.ts";
import { isTableHead, type Numbers, readVisitTable, type TablePart } from "./visit-table.ts";

/**
 * A report of visits: a cover, an introduction, contents with page numbers, themes and sections, and a conclusion. Each
 * section has a table of visits and a list of reforms. The contents determine which lines are headings.
 */

/** A draft before its lines become a tree; `headings` are the numbers of the lines that are headings. */
type InLines<D> = Omit<D, "body"> & { headings: Set<number> };

interface ThemeInLines {
  title: string;
  introduction: Line[];
}

interface State {
  capture: TextCapture;
  report: InLines<Omit<ReportDraft, "themes">> & { themes: ThemeInLines[] };
  /** The report is draft 0. The sections follow in order. */
  sections: InLines<SectionDraft>[];
  /** The table of contents; null before it was read. */
  headings: HeadingsAhead | null;
  cover: Cover;
  phase: "cover" | "foreword" | "contents" | "report";
  /** Where the next body line belongs: to the body of an entry, or to the introduction of a theme. */
  at: { entry: number } | { theme: number } | null;
  /** The remaining lines of a heading that the capture breaks over several lines. */
  headingRest: string;
  /** The parts of the current section's table by line number; null outside a table. */
  table: Map<number, TablePart> | null;
  visitNumbers: Numbers;
  problems: Problem[];
}

/** The facts from the lines before the first heading; `titleLines` are the lines of the title. */
interface Cover {
  title: string;
  titleLines: ReadonlySet<string>;
  author: string | undefined;
  date: string | undefined;
}

function readCover(lines: readonly Line[]): Cover {
  const end = lines.findIndex((line) => words.coverEnd.test(line.text));
  const said = lines.slice(0, Math.max(end, 0)).flatMap(({ text }) => (text === "" ? [] : [text]));
  const date = said.length > 1 && parseMonths(said.at(-1) ?? "")?.length === 1 ? said.pop() : undefined;
  const author = said.length > 1 ? said.pop() : undefined;
  return { title: said.join(" "), titleLines: new Set(said), author, date };
}

function tableRule(part: TablePart): Rule<State> {
  return {
    name: part,
    owner: ({ line }, state) =>
      state.table?.get(line.number) === part ? { owner: "apparatus", what: part, entry: state.sections.length } : null,
  };
}

const bodyOwner = (entry: number): Owner => ({ owner: "body", entry });

export const visitReportRules: readonly Rule<State>[] = [
  {
    name: "cover title",
    owner: ({ line }, { phase, cover, report }) => {
      if (phase !== "cover" || !cover.titleLines.has(line.text)) return null;
      report.title = cover.title;
      return { owner: "title", entry: 0 };
    },
  },
  {
    name: "cover author",
    owner: ({ line }, { phase, cover, report }) => {
      if (phase !== "cover" || cover.author !== line.text) return null;
      report.author = line.text.split(/[(,]/)[0]?.trim() || line.text;
      return { owner: "metadata", field: "author", entry: 0 };
    },
  },
  {
    name: "cover date",
    owner: ({ line }, { phase, cover, report }) => {
      if (phase !== "cover" || cover.date !== line.text) return null;
      report.date = parseMonths(cover.date)?.[0];
      return { owner: "metadata", field: "date", entry: 0 };
    },
  },
  {
    name: "contents heading",
    owner: ({ line }, state) => {
      if (state.headings || !words.contents.test(line.text)) return null;
      state.phase = "contents";
      const { themes, units } = readContents(state.capture.lines.slice(line.number));
      state.headings = new HeadingsAhead(units, state.capture.lines);
      state.report.themes = themes.map((title) => ({ title, introduction: [] }));
      return { owner: "apparatus", what: "contents" };
    },
  },
  {
    name: "contents entry",
    owner: ({ line }, state) =>
      state.phase === "contents" && isContentsEntry(line.raw) ? { owner: "apparatus", what: "contents" } : null,
  },
  {
    name: "foreword heading",
    owner: ({ line }, state) => {
      if (state.phase !== "cover" || !words.coverEnd.test(line.text)) return null;
      state.phase = "foreword";
      state.at = { entry: 0 };
      state.report.headings.add(line.number);
      return bodyOwner(0);
    },
  },
  {
    name: "heading",
    owner: (place, state) => {
      if (state.headingRest !== "") return continueHeading(place, state);
      const unit = state.headings?.take(place.line.number);
      if (!unit) return null;
      state.headingRest = unit.title.slice(place.line.text.length).trim();
      return openUnit(unit, place, state);
    },
  },
  tableRule("table head"),
  tableRule("page number"),
  {
    name: "table row",
    owner: ({ line }, state) =>
      state.table?.get(line.number) === "row"
        ? { owner: "metadata", field: "visits", entry: state.sections.length }
        : null,
  },
  {
    name: "body",
    owner: ({ line }, state) => {
      if (state.at === null || state.table !== null || state.phase === "contents") return null;
      if ("entry" in state.at) return bodyOwner(state.at.entry);
      state.report.themes[state.at.theme]?.introduction.push(line);
      return { owner: "metadata", field: "themes", entry: 0 };
    },
  },
];

function continueHeading({ line }: Place, state: State): Owner | null {
  if (!state.headingRest.startsWith(line.text)) return null;
  state.headingRest = state.headingRest.slice(line.text.length).trim();
  if (state.at && "entry" in state.at && state.at.entry === 0) {
    state.report.headings.add(line.number);
    return bodyOwner(0);
  }
  return state.at && "entry" in state.at
    ? { owner: "title", entry: state.at.entry }
    : { owner: "metadata", field: "themes", entry: 0 };
}

function openUnit(unit: Unit, place: Place, state: State): Owner {
  const { line } = place;
  state.phase = "report";
  const section = state.sections.length;
  switch (unit.kind) {
    case "chapter":
      state.table = null;
      state.at = { entry: 0 };
      state.report.headings.add(line.number);
      return bodyOwner(0);
    case "theme":
      state.table = null;
      state.at = { theme: unit.theme };
      return { owner: "metadata", field: "themes", entry: 0 };
    case "section":
      state.table = null;
      state.sections.push({
        kind: "section",
        title: unit.title,
        theme: state.report.themes[unit.theme]?.title ?? unit.title,
        visits: [],
        headings: new Set(),
      });
      state.at = { entry: section + 1 };
      return { owner: "title", entry: section + 1 };
    case "table":
      openTable(place, state);
      return { owner: "apparatus", what: "table label", entry: section };
    case "reforms":
      state.table = null;
      state.sections.at(-1)?.headings.add(line.number);
      return bodyOwner(section);
  }
}

/** Reads the table from its label to the next heading of the contents. */
function openTable({ line, lines }: Place, state: State): void {
  const section = state.sections.at(-1);
  if (!section) return;
  let end = line.number;
  while (end < lines.length && !state.headings?.isHeading(end + 1)) end++;
  const table = readVisitTable(lines.slice(line.number, end), state.capture.name, state.visitNumbers);
  for (const visit of table.visits) section.visits.push(visit);
  for (const problem of table.problems) state.problems.push(problem);
  state.table = table.parts;
}

/** Reads a visit report with the given rules. Tests remove one to check that its lines become unknown. */
export function readVisitReport(capture: TextCapture, rules = visitReportRules): Found {
  const state: State = {
    capture,
    report: { kind: "report", title: untitled, themes: [], headings: new Set() },
    sections: [],
    headings: null,
    cover: readCover(capture.lines),
    phase: "cover",
    at: null,
    headingRest: "",
    table: null,
    visitNumbers: { lines: new Map(), highest: 0, unnumbered: 0 },
    problems: [],
  };
  const ledger = applyRules(capture.lines, rules, state);
  return { drafts: draftsOf(state, ledger), ledger, problems: [...state.problems, ...findHoles(state)] };
}

/** The drafts of the report and its sections, with their lines as trees. */
function draftsOf({ capture, report, sections }: State, ledger: Ledger): Draft[] {
  const bodyOf = (entry: number, headings: ReadonlySet<number>) =>
    treeOf(bodyLines(capture.lines, ledger, entry), headings);
  const { headings, themes, ...cover } = report;
  const introduced = themes.map(({ title, introduction }) => ({ title, introduction: treeOf(introduction) }));
  return [
    { ...cover, themes: introduced, body: bodyOf(0, headings) },
    ...sections.map(({ headings, ...section }, at) => ({ ...section, body: bodyOf(at + 1, headings) })),
  ];
}

/** What a person must look up in the capture: numbers without a row, and headings of the contents that were not found. */
function findHoles({ capture, headings, visitNumbers }: State): Problem[] {
  const numbers = [...visitNumbers.lines].sort(([one], [other]) => one - other);
  const holes = numbers.flatMap(([number, line], at) => {
    const first = (numbers[at - 1]?.[0] ?? 0) + 1;
    if (first === number) return [];
    const message = messages.readers.report.missing(first, number - 1, number);
    return [{ file: capture.name, where: messages.entry.line(line), message }];
  });
  const unseen = (headings?.rest ?? []).filter(({ kind }) => kind === "section" || kind === "theme");
  return [
    ...holes,
    ...unseen.map(({ title, line }) => ({
      file: capture.name,
      where: messages.entry.line(line),
      message: messages.readers.report.noHeading(title),
    })),
  ];
}

function read(capture: TextCapture): Reading | null {
  const { lines } = capture;
  const contents = lines.find(({ text }) => words.contents.test(text));
  const heads = contents ? lines.filter(({ raw }) => isTableHead(raw)) : [];
  const [head] = heads;
  if (!head || !contents) return null;
  return {
    ...readVisitReport(capture),
    because: [
      { kind: "contents", words: contents.text, line: contents.number },
      { kind: "visit-tables", words: normalise(head.raw).text, line: head.number, count: heads.length },
    ],
    doubts: [],
  };
}

export const visitReport = textReader({
  kind: "visit-report",
  read,
});
