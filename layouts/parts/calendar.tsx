import type { Archive } from "../../src/archive/archive.ts";
import type { Certainty } from "../../src/archive/certainty.ts";
import type { MonthGroup } from "../../src/archive/months.ts";
import { addresses } from "../../src/site/addresses.ts";
import { count, monthName, sayDate, shortMonthName } from "../../src/swedish.ts";
import { CertaintyMark, type certaintyWords } from "./date-claim.tsx";
import { Link } from "./link.tsx";

const months = Array.from({ length: 12 }, (_, at) => at + 1);

interface CalendarProps {
  archive: Archive;
  /** Whether the forms are explained below it, as on the front page. */
  legend?: boolean;
}

/** Years as rows, months as columns; each month says how many posts and visits it holds, and how surely. */
export function Calendar({ archive, legend = false }: CalendarProps) {
  const groups = new Map(archive.months.map((group) => [group.month, group]));
  return (
    <>
      <section class="table-frame" aria-label="Kalender över inlägg och besök">
        <table class="calendar">
          <caption class="visually-hidden">Inlägg och besök per månad</caption>
          <thead>
            <tr>
              <th scope="col">År</th>
              {months.map((month) => (
                <th key={month} scope="col">
                  <abbr title={monthName(month)}>{shortMonthName(month)}</abbr>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {archive.years.map(({ year }) => (
              <tr key={year}>
                <th scope="row">
                  <Link to={addresses.period(year)}>{year}</Link>
                </th>
                {months.map((month) => {
                  const name = `${year}-${String(month).padStart(2, "0")}`;
                  return <Cell key={name} group={groups.get(name)} />;
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {legend && <Legend archive={archive} />}
    </>
  );
}

/** What a month holds, in words: "april 2016: 6 inlägg, 7 besök". */
export function sayMonth({ month, posts, visits }: MonthGroup): string {
  const held = [
    posts.length > 0 ? count(posts.length, "inlägg", "inlägg") : "inga inlägg",
    visits.length > 0 && count(visits.length, "besök", "besök"),
  ];
  return `${sayDate(month)}: ${held.filter(Boolean).join(", ")}`;
}

/** The surest that a month's posts are: what its cell is drawn as. */
function certaintyOf({ counts }: MonthGroup): Certainty {
  if (counts.certain > 0) return "certain";
  if (counts.likely > 0) return "likely";
  return counts.possible > 0 ? "possible" : "undated";
}

function Cell({ group }: { group: MonthGroup | undefined }) {
  if (!group) return <td class="empty" />;
  const certainty = certaintyOf(group);
  return (
    <td>
      <Link to={addresses.period(group.month)} class={`month certainty-${certainty}`} aria-label={sayMonth(group)}>
        <span class="posts">{group.posts.length || "–"}</span>
        {group.visits.length > 0 && <span class="visits">{group.visits.length}</span>}
      </Link>
    </td>
  );
}

function Legend({ archive }: { archive: Archive }) {
  const used = (["certain", "likely", "possible"] as const).filter((certainty) =>
    archive.months.some(({ counts }) => counts[certainty] > 0),
  );
  const holes = archive.posts.length > 0 && archive.months.some(({ posts }) => posts.length === 0);
  return (
    <ul class="legend">
      <li>Stor siffra: inlägg</li>
      {archive.visits.length > 0 && <li>Liten siffra: besök</li>}
      {used.map((certainty) => (
        <li key={certainty}>
          <CertaintyMark certainty={certainty} />: {meanings[certainty]}
        </li>
      ))}
      {holes && (
        <li>
          <span class="certainty certainty-undated">
            <span class="mark" aria-hidden="true" />
            lucka
          </span>
          : besök men inget bevarat inlägg
        </li>
      )}
    </ul>
  );
}

const meanings: Record<keyof Pick<typeof certaintyWords, "certain" | "likely" | "possible">, string> = {
  certain: "källan anger månaden",
  likely: "ett indicium anger månaden",
  possible: "flera månader är möjliga",
};
