import type { Archive } from "../../src/archive/archive.ts";
import type { MonthGroup, YearGroup } from "../../src/archive/months.ts";
import { pageWords, sayDate } from "../../src/language/index.ts";
import { addresses } from "../../src/site/addresses.ts";
import { Calendar } from "./calendar.tsx";
import { Link } from "./link.tsx";

interface PeriodNeighboursProps {
  archive: Archive;
  group: MonthGroup | YearGroup;
}

/** Cache: each page of a month or year looks up its own year. */
const places = new WeakMap<Archive, Map<string, number>>();

function placesOfYears(archive: Archive): Map<string, number> {
  const known = places.get(archive) ?? new Map(archive.calendar.map(({ year }, at) => [year, at]));
  places.set(archive, known);
  return known;
}

/** Links from a month or year to those before and after: the calendar of three years, and links in words. */
export function PeriodNeighbours({ archive, group }: PeriodNeighboursProps) {
  const { older, newer } = group;
  const present = "month" in group ? group.month : group.year;
  const words = pageWords.periods;
  const year = present.slice(0, 4);
  const at = placesOfYears(archive).get(year) ?? -1;
  return (
    <nav class="period-neighbours" aria-label={words.neighbours}>
      <Calendar
        archive={archive}
        size="strip"
        years={archive.calendar.slice(Math.max(0, at - 1), at + 2)}
        present={present}
      />
      <ul>
        <li>
          {"month" in group ? (
            <Link to={addresses.period(year)}>{words.wholeYear(year)}</Link>
          ) : (
            <Link to={addresses.archive}>{words.allYears}</Link>
          )}
        </li>
        {older && (
          <li>
            <Link to={addresses.period(older)} rel="prev">
              ← {sayDate(older)}
            </Link>
          </li>
        )}
        {newer && (
          <li>
            <Link to={addresses.period(newer)} rel="next">
              {sayDate(newer)} →
            </Link>
          </li>
        )}
      </ul>
    </nav>
  );
}
