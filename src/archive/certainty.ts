import { daysOf, firstOf, isoDay, lastOf, monthsIn } from "../dating/interval.ts";
import { certainDays } from "../dating/solve.ts";
import type { Post } from "../entry/schema.ts";

/**
 * How surely a post belongs to a month: `certain` (belagt: the bounds alone place it there), `likely` (troligen: a `?`
 * was needed), `possible` (kanske: it may belong to several), `undated` (no month or year can claim it).
 */
export type Certainty = "certain" | "likely" | "possible" | "undated";

export interface Placing {
  certainty: Certainty;
  months: { certain: string[]; possible: string[] };
  /** The years that may claim it; several where it may belong to any of them. */
  years: string[];
}

/** Where in the calendar a post's date and the evidence for it place the post. */
export function placeInCalendar({ date, evidence }: Pick<Post, "date" | "evidence">): Placing {
  const none = { certain: [], possible: [] };
  if (date === undefined) return { certainty: "undated", months: none, years: [] };
  const days = daysOf(date);
  const months = monthsIn(days);
  if (months === null) {
    const years = yearsIn(firstOf(days), lastOf(days));
    return { certainty: years.length > 0 ? "possible" : "undated", months: none, years };
  }
  const years = [...new Set(months.map((month) => month.slice(0, 4)))];
  if (months.length > 1) return { certainty: "possible", months: { certain: [], possible: months }, years };
  const isCertain = !date.includes("?") || monthsIn(certainDays(evidence))?.length === 1;
  return isCertain
    ? { certainty: "certain", months: { certain: months, possible: [] }, years }
    : { certainty: "likely", months: { certain: [], possible: months }, years };
}

/** The most years that a post is listed under; a wider span says too little of any of them. */
const mostYears = 5;

/** The years of a span over twelve months; none where an end is open. */
function yearsIn(first: number, last: number): string[] {
  if (first === -Infinity || last === Infinity) return [];
  const [from, to] = [first, last].map((day) => Number(isoDay(day).slice(0, 4))) as [number, number];
  return to - from < mostYears ? Array.from({ length: to - from + 1 }, (_, at) => String(from + at)) : [];
}
