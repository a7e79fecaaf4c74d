import { addresses } from "../src/site/addresses.ts";
import type { PageData } from "../src/site/eleventy.ts";
import { count } from "../src/swedish.ts";
import { Document } from "./parts/document.tsx";
import { Link } from "./parts/link.tsx";
import { VisitTable } from "./parts/visit-table.tsx";

export const data = {
  pagination: { data: "archive.lists.reports", size: 1, alias: "report" },
  permalink: addresses.visits,
};

/** All visits of the report, section by section. */
export function render(data: PageData) {
  const { visits, sections, report } = data.archive;
  const occasions = visits.reduce((sum, { dates }) => sum + dates.length, 0);
  return (
    <Document data={data} title="Besök" description="Alla besök i rapporten, avsnitt för avsnitt.">
      <header class="page-header">
        <h1>Besök</h1>
        <p class="lead">
          {count(visits.length, "besök", "besök")} vid {count(occasions, "tillfälle", "tillfällen")}, ur{" "}
          <Link to={addresses.report}>{report?.title}</Link>. Rapporten anger månader, inga dagar.
        </p>
        <nav aria-label="Avsnitt">
          <ul class="periods">
            {sections.map(({ slug, title, visits: members }) => (
              <li key={slug}>
                <a href={`#${slug}`}>{title}</a> ({members.length})
              </li>
            ))}
          </ul>
        </nav>
      </header>
      {sections.map(({ slug, title, visits: members }) => (
        <section key={slug} aria-labelledby={slug}>
          <h2 id={slug}>
            <Link to={addresses.section(slug)}>{title}</Link>
          </h2>
          <VisitTable caption={`Besök i avsnittet ${title}`} visits={members} />
        </section>
      ))}
    </Document>
  );
}
