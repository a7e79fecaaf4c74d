import type { ArchivedSection } from "../src/archive/archived.ts";
import { addressWords, pageWords } from "../src/language/index.ts";
import { addresses } from "../src/site/addresses.ts";
import type { Numbered, PageData } from "../src/site/eleventy.ts";
import { CapturedText } from "./parts/captured-text.tsx";
import { Document } from "./parts/document.tsx";
import { Link } from "./parts/link.tsx";
import { Missing, Named } from "./parts/missing.tsx";
import { Note, Notes } from "./parts/notes.tsx";
import { Reforms } from "./parts/reforms.tsx";
import { Removed } from "./parts/removed.tsx";
import { Sources } from "./parts/sources.tsx";
import { Tags } from "./parts/tags.tsx";
import { Text, unplacedGaps } from "./parts/text.tsx";
import { VisitTable } from "./parts/visit-table.tsx";

type Data = PageData<{ section: ArchivedSection } & Numbered>;

export const data = {
  pagination: { data: "archive.sections", size: 1, alias: "section" },
  permalink: ({ section }: Data) => addresses.section(section.slug),
};

/** One section of the report: its introduction, its visits, its reforms. */
export function render(data: Data) {
  const { section, archive } = data;
  const { labels, sectionPage: words } = pageWords;
  const { ids } = addressWords;
  const cited = { gaps: section.gaps, sources: section.sources, archive };
  const { pageNumber: at } = data.pagination;
  const [before, after] = [archive.sections[at - 1], archive.sections[at + 1]];
  return (
    <Document data={data} title={section.title} description={words.description(section.title, section.visits.length)}>
      <article class="with-margin">
        <header class="page-header">
          <h1 lang={section.language}>{section.title}</h1>
          <p class="byline">
            {words.place(section.order, archive.report?.title ?? null, (said) => (
              <Link to={addresses.report}>{said}</Link>
            ))}
          </p>
        </header>
        <Notes>
          {section.theme !== section.title && (
            <Note title={words.theme}>
              <p>{section.theme}</p>
            </Note>
          )}
          {section.tags.length > 0 && (
            <Note title={labels.tags}>
              <Tags tags={section.tags} />
            </Note>
          )}
          <Named mentions={section.mentions} />
          <Missing gaps={unplacedGaps(section.introduction, cited)} />
        </Notes>
        <div class="reading">
          <Removed removals={archive.removals.get(section.file)} />
          <Text text={section.text} markdown={section.introduction} language={section.language} cited={cited} />
          {section.visits.length > 0 && (
            <section aria-labelledby={ids.visits}>
              <h2 id={ids.visits}>{words.visits}</h2>
              <VisitTable caption={words.visitsIn(section.title)} visits={section.visits} />
            </section>
          )}
          <Reforms section={section} />
        </div>
        <div class="origin">
          <Sources sources={section.sources} archive={archive} />
          <CapturedText
            title={section.title}
            markdown={section.introduction}
            sources={section.sources}
            archive={archive}
          />
        </div>
      </article>
      <nav class="neighbours" aria-label={words.neighbours}>
        {before && (
          <p>
            <span class="label">{labels.previous}</span>
            <Link to={addresses.section(before.slug)}>{before.title}</Link>
          </p>
        )}
        {after && (
          <p>
            <span class="label">{labels.next}</span>
            <Link to={addresses.section(after.slug)}>{after.title}</Link>
          </p>
        )}
      </nav>
    </Document>
  );
}
