import type { ComponentChildren } from "preact";
import type { Certainty } from "../../src/archive/certainty.ts";
import type { CertaintyCounts } from "../../src/archive/months.ts";
import { sayDate } from "../../src/swedish.ts";

const plain = /^\d{4}(?:-\d{2}){0,2}$/;

/** A date as claimed, in words. Machines get a `datetime` only where the claim is a plain year, month or day. */
export function DateClaim({ date }: { date: string | undefined }) {
  const words = sayDate(date);
  if (date === undefined || !plain.test(date)) return <span class="date">{words}</span>;
  return (
    <time class="date dt-published" dateTime={date}>
      {words}
    </time>
  );
}

export const certaintyWords: Record<Certainty, string> = {
  certain: "belagt",
  likely: "troligen",
  possible: "kanske",
  undated: "odaterat",
};

/** The mark that goes with a certainty everywhere: filled, filled light, hatched, outline. */
export function CertaintyMark({ certainty, children }: { certainty: Certainty; children?: ComponentChildren }) {
  return (
    <span class={`certainty certainty-${certainty}`}>
      <span class="mark" aria-hidden="true" />
      {children ?? certaintyWords[certainty]}
    </span>
  );
}

/**
 * When, and how surely, on one line: the mark, the date in words, and the certainty where the words do not say it. A day
 * may be a suggestion where the month is beyond doubt.
 */
export function DatedMark({ certainty, date }: { certainty: Certainty; date: string | undefined }) {
  const says = certainty === "likely" || certainty === "undated";
  const words = certainty === "certain" && date?.includes("?") ? "månaden belagd" : certaintyWords[certainty];
  return (
    <>
      <CertaintyMark certainty={certainty}>
        <DateClaim date={date} />
      </CertaintyMark>
      {!says && <span>{words}</span>}
    </>
  );
}

/** "3 belagda, 1 trolig, 2 kanske": how surely the posts of a month or year belong there. */
export function sayCounts({ certain, likely, possible }: CertaintyCounts): string {
  return [
    certain > 0 && `${certain} ${certain === 1 ? "belagt" : "belagda"}`,
    likely > 0 && `${likely} ${likely === 1 ? "troligt" : "troliga"}`,
    possible > 0 && `${possible} kanske`,
  ]
    .filter(Boolean)
    .join(", ");
}
