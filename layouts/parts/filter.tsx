import type { Archive } from "../../src/archive/archive.ts";
import { certainties } from "../../src/entry/certainty.ts";
import { addressWords, capitalise, certaintyWords, sayDate } from "../../src/language/index.ts";
import { addresses } from "../../src/site/addresses.ts";
import { useLink } from "./link.tsx";
import { sayComments } from "./post-list.tsx";

/** The form of the filter, hidden until its script has loaded the data. */
export function Filter({ archive }: { archive: Archive }) {
  const { commentGroups, visits, posts } = archive;
  const disputed = posts.filter(({ isDisputed }) => isDisputed).length;
  return (
    <>
      <form id="urval" class="filter" hidden>
        <PeriodChoice archive={archive} />
        <TagChoice archive={archive} />
        <Choice
          name="sakerhet"
          label="Månadens säkerhet"
          all="Alla"
          options={[
            ...certainties.map((certainty) =>
              option(certainty, capitalise(certaintyWords[certainty].word), {
                posts: posts.filter((post) => post.certainty === certainty).length,
              }),
            ),
            option("disputed", capitalise(certaintyWords.disputed.word), { posts: disputed }),
          ].filter(({ count }) => count !== "")}
        />
        <Choice
          name="kommentarer"
          label="Kommentarer"
          all="Alla"
          options={commentGroups.map(({ count, posts }) =>
            option(String(count ?? addressWords.unknown), capitalise(sayComments(count)), { posts: posts.length }),
          )}
        />
        {visits.length > 0 && (
          <Choice
            name={addressWords.fields.kind}
            label="Typ"
            all="Inlägg"
            options={[option(addressWords.kinds.visit, "Besök", {}), option("alla", "Inlägg och besök", {})]}
          />
        )}
        <label class="check">
          <input type="checkbox" name="kanske" checked /> Ta med osäkra månader
        </label>
        <button type="reset">Rensa filter</button>
        <button type="button" id="ladda-ner">
          Ladda ner urvalet (CSV)
        </button>
      </form>
      <p id="antal" class="found" role="status" />
      <script src={useLink(addresses.filter)} defer />
    </>
  );
}

/** Months and years, newest first, with what each has. */
export function PeriodChoice({ archive: { years } }: { archive: Archive }) {
  const options = years.flatMap(({ year, months, posts, visits }) => [
    option(year, `Hela ${year}`, { posts: posts.length, visits: visits.length }),
    ...months.map(({ month, posts, visits }) =>
      option(month, capitalise(sayDate(month)), { posts: posts.length, visits: visits.length }),
    ),
  ]);
  return <Choice name={addressWords.fields.month} label="Månad eller år" all="Alla" options={options} />;
}

/** Every tag in use, with what each has. */
export function TagChoice({ archive: { tags } }: { archive: Archive }) {
  return (
    <Choice
      name={addressWords.fields.tag}
      label="Ämne"
      all="Alla"
      options={tags.map(({ slug, label, posts, visits }) =>
        option(slug, label, { posts: posts.length, visits: visits.length }),
      )}
    />
  );
}

/** One of several things to choose: its value, its words, and what it has, in words; "" where it has nothing. */
export interface ChoiceOption {
  value: string;
  words: string;
  count: string;
}

/** An option with how many posts and visits it has. */
export function option(
  value: string,
  words: string,
  { posts = 0, visits = 0 }: { posts?: number; visits?: number },
): ChoiceOption {
  const counts = [posts > 0 && `${posts} inlägg`, visits > 0 && `${visits} besök`].filter(Boolean);
  return { value, words, count: counts.join(", ") };
}

interface ChoiceProps {
  name: string;
  label: string;
  all: string;
  options: readonly ChoiceOption[];
}

/** A form field with one choice among several; the first option is no choice. */
export function Choice({ name, label, all, options }: ChoiceProps) {
  return (
    <label>
      {label}
      <select name={name}>
        <option value="">{all}</option>
        {options.map(({ value, words, count }) => (
          <option key={value} value={value} data-words={count === "" ? undefined : words}>
            {count === "" ? words : `${words} (${count})`}
          </option>
        ))}
      </select>
    </label>
  );
}
