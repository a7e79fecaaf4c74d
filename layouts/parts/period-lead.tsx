import type { MonthGroup, YearGroup } from "../../src/archive/months.ts";
import { count } from "../../src/language/index.ts";
import { sayCounts } from "./date-claim.tsx";

/**
 * The number of posts, by certainty, and visits: "5 inlägg: 3 belagda, 2 kanske. 2 besök." A year may be surer than the
 * months that its rows tell, so its counts say that they are of the year.
 */
export function PeriodLead({ group }: { group: MonthGroup | YearGroup }) {
  const { posts, visits, counts } = group;
  const [ofWhat, certainties] =
    "month" in group ? [": ", sayCounts(counts)] : [". Deras årtal: ", sayCounts(counts, " datum")];
  return (
    <p class="lead">
      {posts.length > 0 && `${count(posts.length, "inlägg", "inlägg")}${ofWhat}${certainties}. `}
      {visits.length > 0 && `${count(visits.length, "besök", "besök")}.`}
    </p>
  );
}
