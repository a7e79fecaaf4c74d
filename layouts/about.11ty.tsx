import { addressWords, pageWords } from "../src/language/index.ts";
import { addresses } from "../src/site/addresses.ts";
import type { PageData } from "../src/site/eleventy.ts";
import { Document } from "./parts/document.tsx";
import { CertaintyVocabulary } from "./parts/legend.tsx";
import { Link } from "./parts/link.tsx";
import { Removed } from "./parts/removed.tsx";
import { Markdown } from "./parts/text.tsx";

export const data = { permalink: () => addresses.about };

/** Method and editorial policy, after the page that a person has written about this archive. */
export function render(data: PageData) {
  const { site, pages, captures, gaps, undated, removals, tags, visits } = data.archive;
  const own = pages.find(({ slug }) => addresses.page(slug) === addresses.about);
  const { labels, about: words } = pageWords;
  const { ids } = addressWords;
  const subjects = [
    ...(tags.some(({ isCategory }) => !isCategory) ? [words.tagsAreTheArchives] : []),
    ...(tags.some(({ isCategory }) => isCategory) ? [words.categoriesAreTheBlogs] : []),
    ...(visits.length > 0 ? [words.visitsAreTold] : []),
  ];
  return (
    <Document data={data} title={words.title} description={words.description}>
      <header class="page-header">
        <h1>{words.title}</h1>
        {site.description && <p class="lead">{site.description}</p>}
      </header>
      <div class="reading">
        {own && <Removed removals={removals.get(own.file)} />}
        {own && <Markdown source={own.body} />}
        <section aria-labelledby={ids.origins}>
          <h2 id={ids.origins}>{words.origins}</h2>
          <p>
            {words.fromSources((said) => (captures.length > 0 ? <Link to={addresses.sources}>{said}</Link> : said))}
          </p>
        </section>
        <section aria-labelledby={ids.texts}>
          <h2 id={ids.texts}>{words.texts}</h2>
          <p>{site.texts === "withheld" ? words.withheldTexts : words.givenTexts}</p>
        </section>
        <section aria-labelledby={ids.dates}>
          <h2 id={ids.dates}>{words.dates}</h2>
          <p>{words.datesAreNeverFiner}</p>
          <CertaintyVocabulary />
          {undated.length > 0 && (
            <p>
              <Link to={addresses.undated()}>{words.allUndated}</Link>
            </p>
          )}
        </section>
        <section aria-labelledby={ids.comments}>
          <h2 id={ids.comments}>{labels.comments}</h2>
          <p>{words.commentsAreStated}</p>
        </section>
        <section aria-labelledby={ids.gaps}>
          <h2 id={ids.gaps}>{words.gaps}</h2>
          <p>
            {words.gapsStayVisible}{" "}
            {gaps.length > 0 && words.allGaps((said) => <Link to={addresses.gaps}>{said}</Link>)}
          </p>
        </section>
        {subjects.length > 0 && (
          <section aria-labelledby={ids.subjects}>
            <h2 id={ids.subjects}>{labels.tags}</h2>
            <p>{subjects.join(" ")}</p>
          </section>
        )}
        <section aria-labelledby={ids.data}>
          <h2 id={ids.data}>{labels.data}</h2>
          <p>
            {words.allAsFiles((said) => (
              <Link to={addresses.data}>{said}</Link>
            ))}
          </p>
          {site.rights && <p>{site.rights}</p>}
        </section>
      </div>
    </Document>
  );
}
