import type { Archive } from "../../src/archive/archive.ts";
import { addressWords, monthName, pageWords } from "../../src/language/index.ts";
import { addresses } from "../../src/site/addresses.ts";
import { Choice, option, PeriodChoice, TagChoice } from "./filter.tsx";
import { Link, useLink } from "./link.tsx";
import { Tags } from "./tags.tsx";

/** What the search can be limited to, of what the archive has. */
function kindsIn({ sections, posts }: Archive): (readonly [value: string, label: string])[] {
  const { kinds } = addressWords;
  const { labels } = pageWords;
  return [
    [kinds.post, labels.posts],
    ...(posts.some(({ comments }) => comments) ? [[kinds.comment, labels.comments] as const] : []),
    ...(sections.length > 0 ? [[kinds.visit, labels.visits] as const, [kinds.section, labels.sections] as const] : []),
  ];
}

/** The form and the results of the search. The form is hidden until its script runs; until then there are links instead. */
export function Search({ archive }: { archive: Archive }) {
  const kinds = kindsIn(archive);
  const { labels, searchPage: words } = pageWords;
  const { ids } = addressWords;
  return (
    <>
      <search>
        <form id={ids.search} class="filter search" hidden>
          <div class="words">
            <label>
              {words.words}
              <input type="search" name="q" autocomplete="off" spellcheck={false} enterkeyhint="search" />
            </label>
            <button type="submit">{labels.search}</button>
          </div>
          <PeriodChoice archive={archive} />
          <TagChoice archive={archive} />
          {kinds.length > 1 && (
            <Choice
              name={addressWords.fields.kind}
              label={labels.kind}
              all={labels.all}
              options={kinds.map(([value, label]) => option(value, label, {}))}
            />
          )}
          <button type="reset">{labels.clearFilter}</button>
        </form>
      </search>
      <section aria-labelledby={ids.results}>
        <h2 id={ids.results} class="visually-hidden">
          {words.results}
        </h2>
        <p id={ids.found} class="found" role="status" />
        <WithoutScripts archive={archive} />
        <ol id={ids.hits} class="post-list" />
        <button type="button" id={ids.more} class="more" hidden>
          {labels.showMore}
        </button>
      </section>
      <script src={useLink(addresses.searchScript)} defer />
    </>
  );
}

/** Links to every month and tag, for readers without JavaScript. */
function WithoutScripts({ archive: { years, tags } }: { archive: Archive }) {
  return (
    <div id={addressWords.ids.withoutScript}>
      <p>{pageWords.searchPage.withoutScript}</p>
      <ul class="periods">
        {years.map(({ year, months }) => (
          <li key={year}>
            <Link to={addresses.period(year)}>{year}</Link>
            {months.map(({ month }, at) => (
              <>
                {at === 0 ? ": " : ", "}
                <Link to={addresses.period(month)}>{monthName(Number(month.slice(5)))}</Link>
              </>
            ))}
          </li>
        ))}
      </ul>
      <Tags tags={tags} />
    </div>
  );
}
