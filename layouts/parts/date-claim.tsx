import type { ComponentChildren } from "preact";
import type { Certainty } from "../../src/archive/certainty.ts";
import type { CertaintyCounts } from "../../src/archive/months.ts";
import { sayDate } from "../../src/language/index.ts";
import { certaintyWords, sayBeside } from "./row-words.ts";

const plain = /^\d{4}(?:-\d{2}){0,2}$/;

/** A date as claimed, in words. Only a plain year, month or day has a `datetime`. */
export function DateClaim({ date }: { date: string | undefined }) {
  const words = sayDate(date);
  if (date === undefined || !plain.test(date)) return <span class="date">{words}</span>;
  return (
    <time class="date dt-published" dateTime={date}>
      {words}
    </time>
  );
}

/** The mark of a certainty: filled, filled light, hatched, outline. */
export function CertaintyMark({ certainty, children }: { certainty: Certainty; children?: ComponentChildren }) {
  return (
    <span class={`certainty certainty-${certainty}`}>
      <span class="mark" aria-hidden="true" />
      {children ?? certaintyWords[certainty]}
    </span>
  );
}

/** The mark, the date in words, and the certainty if the date does not express it. */
export function DatedMark({ certainty, date }: { certainty: Certainty; date: string | undefined }) {
  const beside = sayBeside(certainty, date?.includes("?") ?? false);
  return (
    <>
      <CertaintyMark certainty={certainty}>
        <DateClaim date={date} />
      </CertaintyMark>
      {beside && <span>{beside}</span>}
    </>
  );
}

/** How certain it is that the posts belong to a month or year: "3 belagda, 1 troligt, 2 kanske". */
export function sayCounts({ certain, likely, possible }: CertaintyCounts): string {
  return [
    certain > 0 && `${certain} ${certain === 1 ? "belagt" : "belagda"}`,
    likely > 0 && `${likely} ${likely === 1 ? "troligt" : "troliga"}`,
    possible > 0 && `${possible} kanske`,
  ]
    .filter(Boolean)
    .join(", ");
}
