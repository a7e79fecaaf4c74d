import type { ArchivedVisit } from "../../src/archive/archived.ts";
import { grouped } from "../../src/entry/grouped.ts";
import { addressWords, monthName, pageWords, sayDate, sayList } from "../../src/language/index.ts";
import { addresses } from "../../src/site/addresses.ts";
import { Link } from "./link.tsx";

/** The months of a visit in words, without repeating a year that they share: "april och december 2016". */
export function sayOccasions(occasions: readonly string[]): string {
  const dates = [...new Set(occasions)];
  const years = new Set(dates.map((date) => date.slice(0, 4)));
  if (years.size > 1) return sayList(dates.map((date) => sayDate(date)));
  const months = sayList(dates.map((date) => monthName(Number(date.slice(5)))));
  return pageWords.visitsPage.table.monthsOf(months, [...years].join(""));
}

interface VisitTableProps {
  caption: string;
  visits: readonly ArchivedVisit[];
  /** Adds the section of each visit, and the section's reforms. */
  withSection?: boolean;
  /** Puts the visits under their sections, for the script that sorts and filters the table, which knows it by this id. */
  bySection?: string;
}

/** Visits as a table, with links to their pages and to the posts about them. */
export function VisitTable({ caption, visits, withSection = false, bySection }: VisitTableProps) {
  const groups = bySection === undefined ? [[null, visits] as const] : [...grouped(visits, ({ section }) => [section])];
  const words = pageWords.visitsPage.table;
  return (
    <section class="table-frame" aria-label={caption}>
      <table class="visit-table" id={bySection}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.number}</th>
            <th scope="col">{words.when}</th>
            <th scope="col">{words.host}</th>
          </tr>
        </thead>
        {groups.map(([section, members]) => (
          <tbody key={section?.slug ?? ""}>
            {section && (
              <tr class="of-section">
                <th scope="rowgroup" colSpan={3}>
                  <span>
                    {words.section(section.title, members.length, (said) => (
                      <Link to={addresses.section(section.slug)}>{said}</Link>
                    ))}
                  </span>
                </th>
              </tr>
            )}
            {members.map((visit) => (
              <VisitRow key={visit.number} visit={visit} withSection={withSection} isSorted={bySection !== undefined} />
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}

interface VisitRowProps {
  visit: ArchivedVisit;
  withSection: boolean;
  /** Adds what the script sorts and filters by. */
  isSorted: boolean;
}

function VisitRow({ visit, withSection, isSorted }: VisitRowProps) {
  return (
    <tr
      {...(isSorted && {
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
            {pageWords.visitsPage.table.post(post.title, (said) => (
              <Link to={addresses.post(post.slug)}>{said}</Link>
            ))}
          </p>
        ))}
      </th>
    </tr>
  );
}

function SectionOf({ visit: { section } }: { visit: ArchivedVisit }) {
  return (
    <p class="facts">
      <Link to={addresses.section(section.slug)}>{section.title}</Link>
      {section.reforms && section.reforms.count > 0 && (
        <>
          ,{" "}
          <Link to={`${addresses.section(section.slug)}#${addressWords.ids.reforms}`}>
            {pageWords.counts.reforms(section.reforms.count)}
          </Link>
        </>
      )}
    </p>
  );
}
