import type { Archive } from "../../src/archive/archive.ts";
import { listedCertainties } from "../../src/entry/certainty.ts";
import { addressWords, capitalise, certaintyWords, pageWords, sayDate } from "../../src/language/index.ts";
import { addresses } from "../../src/site/addresses.ts";
import { Link } from "./link.tsx";

/** The calendar as a table: every month with posts or visits, and how certain the posts are. */
export function CalendarTable({ archive: { calendar, menu } }: { archive: Archive }) {
  const kinds = [...listedCertainties, "disputed" as const];
  const { labels, calendar: words } = pageWords;
  return (
    <details id={addressWords.ids.table} class="calendar-table">
      <summary>{words.asTable}</summary>
      <section class="table-frame" aria-label={words.asTable}>
        <table>
          <caption>{words.title(menu.visits)}</caption>
          <thead>
            <tr>
              <th scope="col">{labels.month}</th>
              <th scope="col">{labels.posts}</th>
              {kinds.map((kind) => (
                <th key={kind} scope="col">
                  {capitalise(certaintyWords[kind].many)}
                </th>
              ))}
              <th scope="col">{labels.visits}</th>
            </tr>
          </thead>
          <tbody>
            {calendar
              .flatMap(({ months }) => months)
              .map(({ month, posts, visits, counts }) => (
                <tr key={month}>
                  <th scope="row">
                    <Link to={addresses.period(month)}>{capitalise(sayDate(month))}</Link>
                  </th>
                  {[posts, ...kinds.map((kind) => counts[kind]), visits].map((number, at) => (
                    <td key={at} class="number">
                      {number || "–"}
                    </td>
                  ))}
                </tr>
              ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
