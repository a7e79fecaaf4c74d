import type { Archive } from "../../src/archive/archive.ts";
import { addressWords, capitalise, pageWords, sayDate } from "../../src/language/index.ts";
import { addresses } from "../../src/site/addresses.ts";
import { Choice, option } from "./filter.tsx";
import { useLink } from "./link.tsx";

/** The form that sorts and filters the table of visits, hidden until its script runs. */
export function VisitFilter({ archive: { years, themes } }: { archive: Archive }) {
  const { labels } = pageWords;
  const words = pageWords.visitsPage.filter;
  const { fields, ids, orders } = addressWords;
  const months = years.flatMap(({ year, months, visits }) =>
    visits.length === 0
      ? []
      : [
          option(year, words.wholeYear(year), { visits: visits.length }),
          ...months
            .filter(({ visits }) => visits.length > 0)
            .map(({ month, visits }) => option(month, capitalise(sayDate(month)), { visits: visits.length })),
        ],
  );
  const parts = themes.flatMap(({ slug, title, sections, visits }) => [
    option(slug, title, { visits: visits.length }),
    ...sections
      .filter((section) => section.title !== title && section.visits.length > 0)
      .map((section) => option(section.slug, `– ${section.title}`, { visits: section.visits.length })),
  ]);
  return (
    <>
      <form id={ids.choice} class="filter" hidden>
        <label>
          {words.name}
          <input type="text" name={fields.name} autocomplete="off" spellcheck={false} />
        </label>
        <Choice name={fields.month} label={words.month} all={labels.all} options={months} />
        <Choice name={fields.theme} label={words.theme} all={labels.all} options={parts} />
        <Choice
          name={fields.order}
          label={words.order}
          all={words.ofReport}
          options={[
            option(orders.oldest, words.oldest, {}),
            option(orders.newest, words.newest, {}),
            option(orders.host, words.host, {}),
          ]}
        />
        <button type="reset">{labels.clearFilter}</button>
      </form>
      <p id={ids.found} class="found" role="status" />
      <script src={useLink(addresses.visitScript)} defer />
    </>
  );
}
