import type { ArchivedPost } from "../src/archive/archived.ts";
import type { YearGroup } from "../src/archive/months.ts";
import type { ListPage } from "../src/archive/paging.ts";
import { addressWords, capitalise, pageWords, sayDate } from "../src/language/index.ts";
import { addresses } from "../src/site/addresses.ts";
import type { PageData } from "../src/site/eleventy.ts";
import { sayCounts } from "./parts/date-claim.tsx";
import { Document } from "./parts/document.tsx";
import { Link } from "./parts/link.tsx";
import { PeriodGaps, ToPeriodGaps } from "./parts/period-gaps.tsx";
import { PeriodLead } from "./parts/period-lead.tsx";
import { PeriodNeighbours } from "./parts/period-neighbours.tsx";
import { Paging, PostList, partTitle } from "./parts/post-list.tsx";

type Data = PageData<{ list: ListPage<YearGroup, ArchivedPost> }>;

export const data = {
  pagination: { data: "archive.lists.years", size: 1, alias: "list" },
  permalink: ({ list }: Data) => addresses.period(list.group.year, list.part),
};

/** One year: its months, and all its posts. */
export function render(data: Data) {
  const { list } = data;
  const { year, months } = list.group;
  const { labels, periods } = pageWords;
  const { ids } = addressWords;
  const title = partTitle(year, list);
  return (
    <Document data={data} title={title} description={periods.yearDescription(year, data.archive.menu.visits)}>
      <header class="page-header">
        <h1>{title}</h1>
        <PeriodLead group={list.group} />
        {list.part === 1 && <ToPeriodGaps archive={data.archive} group={list.group} />}
      </header>
      <PeriodNeighbours archive={data.archive} group={list.group} />
      <section aria-labelledby={ids.months}>
        <h2 id={ids.months}>{periods.months}</h2>
        <ul class="periods">
          {months.map((group) => (
            <li key={group.month}>
              <Link to={addresses.period(group.month)}>{capitalise(sayDate(group.month))}</Link>:{" "}
              {periods.held(group.posts.length, sayCounts(group.counts), group.visits.length)}
            </li>
          ))}
        </ul>
      </section>
      {list.items.length > 0 && (
        <section aria-labelledby={ids.posts}>
          <h2 id={ids.posts}>{labels.posts}</h2>
          <PostList posts={list.items} covered={data.archive.covered} />
          <Paging list={list} address={(part) => addresses.period(year, part)} />
        </section>
      )}
      {list.part === 1 && <PeriodGaps archive={data.archive} group={list.group} />}
    </Document>
  );
}
