import type { Archive } from "../../src/archive/archive.ts";
import { addressWords, capitalise, sayDate } from "../../src/language/index.ts";
import { addresses } from "../../src/site/addresses.ts";
import { useLink } from "./link.tsx";
import { sayComments } from "./post-list.tsx";

/** The form of the filter, hidden until its script has loaded the data. */
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
            ({ count }) => [String(count ?? addressWords.unknown), capitalise(sayComments(count))] as const,
          )}
        />
        {visits.length > 0 && (
          <Choice
            name={addressWords.fields.kind}
            label="Slag"
            all="Inlägg"
            options={[
              [addressWords.kinds.visit, "Besök"],
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
  return <Choice name={addressWords.fields.month} label="Månad eller år" all="Alla" options={options} />;
}

/** Every tag in use. */
export function TagChoice({ archive: { tags } }: { archive: Archive }) {
  return (
    <Choice
      name={addressWords.fields.tag}
      label="Ämne"
      all="Alla"
      options={tags.map(({ slug, label }) => [slug, label] as const)}
    />
  );
}

interface ChoiceProps {
  name: string;
  label: string;
  all: string;
  options: readonly (readonly [value: string, label: string])[];
}

/** A form field with one choice among several; the first option is no choice. */
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
