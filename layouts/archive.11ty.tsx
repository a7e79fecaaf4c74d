import { pageSize } from "../src/archive/paging.ts";
import { count } from "../src/language/index.ts";
import { addresses } from "../src/site/addresses.ts";
import type { PageData } from "../src/site/eleventy.ts";
import { Calendar } from "./parts/calendar.tsx";
import { CalendarTable } from "./parts/calendar-table.tsx";
import { Document } from "./parts/document.tsx";
import { Filter } from "./parts/filter.tsx";
import { Legend } from "./parts/legend.tsx";
import { Link } from "./parts/link.tsx";
import { MaybeNewer } from "./parts/maybe-newer.tsx";
import { PostList } from "./parts/post-list.tsx";

export const data = { permalink: addresses.archive };

/** All years and months, and the newest posts. */
export function render(data: PageData) {
  const { posts, firstPage, years, undated } = data.archive;
  return (
    <Document data={data} title="Inlägg" description="Alla inlägg, år för år och månad för månad.">
      <header class="page-header">
        <h1>Inlägg</h1>
        <p class="lead">
          {count(posts.length, "inlägg", "inlägg")}
          {undated.length > 0 && (
            <>
              , varav <Link to={addresses.undated()}>{undated.length} utan månad</Link>
            </>
          )}
          .
        </p>
      </header>
      {years.length > 0 && (
        <section aria-labelledby="ar">
          <h2 id="ar">År och månader</h2>
          <Calendar archive={data.archive} size="strip" />
          <Legend archive={data.archive} />
          <CalendarTable archive={data.archive} />
        </section>
      )}
      <section aria-labelledby="inlagg">
        <h2 id="inlagg">{posts.length > pageSize ? `De ${pageSize} senaste inläggen` : "Alla inlägg"}</h2>
        {posts.length === 0 && <p class="hole">Inga inlägg är bevarade ännu.</p>}
        {posts.length > 0 && (
          <>
            {posts.length > pageSize && <MaybeNewer latest={firstPage} />}
            <Filter archive={data.archive} />
            <PostList posts={firstPage.posts} id="traffar" among={posts} />
            <button type="button" id="fler" class="more" hidden>
              Visa fler
            </button>
          </>
        )}
      </section>
    </Document>
  );
}
