import type { Archive } from "../../src/archive/archive.ts";
import { addressWords, capitalise, sayDate } from "../../src/language/index.ts";
import { addresses } from "../../src/site/addresses.ts";
import { Choice } from "./filter.tsx";
import { useLink } from "./link.tsx";

/** The form that sorts and filters the table of visits, hidden until its script runs. */
export function VisitFilter({ archive: { years, themes } }: { archive: Archive }) {
  const months = years.flatMap(({ year, months, visits }) =>
    visits.length === 0
      ? []
      : [
          [year, `Hela ${year}`] as const,
          ...months
            .filter(({ visits }) => visits.length > 0)
            .map(({ month }) => [month, capitalise(sayDate(month))] as const),
        ],
  );
  const parts = themes.flatMap(({ slug, title, sections }) => [
    [slug, title] as const,
    ...sections
      .filter((section) => section.title !== title && section.visits.length > 0)
      .map((section) => [section.slug, `– ${section.title}`] as const),
  ]);
  return (
    <>
      <form id="urval" class="filter" hidden>
        <Choice name={addressWords.fields.month} label="Månad eller år" all="Alla" options={months} />
        <Choice name="tema" label="Tema eller avsnitt" all="Alla" options={parts} />
        <Choice
          name="ordning"
          label="Ordning"
          all="Rapportens"
          options={[
            ["aldst", "Äldst först"],
            ["nyast", "Nyast först"],
            ["verksamhet", "Verksamhet, A–Ö"],
          ]}
        />
        <button type="reset">Rensa valen</button>
      </form>
      <p id="antal" class="found" role="status" />
      <script src={useLink(addresses.visitScript)} defer />
    </>
  );
}
