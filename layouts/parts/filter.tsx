import type { Archive } from "../../src/archive/archive.ts";
import { capitalise, sayDate } from "../../src/language/index.ts";
import { addresses } from "../../src/site/addresses.ts";
import { useLink } from "./link.tsx";
import { sayComments } from "./post-list.tsx";

/** The filter's form; it stays hidden until its script has the data, and the links of the page do without it. */
export function Filter({ archive }: { archive: Archive }) {
  const { commentGroups, visits } = archive;
  return (
    <>
      <form id="urval" class="filter" hidden>
        <PeriodChoice archive={archive} />
        <TagChoice archive={archive} />
        <Choice
          name="kommentarer"
          label="Kommentarer"
          all="Alla"
          options={commentGroups.map(
            ({ count }) => [String(count ?? "okant"), capitalise(sayComments(count))] as const,
          )}
        />
        {visits.length > 0 && (
          <Choice
            name="slag"
            label="Slag"
            all="Inlägg"
            options={[
              ["besok", "Besök"],
              ["alla", "Inlägg och besök"],
            ]}
          />
        )}
        <label class="check">
          <input type="checkbox" name="kanske" checked /> Ta med kanske
        </label>
        <button type="reset">Rensa valen</button>
      </form>
      <p id="antal" class="found" role="status" />
      <script src={useLink(addresses.filter)} defer />
    </>
  );
}

/** Months and years, newest first. */
export function PeriodChoice({ archive: { years } }: { archive: Archive }) {
  const options = years.flatMap(({ year, months }) => [
    [year, `Hela ${year}`] as const,
    ...months.map(({ month }) => [month, capitalise(sayDate(month))] as const),
  ]);
  return <Choice name="manad" label="Månad eller år" all="Alla" options={options} />;
}

/** Every tag that something has. */
export function TagChoice({ archive: { tags } }: { archive: Archive }) {
  return <Choice name="tagg" label="Ämne" all="Alla" options={tags.map(({ slug, label }) => [slug, label] as const)} />;
}

interface ChoiceProps {
  name: string;
  label: string;
  all: string;
  options: readonly (readonly [value: string, label: string])[];
}

/** A field of a form with one choice among several, the first of which is none. */
export function Choice({ name, label, all, options }: ChoiceProps) {
  return (
    <label>
      {label}
      <select name={name}>
        <option value="">{all}</option>
        {options.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
