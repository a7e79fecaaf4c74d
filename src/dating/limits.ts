import { fromTop, type Order, type Pair, pairsWhere } from "../page-order/order.ts";
import { type DaySet, firstOf, lastOf } from "./interval.ts";

/** The first or last day that posts above or below allow: the post that sets it, and how many steps away that post is. */
export interface Limit {
  day: number;
  by: number | null;
  steps: number;
}

/** For each post, the last day that those above it allow, and the first day that those below it allow. */
export interface Limits {
  notAfter: Limit[];
  notBefore: Limit[];
}

/** The limits that posts set each other by their days and their order, which must have no circles. */
export function carry(order: Order, days: readonly DaySet[]): Limits {
  const sorted = fromTop(order);
  const notAfter = days.map((): Limit => ({ day: Infinity, by: null, steps: 0 }));
  const notBefore = days.map((): Limit => ({ day: -Infinity, by: null, steps: 0 }));
  for (const upper of sorted) {
    const own: Limit = { day: lastOf(days[upper] as DaySet), by: upper, steps: 0 };
    const limit = nextStep(tighter(own, notAfter[upper] as Limit, isEarlier));
    for (const lower of order[upper] ?? []) notAfter[lower] = tighter(notAfter[lower] as Limit, limit, isEarlier);
  }
  for (const upper of sorted.reverse()) {
    for (const lower of order[upper] ?? []) {
      const own: Limit = { day: firstOf(days[lower] as DaySet), by: lower, steps: 0 };
      const limit = nextStep(tighter(own, notBefore[lower] as Limit, isLater));
      notBefore[upper] = tighter(notBefore[upper] as Limit, limit, isLater);
    }
  }
  return { notAfter, notBefore };
}

/** The pairs whose days contradict the order: no day of the upper post, within its limits, is on or after one of the lower. */
export function pairsAgainst(order: Order, days: readonly DaySet[]): Pair[] {
  const { notAfter, notBefore } = carry(order, days);
  const latest = days.map((own, post) => Math.min(lastOf(own), notAfter[post]?.day ?? Infinity));
  const earliest = days.map((own, post) => Math.max(firstOf(own), notBefore[post]?.day ?? -Infinity));
  return pairsWhere(order, (upper, lower) => (latest[upper] as number) < (earliest[lower] as number));
}

const isEarlier = (day: number, other: number): boolean => day < other;
const isLater = (day: number, other: number): boolean => day > other;

function nextStep(limit: Limit): Limit {
  return { ...limit, steps: limit.steps + 1 };
}

/** The tighter of two limits; of two alike, the one fewer steps away, then the one from the post with the lower number. */
function tighter(one: Limit, other: Limit, isTighter: (day: number, other: number) => boolean): Limit {
  if (one.day !== other.day) return isTighter(one.day, other.day) ? one : other;
  if (one.steps !== other.steps) return one.steps < other.steps ? one : other;
  return (one.by ?? Infinity) <= (other.by ?? Infinity) ? one : other;
}
