import type { ArchivedPost } from "../src/archive/archived.ts";
import { isHole } from "../src/archive/gaps.ts";
import type { MonthGroup } from "../src/archive/months.ts";
import type { ListPage } from "../src/archive/paging.ts";
import { addressWords, capitalise, pageWords, sayDate } from "../src/language/index.ts";
import { addresses } from "../src/site/addresses.ts";
import type { PageData } from "../src/site/eleventy.ts";
import { Document } from "./parts/document.tsx";
import { PeriodGaps, ToPeriodGaps } from "./parts/period-gaps.tsx";
import { PeriodLead } from "./parts/period-lead.tsx";
import { PeriodNeighbours } from "./parts/period-neighbours.tsx";
import { Paging, PostList, partTitle } from "./parts/post-list.tsx";
import { VisitTable } from "./parts/visit-table.tsx";

type Data = PageData<{ list: ListPage<MonthGroup, ArchivedPost> }>;

export const data = {
  pagination: { data: "archive.lists.months", size: 1, alias: "list" },
  permalink: ({ list }: Data) => addresses.period(list.group.month, list.part),
};

/** One month: its posts and visits, and whether posts are missing. */
export function render(data: Data) {
  const { list, archive } = data;
  const { month, visits } = list.group;
  const { labels, periods } = pageWords;
  const { ids } = addressWords;
  const title = partTitle(capitalise(sayDate(month)), list);
  return (
    <Document data={data} title={title} description={periods.monthDescription(sayDate(month), archive.menu.visits)}>
      <header class="page-header">
        <h1>{title}</h1>
        <PeriodLead group={list.group} />
        {list.part === 1 && <ToPeriodGaps archive={archive} group={list.group} />}
      </header>
      <PeriodNeighbours archive={archive} group={list.group} />
      {archive.menu.posts && isHole(list.group) && <p>{periods.noPost}</p>}
      {list.items.length > 0 && (
        <section aria-labelledby={ids.posts}>
          <h2 id={ids.posts}>{labels.posts}</h2>
          <PostList posts={list.items} />
          <Paging list={list} address={(part) => addresses.period(month, part)} />
        </section>
      )}
      {visits.length > 0 && list.part === 1 && (
        <section aria-labelledby={ids.visits}>
          <h2 id={ids.visits}>{labels.visits}</h2>
          <VisitTable caption={periods.visitsIn(sayDate(month))} visits={visits} withSection />
        </section>
      )}
      {list.part === 1 && <PeriodGaps archive={archive} group={list.group} />}
    </Document>
  );
}
