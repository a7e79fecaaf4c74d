import type { ArchivedVisit } from "../src/archive/archived.ts";
import { addressWords, capitalise, pageWords, sayDate } from "../src/language/index.ts";
import { addresses } from "../src/site/addresses.ts";
import type { Numbered, PageData } from "../src/site/eleventy.ts";
import { Document } from "./parts/document.tsx";
import { Link } from "./parts/link.tsx";
import { Note, Notes } from "./parts/notes.tsx";
import { PostList } from "./parts/post-list.tsx";
import { Reforms } from "./parts/reforms.tsx";
import { Removed } from "./parts/removed.tsx";
import { Sources } from "./parts/sources.tsx";
import { Tags } from "./parts/tags.tsx";
import { sayOccasions } from "./parts/visit-table.tsx";

type Data = PageData<{ visit: ArchivedVisit } & Numbered>;

export const data = {
  pagination: { data: "archive.visits", size: 1, alias: "visit" },
  permalink: ({ visit }: Data) => addresses.visit(visit.number),
};

/** A section's page has all its reforms. The page of each of its visits has them if they are no more than this. */
const mostReforms = 30;

/** One visit: host, months, section, the posts about it, and the reforms of its section. */
export function render(data: Data) {
  const { visit, archive } = data;
  const { section } = visit;
  const { labels, visitPage: words } = pageWords;
  const { ids } = addressWords;
  const months = sayOccasions(visit.dates);
  const { pageNumber: at } = data.pagination;
  const [before, after] = [archive.visits[at - 1], archive.visits[at + 1]];
  return (
    <Document
      data={data}
      title={words.title(visit.number, visit.host)}
      description={words.description(visit.host, months)}
    >
      <article class="with-margin">
        <header class="page-header">
          <h1>{visit.host}</h1>
          <p class="byline">{words.place(visit.number, months)}</p>
        </header>
        <Notes>
          <Note title={words.when}>
            <p>{words.asWritten(visit.asWritten, visit.dates.length)}</p>
            <ul>
              {[...new Set(visit.dates)].map((month) => (
                <li key={month}>
                  <Link to={addresses.period(month)}>{labels.everythingFrom(sayDate(month))}</Link>
                </li>
              ))}
            </ul>
          </Note>
          <Note title={words.section}>
            <p>
              {words.inSection(section.title, section.theme === section.title ? null : section.theme, (said) => (
                <Link to={addresses.section(section.slug)}>{said}</Link>
              ))}
            </p>
          </Note>
          {visit.tags.length > 0 && (
            <Note title={labels.tags}>
              <Tags tags={visit.tags} />
            </Note>
          )}
          <Sources sources={section.sources} archive={archive} />
        </Notes>
        <div class="reading">
          <Removed removals={archive.removals.get(section.file)} />
          <section aria-labelledby={ids.posts}>
            <h2 id={ids.posts}>{words.posts}</h2>
            {visit.posts.length > 0 ? <PostList posts={visit.posts} /> : <p class="hole">{words.noPosts}</p>}
          </section>
          <Reforms section={section} note={words.reformsOf(section.title)} most={mostReforms} />
        </div>
      </article>
      <nav class="neighbours" aria-label={words.neighbours}>
        {before && (
          <p>
            <span class="label">{labels.previous}</span>
            <Link to={addresses.visit(before.number)}>{capitalise(before.host)}</Link>
          </p>
        )}
        {after && (
          <p>
            <span class="label">{labels.next}</span>
            <Link to={addresses.visit(after.number)}>{capitalise(after.host)}</Link>
          </p>
        )}
      </nav>
    </Document>
  );
}
