import { count } from "../src/language/index.ts";
import { addresses } from "../src/site/addresses.ts";
import type { PageData } from "../src/site/eleventy.ts";
import { Document } from "./parts/document.tsx";
import { Link } from "./parts/link.tsx";
import { VisitChart } from "./parts/visit-chart.tsx";
import { VisitFilter } from "./parts/visit-filter.tsx";
import { VisitTable } from "./parts/visit-table.tsx";

export const data = {
  pagination: { data: "archive.lists.reports", size: 1, alias: "report" },
  permalink: addresses.visits,
};

/** All visits of the report, as a chart and as a table with a filter. */
export function render(data: PageData) {
  const { archive } = data;
  const { visits, themes, report } = archive;
  const told = visits.filter(({ posts }) => posts.length > 0);
  const occasions = visits.reduce((sum, { dates }) => sum + dates.length, 0);
  return (
    <Document data={data} title="Besök" description="Alla besök i rapporten, att sortera och välja bland.">
      <header class="page-header">
        <h1>Besök</h1>
        <p class="lead">
          {count(visits.length, "besök", "besök")} vid {count(occasions, "tillfälle", "tillfällen")}, ur{" "}
          <Link to={addresses.report}>{report?.title}</Link>. Rapporten anger månader, inga dagar.
        </p>
      </header>
      {visits.length === 0 && <p class="hole">Rapporten räknar inte upp några besök.</p>}
      {visits.length > 0 && (
        <>
          {told.length > 0 && (
            <section aria-labelledby="berattade">
              <h2 id="berattade">Besök som ett inlägg berättar om</h2>
              <VisitTable caption="De besök som ett bevarat inlägg berättar om" visits={told} withSection />
            </section>
          )}
          <VisitChart themes={themes} />
          <section aria-labelledby="lista">
            <h2 id="lista">Alla besök</h2>
            <VisitFilter archive={archive} />
            <VisitTable caption="Besök ur rapporten, under sina avsnitt" visits={visits} bySection="besok" />
          </section>
        </>
      )}
    </Document>
  );
}
