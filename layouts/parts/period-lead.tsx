import type { MonthGroup, YearGroup } from "../../src/archive/months.ts";
import { count } from "../../src/language/index.ts";
import { sayCounts } from "./date-claim.tsx";

/** The number of posts, by certainty, and visits of a month or year: "5 inlägg: 3 belagda, 2 kanske. 2 besök." */
export function PeriodLead({ group: { posts, visits, counts } }: { group: MonthGroup | YearGroup }) {
  return (
    <p class="lead">
      {posts.length > 0 && `${count(posts.length, "inlägg", "inlägg")}: ${sayCounts(counts)}. `}
      {visits.length > 0 && `${count(visits.length, "besök", "besök")}.`}
    </p>
  );
}
