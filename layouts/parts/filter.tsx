import type { Archive } from "../../src/archive/archive.ts";
import { certainties } from "../../src/entry/certainty.ts";
import { addressWords, capitalise, certaintyWords, pageWords, sayDate } from "../../src/language/index.ts";
import { addresses } from "../../src/site/addresses.ts";
import { useLink } from "./link.tsx";

/** The form of the filter, hidden until its script has loaded the data. */
export function Filter({ archive }: { archive: Archive }) {
  const { commentGroups, visits, posts } = archive;
  const disputed = posts.filter(({ isDisputed }) => isDisputed).length;
  const { counts, labels, filter: words } = pageWords;
  const { ids, fields, kinds, allKinds } = addressWords;
  return (
    <>
      <form id={ids.choice} class="filter" hidden>
        <PeriodChoice archive={archive} />
        <TagChoice archive={archive} />
        <Choice
          name={fields.certainty}
          label={words.certainty}
          all={labels.all}
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
          name={fields.comments}
          label={labels.comments}
          all={labels.all}
          options={commentGroups.map(({ count, posts }) =>
            option(String(count ?? addressWords.unknown), capitalise(counts.comments(count)), { posts: posts.length }),
          )}
        />
        {visits.length > 0 && (
          <Choice
            name={fields.kind}
            label={labels.kind}
            all={labels.posts}
            options={[option(kinds.visit, labels.visits, {}), option(allKinds, words.postsAndVisits, {})]}
          />
        )}
        <label class="check">
          <input type="checkbox" name={fields.unsure} checked /> {words.withUnsure}
        </label>
        <button type="reset">{labels.clearFilter}</button>
        <button type="button" id={ids.download}>
          {words.download}
        </button>
      </form>
      <p id={ids.found} class="found" role="status" />
      <script src={useLink(addresses.filter)} defer />
    </>
  );
}

/** Months and years, newest first, with what each has. */
export function PeriodChoice({ archive: { years } }: { archive: Archive }) {
  const { labels, periods, filter: words } = pageWords;
  const options = years.flatMap(({ year, months, posts, visits }) => [
    option(year, periods.wholeYear(year), { posts: posts.length, visits: visits.length }),
    ...months.map(({ month, posts, visits }) =>
      option(month, capitalise(sayDate(month)), { posts: posts.length, visits: visits.length }),
    ),
  ]);
  return <Choice name={addressWords.fields.month} label={words.monthOrYear} all={labels.all} options={options} />;
}

/** Every tag in use, with what each has. */
export function TagChoice({ archive: { tags } }: { archive: Archive }) {
  const { labels } = pageWords;
  return (
    <Choice
      name={addressWords.fields.tag}
      label={labels.tag}
      all={labels.all}
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
  const { counts } = pageWords;
  const held = [posts > 0 && counts.posts(posts), visits > 0 && counts.visits(visits)].filter(Boolean);
  return { value, words, count: held.join(", ") };
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
