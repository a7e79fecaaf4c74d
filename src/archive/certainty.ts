import { type DaySet, daysOf, firstOf, lastOf, monthsIn } from "../dating/interval.ts";
import { certainDays } from "../dating/solve.ts";
import { isoDay } from "../entry/calendar.ts";
import type { Post } from "../entry/schema.ts";

/**
 * How certain it is that a post belongs to a month: `certain` (the bounds alone leave no other month), `likely` (only
 * with a suggestion is there one month), `possible` (there are several) or `undated` (its date gives no month or year).
 */
export type Certainty = "certain" | "likely" | "possible" | "undated";

export interface Placing {
  certainty: Certainty;
  months: { certain: string[]; possible: string[] };
  /** The years that it may belong to. */
  years: string[];
  /** The same for a year. */
  yearCertainty: Certainty;
}

/** A post's date and evidence → the months and years that it may belong to. */
export function placeInCalendar({ date, evidence }: Pick<Post, "date" | "evidence">): Placing {
  const none = { certain: [], possible: [] };
  if (date === undefined) return { certainty: "undated", months: none, years: [], yearCertainty: "undated" };
  const days = daysOf(date);
  const bounds = date.includes("?") ? certainDays(evidence) : days;
  const months = monthsIn(days);
  const years = months ? yearsOf(months) : yearsIn(days);
  const yearCertainty = surest(years, yearsIn(bounds));
  if (months === null)
    return { certainty: years.length > 0 ? "possible" : "undated", months: none, years, yearCertainty };
  const certainty = surest(months, monthsIn(bounds) ?? []);
  return {
    certainty,
    months: certainty === "certain" ? { certain: months, possible: [] } : { certain: [], possible: months },
    years,
    yearCertainty,
  };
}

/** From the possible months or years, and those that the bounds alone leave. */
function surest(possible: readonly string[], certain: readonly string[]): Certainty {
  if (possible.length === 0) return "undated";
  if (possible.length > 1) return "possible";
  return certain.length === 1 ? "certain" : "likely";
}

function yearsOf(months: readonly string[]): string[] {
  return [...new Set(months.map((month) => month.slice(0, 4)))];
}

/** The most years that a post is listed under. A longer interval says too little about each of them. */
const mostYears = 5;

/** The years that some days may fall in; none where an end is open or where there are too many. */
function yearsIn(days: DaySet): string[] {
  if (firstOf(days) === -Infinity || lastOf(days) === Infinity) return [];
  const [from, to] = [firstOf(days), lastOf(days)].map((day) => Number(isoDay(day).slice(0, 4))) as [number, number];
  return to - from < mostYears ? Array.from({ length: to - from + 1 }, (_, at) => String(from + at)) : [];
}
