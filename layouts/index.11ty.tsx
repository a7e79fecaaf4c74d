import { count, sayList } from "../src/language/index.ts";
import { addresses } from "../src/site/addresses.ts";
import type { PageData } from "../src/site/eleventy.ts";
import { Calendar } from "./parts/calendar.tsx";
import { Document } from "./parts/document.tsx";
import { Legend } from "./parts/legend.tsx";
import { Link } from "./parts/link.tsx";
import { MaybeNewer } from "./parts/maybe-newer.tsx";
import { ArchiveMetadata } from "./parts/metadata.tsx";
import { PostList } from "./parts/post-list.tsx";

export const data = { permalink: addresses.home };

/** The front page: who and what, the months as the way in, the latest posts, the report. */
export function render(data: PageData) {
  const { site, posts, visits, sections, report, undated, captures, latest } = data.archive;
  const holdings = [
    posts.length > 0 && count(posts.length, "inlägg", "inlägg"),
    visits.length > 0 && count(visits.length, "besök", "besök"),
  ].filter((holding) => holding !== false);
  return (
    <Document data={data} metadata={<ArchiveMetadata archive={data.archive} />}>
      <header class="page-header">
        <h1>{site.title}</h1>
        {site.description && <p class="lead">{site.description}</p>}
        {holdings.length > 0 && (
          <p>
            Här finns {sayList(holdings)} ur {count(captures.length, "bevarad källa", "bevarade källor")}. Vid varje
            uppgift står hur den är känd.
          </p>
        )}
      </header>
      {data.archive.years.length > 0 && (
        <section aria-labelledby="manader">
          <h2 id="manader">Månad för månad</h2>
          <Calendar archive={data.archive} size="large" />
          <Legend archive={data.archive} />
          <p class="facts">
            <Link to={`${addresses.archive}#tabell`}>Kalendern som tabell</Link>
          </p>
          {undated.length > 0 && (
            <p>
              <Link to={addresses.undated()}>{count(undated.length, "inlägg", "inlägg")} utan månad</Link> väntar på
              belägg.
            </p>
          )}
        </section>
      )}
      {posts.length > 0 ? (
        <section aria-labelledby="senaste">
          <h2 id="senaste">Senaste inläggen</h2>
          <PostList posts={latest.posts} />
          <MaybeNewer latest={latest} />
          {posts.length > latest.posts.length && (
            <p>
              <Link to={addresses.archive}>Alla {count(posts.length, "inlägg", "inlägg")}</Link>
            </p>
          )}
        </section>
      ) : (
        <p class="hole">Inga inlägg är bevarade ännu.</p>
      )}
      {report && (
        <section aria-labelledby="rapporten">
          <h2 id="rapporten">Rapporten</h2>
          <p>
            <Link to={addresses.report}>{report.title}</Link>: {count(visits.length, "besök", "besök")} i{" "}
            {count(sections.length, "avsnitt", "avsnitt")}.
          </p>
        </section>
      )}
    </Document>
  );
}
