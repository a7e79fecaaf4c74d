import type { ComponentChildren } from "preact";
import type { CertaintyCounts } from "../../src/archive/months.ts";
import { type Certainty, type DatedClaim, isPlainFact, listedCertainties } from "../../src/entry/certainty.ts";
import { certaintyWords, sayClaim, sayDate } from "../../src/language/index.ts";
import { disputedSign } from "./disputed-sign.ts";

const plain = /^\d{4}(?:-\d{2}){0,2}$/;

/** A date that a comment or the report states, in words. Only a plain year, month or day has a `datetime`. */
export function StatedDate({ date }: { date: string | undefined }) {
  const words = sayDate(date);
  if (date === undefined || !plain.test(date)) return <span class="date">{words}</span>;
  return (
    <time class="date dt-published" dateTime={date}>
      {words}
    </time>
  );
}

/** The mark of a certainty, with its word or what is given. `date-claim.css` draws one form for each. */
export function CertaintyMark({ certainty, children }: { certainty: Certainty; children?: ComponentChildren }) {
  return (
    <span class={`certainty certainty-${certainty}`}>
      <span class="mark" aria-hidden="true" />
      {children ?? certaintyWords[certainty].word}
    </span>
  );
}

/** The sign and the word for a disputed date. */
export function DisputedMark() {
  return (
    <span class="disputed">
      <span class="disputed-sign" aria-hidden="true">
        {disputedSign}
      </span>
      {certaintyWords.disputed.word}
    </span>
  );
}

/** The date of a post as it is told everywhere: mark, date, certainty, and whether it is disputed. */
export function ClaimedDate({ claim }: { claim: DatedClaim }) {
  const { date, beside } = sayClaim(claim);
  return (
    <>
      <CertaintyMark certainty={claim.certainty}>
        {isPlainFact(claim) ? (
          <time class="date dt-published" dateTime={claim.date}>
            {date}
          </time>
        ) : (
          <span class="date">{date}</span>
        )}
      </CertaintyMark>
      {beside && <span>{beside}</span>}
      {claim.isDisputed && <DisputedMark />}
    </>
  );
}

/**
 * How certain it is that the posts belong to a month or year: "3 belagda, 1 troligt, 2 kanske; 1 omtvistat". `disputed` says
 * what is disputed, where that is not the month.
 */
export function sayCounts(counts: CertaintyCounts, disputed: (number: number) => string = () => ""): string {
  const say = (kind: keyof CertaintyCounts): string => {
    const { one, many } = certaintyWords[kind];
    return `${counts[kind]} ${counts[kind] === 1 ? one : many}`;
  };
  const held = listedCertainties.filter((certainty) => counts[certainty] > 0).map(say);
  return held.join(", ") + (counts.disputed > 0 ? `; ${say("disputed")}${disputed(counts.disputed)}` : "");
}
