import { type Line, normalise } from "../original/line.ts";

/** The contents of a visit report: what each heading to come is a heading of. */

export type Unit = {
  /** chapter: prose of the report itself. section: has a table. theme: has sections below it. */
  kind: "chapter" | "theme" | "section" | "table" | "reforms";
  title: string;
  /** The place of its theme in `themes`. */
  theme: number;
  /** The line of the contents that names it. */
  line: number;
};

export interface Contents {
  themes: string[];
  units: Unit[];
}

const entry = /^(\s*)(.*\S)\s*(?:\t|\s{2,}|\.{3,}\s*)(\d{1,4})\s*$/;
const tableLabel = /^Besökta verksamheter$/i;
const reformsLabel = /^Reform/i;

/** True for a line of contents: a title, a tab or a leader, a page number. */
export function isContentsEntry(raw: string): boolean {
  return entry.test(raw);
}

/**
 * The lines after the heading of the contents → its units. An entry in italics or indented lies under the upright one
 * above it. An upright entry with a table of its own is a theme and also the section of that name; one with neither a
 * table nor entries under it is a chapter.
 */
export function readContents(lines: readonly Line[]): Contents {
  const entries: { title: string; under: boolean; line: number }[] = [];
  for (const line of lines) {
    if (line.text === "") continue;
    const [, indent = "", title = ""] = entry.exec(line.raw) ?? [];
    if (title === "") break;
    const italic = /^<(i|em)>(.*)<\/\1>$/i.exec(title);
    entries.push({
      title: normalise(italic?.[2] ?? title).text,
      under: italic !== null || indent !== "",
      line: line.number,
    });
  }
  const themes: string[] = [];
  const units: Unit[] = [];
  for (const [at, { title, under, line }] of entries.entries()) {
    const next = entries[at + 1];
    const hasTable = next !== undefined && tableLabel.test(next.title);
    const unit = (kind: Unit["kind"]): Unit => ({ kind, title, theme: Math.max(themes.length - 1, 0), line });
    if (tableLabel.test(title)) units.push(unit("table"));
    else if (reformsLabel.test(title) && !hasTable) units.push(unit("reforms"));
    else if (under && themes.length > 0) units.push(unit("section"));
    else if (hasTable || next?.under) {
      themes.push(title);
      units.push(unit(hasTable ? "section" : "theme"));
    } else units.push(unit("chapter"));
  }
  return { themes, units };
}
