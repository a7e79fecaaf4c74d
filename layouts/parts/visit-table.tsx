import type { ArchivedVisit } from "../../src/archive/archived.ts";
import { count, monthName, sayDate, sayList } from "../../src/language/index.ts";
import { addresses } from "../../src/site/addresses.ts";
import { Link } from "./link.tsx";

/** The months of a visit in words, without repeating a year that they share: "april och december 2016". */
export function sayOccasions(occasions: readonly string[]): string {
  const dates = [...new Set(occasions)];
  const years = new Set(dates.map((date) => date.slice(0, 4)));
  if (years.size > 1) return sayList(dates.map((date) => sayDate(date)));
  return `${sayList(dates.map((date) => monthName(Number(date.slice(5)))))} ${[...years].join("")}`;
}

interface VisitTableProps {
  caption: string;
  visits: readonly ArchivedVisit[];
  /** Adds the section of each visit, and the section's reforms. */
  withSection?: boolean;
  /** For the script that sorts and filters the table. */
  id?: string;
}

/** Visits as a table, with links to their pages and to the posts about them. */
export function VisitTable({ caption, visits, withSection = false, id }: VisitTableProps) {
  return (
    <section class="table-frame" aria-label={caption}>
      <table class="visit-table" id={id}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Nr</th>
            <th scope="col">När</th>
            <th scope="col">Verksamhet</th>
          </tr>
        </thead>
        <tbody>
          {visits.map((visit) => (
            <tr
              key={visit.number}
              {...(id !== undefined && {
                "data-months": [...new Set(visit.dates)].sort().join(" "),
                "data-section": visit.section.slug,
                "data-theme": visit.section.themeSlug,
              })}
            >
              <td class="number">{visit.number}</td>
              <td>{sayOccasions(visit.dates)}</td>
              <th scope="row">
                <Link to={addresses.visit(visit.number)}>{visit.host}</Link>
                {withSection && <SectionOf visit={visit} />}
                {visit.posts.map((post) => (
                  <p key={post.slug} class="facts">
                    Inlägg: <Link to={addresses.post(post.slug)}>{post.title}</Link>
                  </p>
                ))}
              </th>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function SectionOf({ visit: { section } }: { visit: ArchivedVisit }) {
  return (
    <p class="facts">
      <Link to={addresses.section(section.slug)}>{section.title}</Link>
      {section.reforms && section.reforms.count > 0 && (
        <>
          ,{" "}
          <Link to={`${addresses.section(section.slug)}#reformer`}>
            {count(section.reforms.count, "reform", "reformer")}
          </Link>
        </>
      )}
    </p>
  );
}
