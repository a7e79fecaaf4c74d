import { pageSize } from "../src/archive/paging.ts";
import { addressWords, pageWords } from "../src/language/index.ts";
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

export const data = { permalink: () => addresses.archive };

/** All years and months, and the newest posts. */
export function render(data: PageData) {
  const { posts, firstPage, years, undated } = data.archive;
  const { labels, archive: words } = pageWords;
  const { ids } = addressWords;
  return (
    <Document data={data} title={labels.posts} description={words.description}>
      <header class="page-header">
        <h1>{labels.posts}</h1>
        <p class="lead">
          {words.lead(posts.length, undated.length, (said) => (
            <Link to={addresses.undated()}>{said}</Link>
          ))}
        </p>
      </header>
      {years.length > 0 && (
        <section aria-labelledby={ids.years}>
          <h2 id={ids.years}>{words.years}</h2>
          <Calendar archive={data.archive} size="strip" />
          <Legend archive={data.archive} />
          <CalendarTable archive={data.archive} />
        </section>
      )}
      <section aria-labelledby={ids.posts}>
        <h2 id={ids.posts}>{posts.length > pageSize ? words.latest(pageSize) : labels.allPosts}</h2>
        {posts.length === 0 && <p class="hole">{labels.noPostsYet}</p>}
        {posts.length > 0 && (
          <>
            {posts.length > pageSize && <MaybeNewer latest={firstPage} />}
            <Filter archive={data.archive} />
            <PostList posts={firstPage.posts} id={ids.hits} covered={data.archive.covered} />
            <button type="button" id={ids.more} class="more" hidden>
              {labels.showMore}
            </button>
          </>
        )}
      </section>
    </Document>
  );
}
