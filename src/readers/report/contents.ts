import { type Line, normalise } from "../../capture/line.ts";
import { report } from "../../language/index.ts";

/** The table of contents of a visit report. It says what each heading in the report belongs to. */

export type Unit = {
  /** `chapter` is prose of the report itself, `section` has a table, `theme` has sections below it. */
  kind: "chapter" | "theme" | "section" | "table" | "reforms";
  title: string;
  /** The index of its theme in `themes`. */
  theme: number;
  /** The line of the contents that lists it. */
  line: number;
};

export interface Contents {
  themes: string[];
  units: Unit[];
}

/** A line's page number and the text before it. Two steps, because one pattern would be slow on a long run of spaces. */
const pageNumber = /(?<!\d)\d{1,4}$/;
const gap = /\t\s?$|\s{2}$/;

/** True for a line of contents: a title, a tab or a leader, a page number. */
export function isContentsEntry(raw: string): boolean {
  return readEntry(raw) !== null;
}

function readEntry(raw: string): { title: string; indented: boolean } | null {
  const line = raw.trimEnd();
  const number = pageNumber.exec(line);
  if (!number) return null;
  const before = line.slice(0, number.index);
  const title = before
    .trim()
    .replace(/(?<!\.)\.{3,}$/, "")
    .trimEnd();
  const isLed = gap.test(before.slice(-2)) || before.trimEnd().endsWith("...");
  return isLed && title !== "" ? { title, indented: /^\s/.test(raw) } : null;
}

/**
 * The lines after the heading of the contents → its units. An indented or italic entry belongs to the nearest upright one
 * above it. An upright entry with a table is both a theme and a section with the same name. An upright entry without a
 * table and without entries below it is a chapter.
 */
export function readContents(lines: readonly Line[]): Contents {
  const entries: { title: string; under: boolean; line: number }[] = [];
  for (const line of lines) {
    if (line.text === "") continue;
    const found = readEntry(line.raw);
    if (!found) break;
    const italic = /^<(i|em)>(.*)<\/\1>$/i.exec(found.title);
    entries.push({
      title: normalise(italic?.[2] ?? found.title).text,
      under: italic !== null || found.indented,
      line: line.number,
    });
  }
  const themes: string[] = [];
  const units: Unit[] = [];
  for (const [at, { title, under, line }] of entries.entries()) {
    const next = entries[at + 1];
    const hasTable = next !== undefined && report.tableLabel.test(next.title);
    const unit = (kind: Unit["kind"]): Unit => ({ kind, title, theme: Math.max(themes.length - 1, 0), line });
    if (report.tableLabel.test(title)) units.push(unit("table"));
    else if (report.reforms.test(title) && !hasTable) units.push(unit("reforms"));
    else if (under && themes.length > 0) units.push(unit("section"));
    else if (hasTable || next?.under) {
      themes.push(title);
      units.push(unit(hasTable ? "section" : "theme"));
    } else units.push(unit("chapter"));
  }
  return { themes, units };
}

/** The headings that have not been found yet, by title. Lines must be looked up from top to bottom. */
export class HeadingsAhead {
  readonly #units: readonly Unit[];
  readonly #lines: readonly Line[];
  /** Indexes in `units`, the next one last: for sections, and for all others. */
  readonly #sections = new Map<string, number[]>();
  readonly #others = new Map<string, number[]>();
  /** The lines that have the same text as a title, the next one last. */
  readonly #places = new Map<string, number[]>();
  readonly #tableLabel: string | undefined;
  #next = 0;

  constructor(units: readonly Unit[], lines: readonly Line[]) {
    this.#units = units;
    this.#lines = lines;
    this.#tableLabel = units.find(({ kind }) => kind === "table")?.title;
    for (const [at, { kind, title }] of units.entries()) {
      const group = kind === "section" ? this.#sections : this.#others;
      group.set(title, group.get(title) ?? []);
      group.get(title)?.push(at);
      this.#places.set(title, []);
    }
    for (const { text, number } of lines) this.#places.get(text)?.push(number);
    for (const numbers of [...this.#sections.values(), ...this.#others.values(), ...this.#places.values()])
      numbers.reverse();
  }

  /** The units whose heading was not found. */
  get rest(): readonly Unit[] {
    return this.#units.slice(this.#next);
  }

  /** True if this line, or two or three lines from it on, have the text of a heading that has not been found yet. */
  isHeading(number: number): boolean {
    return this.#titlesAt(number).some(
      (title) => this.#ahead(this.#sections, title) !== undefined || this.#ahead(this.#others, title) !== undefined,
    );
  }

  /** The heading that is on this line, or begins on it. Earlier headings can then not be found any more. */
  take(number: number): Unit | null {
    const found = this.#titlesAt(number).flatMap((title) => [
      this.#ahead(this.#others, title) ?? [],
      this.#comesAgain(title, number) ? [] : (this.#ahead(this.#sections, title) ?? []),
    ]);
    const places = found.flat();
    if (places.length === 0) return null;
    const first = Math.min(...places);
    this.#next = first + 1;
    return this.#units[first] ?? null;
  }

  /** A line alone, and joined with the next one or two, because a capture may break a heading over lines. */
  #titlesAt(number: number): string[] {
    const [first = "", second = "", third = ""] = this.#lines.slice(number - 1, number + 2).map(({ text }) => text);
    if (second === "") return [first];
    return [first, `${first} ${second}`, ...(third === "" ? [] : [`${first} ${second} ${third}`])];
  }

  #ahead(group: ReadonlyMap<string, number[]>, title: string): number | undefined {
    return dropUntil(group.get(title), this.#next);
  }

  /**
   * True if the title of a section occurs again before the section's table. This line is then text, and the last
   * occurrence is the heading.
   */
  #comesAgain(title: string, number: number): boolean {
    const table = dropUntil(this.#places.get(this.#tableLabel ?? ""), number + 1);
    const again = dropUntil(this.#places.get(title), number + 1);
    return table !== undefined && again !== undefined && again < table;
  }
}

/** The smallest number that is not below a limit. The numbers are in descending order; those below the limit are removed. */
function dropUntil(numbers: number[] | undefined, limit: number): number | undefined {
  while (numbers?.length && (numbers.at(-1) as number) < limit) numbers.pop();
  return numbers?.at(-1);
}
