import type { Archive } from "../../src/archive/archive.ts";
import { addressWords, capitalise, sayDate } from "../../src/language/index.ts";
import { addresses } from "../../src/site/addresses.ts";
import { Choice, option } from "./filter.tsx";
import { useLink } from "./link.tsx";

/** The form that sorts and filters the table of visits, hidden until its script runs. */
export function VisitFilter({ archive: { years, themes } }: { archive: Archive }) {
  const months = years.flatMap(({ year, months, visits }) =>
    visits.length === 0
      ? []
      : [
          option(year, `Hela ${year}`, { visits: visits.length }),
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
      <form id="urval" class="filter" hidden>
        <label>
          Del av namnet
          <input type="text" name="namn" autocomplete="off" spellcheck={false} />
        </label>
        <Choice name={addressWords.fields.month} label="Månad eller år" all="Alla" options={months} />
        <Choice name="tema" label="Tema eller avsnitt" all="Alla" options={parts} />
        <Choice
          name="ordning"
          label="Ordning"
          all="Rapportens"
          options={[
            option("aldst", "Äldst först", {}),
            option("nyast", "Nyast först", {}),
            option("verksamhet", "Verksamhet, A–Ö", {}),
          ]}
        />
        <button type="reset">Rensa filter</button>
      </form>
      <p id="antal" class="found" role="status" />
      <script src={useLink(addresses.visitScript)} defer />
    </>
  );
}
