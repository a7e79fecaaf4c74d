import type { MonthGroup, YearGroup } from "../../src/archive/months.ts";
import { pageWords } from "../../src/language/index.ts";
import { sayCounts } from "./date-claim.tsx";

/**
 * The number of posts, by certainty, and visits: "5 inlägg: 3 belagda, 2 kanske. 2 besök." A year may be surer than the
 * months that its rows tell, so its counts say that they are of the year.
 */
export function PeriodLead({ group }: { group: MonthGroup | YearGroup }) {
  const { posts, visits, counts } = group;
  const { lead, yearLead, disputedDate } = pageWords.periods;
  const said =
    "month" in group
      ? lead(posts.length, sayCounts(counts), visits.length)
      : yearLead(posts.length, sayCounts(counts, disputedDate), visits.length);
  return <p class="lead">{said}</p>;
}
