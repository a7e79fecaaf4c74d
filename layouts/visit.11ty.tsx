import type { ArchivedVisit } from "../src/archive/archived.ts";
import { capitalise, count, sayDate } from "../src/language/index.ts";
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
  const { pageNumber: at } = data.pagination;
  const [before, after] = [archive.visits[at - 1], archive.visits[at + 1]];
  return (
    <Document
      data={data}
      title={`Besök ${visit.number}: ${visit.host}`}
      description={`${visit.host}, ${sayOccasions(visit.dates)}.`}
    >
      <article class="with-margin">
        <header class="page-header">
          <h1>{visit.host}</h1>
          <p class="byline">
            Besök {visit.number}, {sayOccasions(visit.dates)}
          </p>
        </header>
        <Notes>
          <Note title="När">
            <p>
              ”{visit.asWritten}” enligt rapporten
              {visit.dates.length > 1 && `, ${count(visit.dates.length, "tillfälle", "tillfällen")}`}. Någon dag anges
              inte.
            </p>
            <ul>
              {[...new Set(visit.dates)].map((month) => (
                <li key={month}>
                  <Link to={addresses.period(month)}>Allt från {sayDate(month)}</Link>
                </li>
              ))}
            </ul>
          </Note>
          <Note title="Avsnitt">
            <p>
              <Link to={addresses.section(section.slug)}>{section.title}</Link>
              {section.theme !== section.title && `, under temat ${section.theme}`}
            </p>
          </Note>
          {visit.tags.length > 0 && (
            <Note title="Ämnen">
              <Tags tags={visit.tags} />
            </Note>
          )}
          <Sources sources={section.sources} archive={archive} />
        </Notes>
        <div class="reading">
          <Removed removals={archive.removals.get(section.file)} />
          <section aria-labelledby="inlagg">
            <h2 id="inlagg">Inlägg om besöket</h2>
            {visit.posts.length > 0 ? (
              <PostList posts={visit.posts} />
            ) : (
              <p class="hole">Inget bevarat inlägg berättar om besöket.</p>
            )}
          </section>
          <Reforms
            section={section}
            note={`Rapporten knyter dem till avsnittet ${section.title}, inte till ett enskilt besök.`}
            most={mostReforms}
          />
        </div>
      </article>
      <nav class="neighbours" aria-label="Besök före och efter">
        {before && (
          <p>
            <span class="label">Föregående</span>
            <Link to={addresses.visit(before.number)}>{capitalise(before.host)}</Link>
          </p>
        )}
        {after && (
          <p>
            <span class="label">Nästa</span>
            <Link to={addresses.visit(after.number)}>{capitalise(after.host)}</Link>
          </p>
        )}
      </nav>
    </Document>
  );
}
