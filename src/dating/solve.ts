import type { Evidence } from "../entry/evidence.ts";
import { pairsInCircles } from "../page-order/circles.ts";
import { type Order, orderOf, type Pair, without } from "../page-order/order.ts";
import { boundsOf, byStrength, type Claim, rounds, suggestionOf } from "./claims.ts";
import { allDays, type DaySet, firstOf, formatDays, formatInterval, intersect, lastOf } from "./interval.ts";
import { carry, type Limit, type Limits, pairsAgainst } from "./limits.ts";

/** A post to date: what reasons call it, and the claims about when it was written. */
export interface Undated {
  key: string;
  title: string;
  claims: readonly Claim[];
}

export interface Dating {
  /** EDTF; absent when nothing dates the post. */
  date?: string;
  /** One row for each claim, strongest first. */
  evidence: Evidence[];
}

/** Two posts, one right above the other on a page, between which no limit is carried. */
export interface BrokenOrder {
  upper: string;
  lower: string;
  /** True where pages list each above the other; false where their bounds contradict the order. */
  circle: boolean;
}

export interface Solution {
  datings: Map<string, Dating>;
  broken: BrokenOrder[];
}

/** A post while it is being dated. */
interface Dated {
  claims: readonly Claim[];
  /** The days that its bounds leave. */
  bounds: DaySet;
  /** The days that are left. */
  days: DaySet;
  /** Bounds that contradict a stronger one, and claims that only suggest and fit nowhere or contradict each other. */
  lost: ReadonlySet<Claim>;
  /** Claims whose suggestions are used. */
  used: ReadonlySet<Claim>;
}

/**
 * Dates posts by their claims and by the order of their pages (keys, newest first). Bounds are intersected, the strongest
 * first, and carried along the order; then suggestions are tried in rounds. The order of claims does not matter.
 */
export function datePosts(posts: readonly Undated[], pages: readonly (readonly string[])[]): Solution {
  const keys = posts.map(({ key }) => key);
  const bounded = posts.map(({ claims }) => intersectBounds(distinct(claims)));
  const { order, circles, against } = soundOrder(orderOf(keys, pages), bounded.map(daysLeft));
  const certain = clip(order, bounded);
  const final = rounds.reduce((dated, round) => applyRound(round, order, dated), certain);
  const evidence = evidenceOf(posts, order, certain, final);
  const datings = final.map(({ days }, post): [string, Dating] => {
    const date = formatDays(days, uncertainEnds(days, (certain[post] as Dated).days));
    return [keys[post] as string, { ...(date !== undefined && { date }), evidence: evidence[post] as Evidence[] }];
  });
  const broken = (pairs: readonly Pair[], circle: boolean): BrokenOrder[] =>
    pairs.map(({ upper, lower }) => ({ upper: keys[upper] as string, lower: keys[lower] as string, circle }));
  return { datings: new Map(datings), broken: [...broken(circles, true), ...broken(against, false)] };
}

/** The order without the pairs in circles, and without those that the posts' own days contradict. */
function soundOrder(listed: Order, days: readonly DaySet[]): { order: Order; circles: Pair[]; against: Pair[] } {
  const circles = pairsInCircles(listed);
  const withoutCircles = without(listed, circles);
  const against = pairsAgainst(withoutCircles, days);
  return { order: without(withoutCircles, against), circles, against };
}

/** The evidence of an entry → its date, the same as `datePosts` gave. */
export function dateOf(evidence: readonly Evidence[]): string | undefined {
  const bounds = certainDays(evidence);
  const days = evidence
    .filter(({ holds }) => holds !== false)
    .flatMap((row) => suggestionOf(row) ?? [])
    .sort((one, other) => one.round - other.round)
    .reduce((left, suggestion) => nonEmpty(intersect(left, suggestion.days)) ?? left, bounds);
  return formatDays(days, uncertainEnds(days, bounds));
}

/** The days that the bounds in an entry's evidence leave, without what is only suggested. */
export function certainDays(evidence: readonly Evidence[]): DaySet {
  return evidence
    .filter(({ holds }) => holds !== false)
    .map(boundsOf)
    .reduce(intersect, allDays);
}

function distinct(claims: readonly Claim[]): Claim[] {
  // Of one claim that bounds by one capture and suggests by another, the one that bounds counts.
  const weakestFirst = claims.toSorted((one, other) =>
    one.strength < other.strength ? 1 : one.strength > other.strength ? -1 : 0,
  );
  const byContent = new Map(weakestFirst.map((claim) => [JSON.stringify([claim.kind, claim.says, claim.from]), claim]));
  return [...byContent.values()].sort(byStrength);
}

/** A post with the days that its bounds leave. A bound that leaves no day contradicts a stronger one, and is lost. */
function intersectBounds(claims: readonly Claim[]): Dated {
  const lost = new Set<Claim>();
  const bounds = claims.reduce((left, claim) => {
    const days = nonEmpty(intersect(left, boundsOf(claim)));
    if (!days) lost.add(claim);
    return days ?? left;
  }, allDays);
  return { claims, bounds, days: bounds, lost, used: new Set() };
}

function daysLeft({ days }: Dated): DaySet {
  return days;
}

function nonEmpty(days: DaySet): DaySet | null {
  return days.length > 0 ? days : null;
}

/** The posts with the days that their neighbours leave them. */
function clip(order: Order, dated: readonly Dated[]): Dated[] {
  let left = dated.map(daysLeft);
  for (;;) {
    const { notAfter, notBefore } = carry(order, left);
    const clipped = left.map((own, post) => nonEmpty(within(own, notBefore[post], notAfter[post])) ?? own);
    // A set with holes can end before its limit, so its neighbours must be clipped again.
    const hasMoved = clipped.some((own, post) => {
      const before = left[post] as DaySet;
      return own.length > 0 && before.length > 1 && !sameEnds(own, before);
    });
    left = clipped;
    if (!hasMoved) return dated.map((one, post) => ({ ...one, days: left[post] as DaySet }));
  }
}

function within(days: DaySet, notBefore: Limit | undefined, notAfter: Limit | undefined): DaySet {
  const [from, to] = [notBefore?.day ?? -Infinity, notAfter?.day ?? Infinity];
  return from <= to ? intersect(days, [{ from, to }]) : [];
}

function sameEnds(one: DaySet, other: DaySet): boolean {
  return firstOf(one) === firstOf(other) && lastOf(one) === lastOf(other);
}

/** One round of suggestions: those that fit their post's days and do not contradict each other are used, the others lost. */
function applyRound(round: number, order: Order, dated: readonly Dated[]): Dated[] {
  const ofRound = dated.map(({ claims, lost }) =>
    claims.filter((claim) => suggestionOf(claim)?.round === round && !lost.has(claim)),
  );
  const fitting = ofRound.map((claims, post) =>
    claims.filter((claim) => intersect((dated[post] as Dated).days, suggestedBy(claim)).length > 0),
  );
  const kept = withoutConflicts(order, dated.map(daysLeft), fitting);
  const applied = dated.map((one, post): Dated => {
    const [tried, used] = [ofRound[post] as Claim[], kept[post] as Claim[]];
    if (tried.length === 0) return one;
    const lost = tried.filter((claim) => !used.includes(claim) && onlySuggests(claim));
    return {
      ...one,
      days: suggest(one.days, used),
      used: new Set([...one.used, ...used]),
      lost: new Set([...one.lost, ...lost]),
    };
  });
  return clip(order, applied);
}

/** The claims of each post that can be used together. All the claims of posts in a conflict are left out. */
function withoutConflicts(order: Order, days: readonly DaySet[], claims: readonly Claim[][]): readonly Claim[][] {
  let kept = claims;
  for (;;) {
    const conflicts = conflictsIn(
      order,
      days.map((left, post) => suggest(left, kept[post] as Claim[])),
    );
    if (!kept.some((own, post) => own.length > 0 && conflicts.has(post))) return kept;
    kept = kept.map((own, post) => (conflicts.has(post) ? [] : own));
  }
}

/** The posts that have no day within their limits. Where the limits fall into a hole of a post's days, also those that set them. */
function conflictsIn(order: Order, days: readonly DaySet[]): Set<number> {
  const { notAfter, notBefore } = carry(order, days);
  return new Set(
    days.flatMap((left, post) => {
      const [above, below] = [notAfter[post] as Limit, notBefore[post] as Limit];
      if (firstOf(left) > above.day || lastOf(left) < below.day) return [post];
      const isInHole = below.day <= above.day && within(left, below, above).length === 0;
      return isInHole ? [post, above.by ?? post, below.by ?? post] : [];
    }),
  );
}

function suggestedBy(claim: Claim): DaySet {
  return suggestionOf(claim)?.days ?? allDays;
}

/** The days that some claims' suggestions leave. */
function suggest(days: DaySet, claims: Iterable<Claim>): DaySet {
  return [...claims].reduce((left, claim) => intersect(left, suggestedBy(claim)), days);
}

/**
 * True for a claim that is lost where its suggestion is not used. The name of an image is also a bound, which still holds;
 * its suggestion begins at that bound, so two of them never contradict each other.
 */
function onlySuggests(claim: Claim): boolean {
  return boundsOf(claim) === allDays;
}

/**
 * Each post's evidence: its claims, then its place on its pages, certain and with suggestions. A reason names the post that
 * sets a limit, not those that only pass it on; of days with holes, what others leave of them counts too.
 */
function evidenceOf(
  posts: readonly Undated[],
  order: Order,
  certain: readonly Dated[],
  final: readonly Dated[],
): Evidence[][] {
  const suggested = final.map(({ bounds, used, days }) => {
    const left = suggest(bounds, used);
    return left.length > 1 ? days : left;
  });
  const bounds = final.map((one) => one.bounds);
  const limits = { certain: carry(order, bounds), final: carry(order, suggested) };
  return final.map((one, post) => [
    ...claimRows(one, (certain[post] as Dated).days),
    ...placeRow(post, one.bounds, limits.certain, false, posts),
    ...placeRow(post, suggest((certain[post] as Dated).days, one.used), limits.final, true, posts),
  ]);
}

/** Which ends rest on a suggestion: those that differ from the ends of the bounds. */
function uncertainEnds(days: DaySet, bounds: DaySet): { from: boolean; to: boolean } {
  const isPart = days.length > 1 && JSON.stringify(days) !== JSON.stringify(bounds);
  return { from: isPart || firstOf(days) !== firstOf(bounds), to: isPart || lastOf(days) !== lastOf(bounds) };
}

/**
 * The claims as evidence. Of the claims from a text, only the tightest bound on each side is shown, and those that lost. A
 * claim that also suggests and was not used, though it fits the certain days, is shown as the bound that it still is.
 */
function claimRows({ claims, lost, used }: Dated, certain: DaySet): Evidence[] {
  const held = claims.filter((claim) => claim.kind === "text" && !lost.has(claim));
  const tightest = new Set([
    held
      .filter(({ says }) => says.endsWith("/.."))
      .sort((one, other) => firstOf(boundsOf(other)) - firstOf(boundsOf(one)))[0],
    held
      .filter(({ says }) => says.startsWith("../"))
      .sort((one, other) => lastOf(boundsOf(one)) - lastOf(boundsOf(other)))[0],
  ]);
  const isOnlyBound = (claim: Claim): boolean =>
    !used.has(claim) &&
    !onlySuggests(claim) &&
    intersect(certain, suggestedBy(claim)).length > 0 &&
    suggestionOf(claim) !== null;
  return claims
    .filter((claim) => claim.kind !== "text" || lost.has(claim) || tightest.has(claim))
    .map((claim) => ({
      ...claim,
      ...(isOnlyBound(claim) && { strength: "bounds" as const }),
      ...(lost.has(claim) && { holds: false }),
    }));
}

/** What a post's place on its pages says about its days; no row where it excludes none of them. */
function placeRow(
  post: number,
  days: DaySet,
  { notAfter, notBefore }: Limits,
  uncertain: boolean,
  posts: readonly Undated[],
): Evidence[] {
  const [above, below] = [notAfter[post] as Limit, notBefore[post] as Limit];
  const to = above.day < lastOf(days) ? above : null;
  const from = below.day > firstOf(days) ? below : null;
  if (!to && !from) return [];
  const title = (limit: Limit): string => posts[limit.by ?? post]?.title ?? "";
  const says = formatInterval(from?.day ?? -Infinity, to?.day ?? Infinity, { from: uncertain, to: uncertain });
  const neighbours = { ...(to && { above: title(to) }), ...(from && { below: title(from) }) };
  return [{ kind: "order", says, strength: uncertain ? "suggests" : "bounds", from: neighbours }];
}
