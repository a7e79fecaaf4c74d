import { isUncertain, monthsOf } from "../dating/interval.ts";
import type { Post } from "../entry/schema.ts";

/**
 * How surely a post belongs to a month: `certain` (belagt: the bounds alone place it there), `likely` (troligen: a `?`
 * was needed), `possible` (kanske: it may belong to several), `undated` (no month can claim it).
 */
export type Certainty = "certain" | "likely" | "possible" | "undated";

export interface Placing {
  certainty: Certainty;
  months: { certain: string[]; possible: string[] };
  /** The years that may claim it; several where it may belong to any of them. */
  years: string[];
}

/** Where in the calendar a date places a post. */
export function placeInCalendar({ date }: Pick<Post, "date">): Placing {
  const months = date === undefined ? null : monthsOf(date);
  if (date === undefined || months === null)
    return { certainty: "undated", months: { certain: [], possible: [] }, years: [] };
  const years = [...new Set(months.map((month) => month.slice(0, 4)))];
  if (months.length === 1 && !isUncertain(date))
    return { certainty: "certain", months: { certain: months, possible: [] }, years };
  return { certainty: months.length === 1 ? "likely" : "possible", months: { certain: [], possible: months }, years };
}
