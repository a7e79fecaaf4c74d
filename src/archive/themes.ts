import { monthNumber, monthOf } from "../dating/interval.ts";
import { grouped } from "../entry/grouped.ts";
import type { ArchivedSection, ArchivedVisit } from "./archived.ts";

/** A theme of the report, with its sections and visits. */
export interface ThemeGroup {
  slug: string;
  title: string;
  sections: ArchivedSection[];
  visits: ArchivedVisit[];
  /** The number of visits by EDTF month; a visit with two occasions counts in the month of each. */
  perMonth: ReadonlyMap<string, number>;
}

/** Sections grouped by theme, in the order of the report. */
export function byTheme(sections: readonly ArchivedSection[]): ThemeGroup[] {
  return Array.from(
    grouped(sections, ({ theme }) => [theme]),
    ([title, members]) => {
      const visits = members.flatMap((section) => section.visits);
      const inMonth = grouped(visits, ({ dates }) => new Set(dates));
      const perMonth = new Map(Array.from(inMonth, ([month, { length }]) => [month, length]));
      return { slug: members[0]?.themeSlug ?? "", title, sections: members, visits, perMonth };
    },
  );
}

/** Every month from the first visit to the last, those without visits too. */
export function monthsOfVisits(themes: readonly ThemeGroup[]): string[] {
  const months = themes.flatMap(({ perMonth }) => [...perMonth.keys()]).sort();
  const [from, to] = [months[0], months.at(-1)];
  if (from === undefined || to === undefined) return [];
  const first = monthNumber(from);
  return Array.from({ length: monthNumber(to) - first + 1 }, (_, at) => monthOf(first + at));
}
