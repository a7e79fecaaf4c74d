import type { ArchivedVisit } from "../../src/archive/archive.ts";
import { addresses } from "../../src/site/addresses.ts";
import { monthName, sayDate, sayList } from "../../src/swedish.ts";
import { Link } from "./link.tsx";

/** Months of a visit in words; a year that several share is said once: "april och december 2016". */
export function sayOccasions(occasions: readonly string[]): string {
  const dates = [...new Set(occasions)];
  const years = new Set(dates.map((date) => date.slice(0, 4)));
  if (years.size > 1) return sayList(dates.map((date) => sayDate(date)));
  return `${sayList(dates.map((date) => monthName(Number(date.slice(5)))))} ${[...years].join("")}`;
}

interface VisitTableProps {
  caption: string;
  visits: readonly ArchivedVisit[];
  /** Whether the table says which section each visit stands in. */
  withSection?: boolean;
}

/** Visits as a table, each number and host a link. */
export function VisitTable({ caption, visits, withSection = false }: VisitTableProps) {
  return (
    <section class="table-frame" aria-label={caption}>
      <table class="visit-table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Nr</th>
            <th scope="col">När</th>
            <th scope="col">Verksamhet</th>
            {withSection && <th scope="col">Avsnitt</th>}
          </tr>
        </thead>
        <tbody>
          {visits.map((visit) => (
            <tr key={visit.number}>
              <td class="number">{visit.number}</td>
              <td>{sayOccasions(visit.dates)}</td>
              <th scope="row">
                <Link to={addresses.visit(visit.number)}>{visit.host}</Link>
                {visit.posts.map((post) => (
                  <p key={post.slug} class="facts">
                    Inlägg: <Link to={addresses.post(post.slug)}>{post.title}</Link>
                  </p>
                ))}
              </th>
              {withSection && (
                <td>
                  <Link to={addresses.section(visit.section.slug)}>{visit.section.title}</Link>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
