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
          <VisitChart themes={themes} />
          <section aria-labelledby="lista">
            <h2 id="lista">Alla besök</h2>
            <VisitFilter archive={archive} />
            <VisitTable caption="Besök ur rapporten" visits={visits} withSection id="besok" />
          </section>
        </>
      )}
    </Document>
  );
}
