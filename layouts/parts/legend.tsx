import type { Archive } from "../../src/archive/archive.ts";
import { certainties, listedCertainties } from "../../src/entry/certainty.ts";
import { certaintyWords, pageWords } from "../../src/language/index.ts";
import { CertaintyMark, DisputedMark } from "./date-claim.tsx";

/** What the shapes in the calendar mean; only those that this archive uses. */
export function Legend({ archive: { calendar, posts, visits } }: { archive: Archive }) {
  const months = calendar.flatMap((year) => year.months);
  const used = listedCertainties.filter((certainty) => months.some(({ counts }) => counts[certainty] > 0));
  const words = pageWords.calendar;
  return (
    <ul class="legend">
      {posts.length > 0 && <li>{words.upwards}</li>}
      {visits.length > 0 && <li>{words.downwards}</li>}
      {used.map((certainty) => (
        <li key={certainty}>
          <CertaintyMark certainty={certainty} />: {certaintyWords[certainty].meaning}
        </li>
      ))}
      {months.some(({ counts }) => counts.disputed > 0) && (
        <li>
          <DisputedMark />: {certaintyWords.disputed.meaning}
        </li>
      )}
    </ul>
  );
}

/** The whole vocabulary of certainty, with what each word means. */
export function CertaintyVocabulary() {
  return (
    <ul class="legend legend-column">
      {certainties.map((certainty) => (
        <li key={certainty}>
          <CertaintyMark certainty={certainty} />: {certaintyWords[certainty].meaning}.
        </li>
      ))}
      <li>{pageWords.calendar.disputed(<DisputedMark />, certaintyWords.disputed.meaning)}</li>
    </ul>
  );
}
