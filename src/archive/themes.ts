import { monthNumber, monthOf } from "../dating/interval.ts";
import type { ArchivedSection, ArchivedVisit } from "./archive.ts";

/** A theme of the report: its sections, its visits, and how many of them each month saw. */
export interface ThemeGroup {
  slug: string;
  title: string;
  sections: ArchivedSection[];
  visits: ArchivedVisit[];
  /** By EDTF month; a visit of two occasions counts in each. */
  perMonth: ReadonlyMap<string, number>;
}

/** Sections grouped by theme, in the report's order. */
export function byTheme(sections: readonly ArchivedSection[]): ThemeGroup[] {
  const groups = new Map<string, ReturnType<typeof newGroup>>();
  for (const section of sections) {
    const group = groups.get(section.theme) ?? newGroup(section);
    groups.set(section.theme, group);
    group.sections.push(section);
    group.visits.push(...section.visits);
    for (const { dates } of section.visits)
      for (const month of new Set(dates)) group.perMonth.set(month, (group.perMonth.get(month) ?? 0) + 1);
  }
  return [...groups.values()];
}

function newGroup({ theme, themeSlug }: ArchivedSection): ThemeGroup & { perMonth: Map<string, number> } {
  return { slug: themeSlug, title: theme, sections: [], visits: [], perMonth: new Map() };
}

/** Every month from the first to the last that a visit took place in: a month without any has its place too. */
export function monthsOfVisits(themes: readonly ThemeGroup[]): string[] {
  const months = themes.flatMap(({ perMonth }) => [...perMonth.keys()].map(monthNumber));
  if (months.length === 0) return [];
  const first = Math.min(...months);
  return Array.from({ length: Math.max(...months) - first + 1 }, (_, at) => monthOf(first + at));
}
