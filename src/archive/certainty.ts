import { type DaySet, daysOf, firstOf, lastOf, monthsIn } from "../dating/interval.ts";
import { certainDays } from "../dating/solve.ts";
import { isoDay } from "../entry/calendar.ts";
import type { Certainty } from "../entry/certainty.ts";
import type { Evidence, EvidenceKind } from "../entry/evidence.ts";
import type { Post } from "../entry/schema.ts";

export interface Placing {
  certainty: Certainty;
  /** The months that it belongs to (`certain`: stated or derived) or may belong to. */
  months: { certain: string[]; possible: string[] };
  /** The years that it may belong to. */
  years: string[];
  /** The same for a year. */
  yearCertainty: Certainty;
  /** True where a source, or a person, states the day of the date, and not its month alone. */
  isDayStated: boolean;
  /** True where a claim about the date lost a contradiction. */
  isDisputed: boolean;
}

/** A post's date and evidence → the months and years that it may belong to. */
export function placeInCalendar({ date, evidence }: Pick<Post, "date" | "evidence">): Placing {
  const isDisputed = evidence.some(({ holds }) => holds === false);
  const isDayStated = evidence.some((claim) => isStatement(claim) && claim.says === date && isDay(date));
  const none = { certain: [], possible: [] };
  if (date === undefined)
    return { certainty: "undated", months: none, years: [], yearCertainty: "undated", isDayStated, isDisputed };
  const days = daysOf(date);
  const bounds = certainDays(evidence);
  const stated = evidence.filter(isStatement).map(({ says }) => daysOf(says));
  const months = monthsIn(days);
  const years = months ? yearsOf(months) : yearsIn(days);
  const yearCertainty = surest(years, yearsIn(bounds), stated.map(yearsIn));
  if (months === null) {
    const certainty = years.length > 0 ? "possible" : "undated";
    return { certainty, months: none, years, yearCertainty, isDayStated, isDisputed };
  }
  const certainty = surest(
    months,
    monthsIn(bounds) ?? [],
    stated.map((one) => monthsIn(one) ?? []),
  );
  const isCertain = certainty === "stated" || certainty === "derived";
  return {
    certainty,
    months: isCertain ? { certain: months, possible: [] } : { certain: [], possible: months },
    years,
    yearCertainty,
    isDayStated,
    isDisputed,
  };
}

/** The kinds of evidence in which a source, or a person, states when the post was published. */
const stating: ReadonlySet<EvidenceKind> = new Set(["editor", "explicit", "archive-heading", "original-url", "markup"]);

/** An address or a mark that only suggests is no statement; neither is the time of a change, after which the post is not. */
function isStatement({ kind, rule, strength, holds }: Evidence): boolean {
  return stating.has(kind) && strength === "bounds" && rule !== "modified" && holds !== false;
}

function isDay(date: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(date);
}

/** From the possible months or years, those that the bounds alone leave, and those of each statement. */
function surest(
  possible: readonly string[],
  certain: readonly string[],
  stated: readonly (readonly string[])[],
): Certainty {
  const [only] = possible;
  if (only === undefined) return "undated";
  if (possible.length > 1) return "possible";
  if (certain.length !== 1) return "likely";
  return stated.some((periods) => periods.length === 1 && periods[0] === only) ? "stated" : "derived";
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
