import type { Archive } from "../src/archive/archive.ts";
import { listedCertainties } from "../src/entry/certainty.ts";
import { addressWords, pageWords, sayTerm } from "../src/language/index.ts";
import { addresses } from "../src/site/addresses.ts";
import type { PageData } from "../src/site/eleventy.ts";
import { firstSentence } from "../src/site/opening.ts";
import { Calendar } from "./parts/calendar.tsx";
import { ClaimedDate } from "./parts/date-claim.tsx";
import { Document } from "./parts/document.tsx";
import { Legend } from "./parts/legend.tsx";
import { Link } from "./parts/link.tsx";
import { MaybeNewer } from "./parts/maybe-newer.tsx";
import { SiteMetadata } from "./parts/metadata.tsx";
import { PostList } from "./parts/post-list.tsx";

export const data = { permalink: () => addresses.home };

/** The front page: who she was, a quotation, the months as the way in, the latest posts, the report. */
export function render(data: PageData) {
  const { site, posts, visits, sections, report, undated, captures, latest, lists } = data.archive;
  const { calendar, counts, labels, frontPage: words } = pageWords;
  const { ids } = addressWords;
  const holdings = [
    ...(posts.length > 0 ? [counts.posts(posts.length)] : []),
    ...(visits.length > 0 ? [counts.visits(visits.length)] : []),
  ];
  return (
    <Document data={data} metadata={<SiteMetadata archive={data.archive} />}>
      <header class="page-header front">
        <Office site={site} />
        <h1>{site.title}</h1>
        {(site.about ?? site.description) && <p class="lead">{site.about ?? site.description}</p>}
        {holdings.length > 0 && (
          <p>
            {words.holdings(holdings, captures.length)}
            {lists.timeline.length > 0 && (
              <>
                {" "}
                <Link to={addresses.timeline()}>{words.timeline}</Link>
              </>
            )}
          </p>
        )}
        <Quotation archive={data.archive} />
      </header>
      {data.archive.years.length > 0 && (
        <section aria-labelledby={ids.months}>
          <h2 id={ids.months}>{words.months}</h2>
          <Calendar archive={data.archive} size="large" />
          <Legend archive={data.archive} />
          <p class="facts">
            <Link to={`${addresses.archive}#${ids.table}`}>{calendar.asTable}</Link>
          </p>
          {undated.length > 0 && (
            <p>
              {words.undated(undated.length, (said) => (
                <Link to={addresses.undated()}>{said}</Link>
              ))}
            </p>
          )}
        </section>
      )}
      {posts.length > 0 ? (
        <section aria-labelledby={ids.latest}>
          <h2 id={ids.latest}>{words.latest}</h2>
          <PostList posts={latest.posts} />
          <MaybeNewer latest={latest} />
          {posts.length > latest.posts.length && (
            <p>
              <Link to={addresses.archive}>{words.all(posts.length)}</Link>
            </p>
          )}
        </section>
      ) : (
        <p class="hole">{labels.noPostsYet}</p>
      )}
      {report && (
        <section aria-labelledby={ids.report}>
          <h2 id={ids.report}>{words.report}</h2>
          <p>
            <Link to={addresses.report}>{report.title}</Link>
            {words.inReport(visits.length, sections.length)}
          </p>
        </section>
      )}
    </Document>
  );
}

/** The author's office, place and years, as far as they are given. */
function Office({ site: { author, role, place, years } }: Pick<Archive, "site">) {
  const office =
    role === undefined ? "" : `, ${role}${place === undefined || role.includes(place) ? "" : `, ${place}`}`;
  return (
    <p class="office">
      <strong>{author}</strong>
      {office}
      {years !== undefined && ` ${sayTerm(years)}`}
    </p>
  );
}

/** The first sentence of the newest post whose month is surest, with its source; where texts are withheld, of its summary. */
function Quotation({ archive: { posts } }: { archive: Archive }) {
  const post = listedCertainties
    .map((certainty) => posts.find((one) => one.certainty === certainty && !one.isDisputed && one.body !== ""))
    .find((one) => one !== undefined);
  if (!post) return null;
  const { labels, frontPage: words } = pageWords;
  const sentence = firstSentence(post.body);
  return (
    <figure class="quotation">
      <blockquote>
        <p>{post.text === "abstract" ? sentence : words.quotation(sentence)}</p>
      </blockquote>
      <figcaption class="facts">
        <span>
          {post.text === "abstract" ? labels.summaryOf : words.quotedFrom(post.author)}
          <Link to={addresses.post(post.slug)}>{post.title}</Link>
        </span>
        <ClaimedDate claim={post} />
      </figcaption>
    </figure>
  );
}
