import { addressWords, pageWords } from "../src/language/index.ts";
import { addresses } from "../src/site/addresses.ts";
import type { PageData } from "../src/site/eleventy.ts";
import { Document } from "./parts/document.tsx";
import { Link } from "./parts/link.tsx";
import { VisitChart } from "./parts/visit-chart.tsx";
import { VisitFilter } from "./parts/visit-filter.tsx";
import { VisitTable } from "./parts/visit-table.tsx";

export const data = {
  pagination: { data: "archive.lists.reports", size: 1, alias: "report" },
  permalink: () => addresses.visits,
};

/** All visits of the report, as a chart and as a table with a filter. */
export function render(data: PageData) {
  const { archive } = data;
  const { visits, themes, report } = archive;
  const { labels, visitsPage: words } = pageWords;
  const { ids } = addressWords;
  const told = visits.filter(({ posts }) => posts.length > 0);
  const occasions = visits.reduce((sum, { dates }) => sum + dates.length, 0);
  return (
    <Document data={data} title={labels.visits} description={words.description}>
      <header class="page-header">
        <h1>{labels.visits}</h1>
        <p class="lead">
          {words.lead(visits.length, occasions, report?.title ?? "", (said) => (
            <Link to={addresses.report}>{said}</Link>
          ))}
        </p>
      </header>
      {visits.length === 0 && <p class="hole">{words.none}</p>}
      {visits.length > 0 && (
        <>
          {told.length > 0 && (
            <section aria-labelledby={ids.told}>
              <h2 id={ids.told}>{words.told}</h2>
              <VisitTable caption={words.toldCaption} visits={told} withSection />
            </section>
          )}
          <VisitChart themes={themes} />
          <section aria-labelledby={ids.list}>
            <h2 id={ids.list}>{labels.allVisits}</h2>
            <VisitFilter archive={archive} />
            <VisitTable caption={words.listCaption} visits={visits} bySection={ids.visits} />
          </section>
        </>
      )}
    </Document>
  );
}
