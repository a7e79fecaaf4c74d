import type { Evidence } from "../entry/schema.ts";
import { pairsInCircles } from "../page-order/circles.ts";
import { type Order, orderOf, without } from "../page-order/order.ts";
import { boundsOf, byStrength, type Claim, rounds, suggestionOf } from "./claims.ts";
import { allDays, type DaySet, firstOf, formatDays, formatInterval, intersect, lastOf } from "./interval.ts";
import { carry, type Limit, type Limits, pairsAgainst } from "./limits.ts";

/** A post to date: what reasons call it, and what claims to know when it was written. */
export interface Undated {
  key: string;
  name: string;
  claims: readonly Claim[];
}

export interface Dating {
  /** EDTF; absent when nothing dates the post. */
  date?: string;
  /** One row for each claim, strongest first. */
  evidence: Evidence[];
}

/** Two posts, one right above the other on a page, across which the page's order is not carried. */
export interface BrokenOrder {
  upper: string;
  lower: string;
  /** True where pages list each above the other; else their bounds contradict the order. */
  circle: boolean;
}

export interface Solution {
  datings: Map<string, Dating>;
  broken: BrokenOrder[];
}

/** A post while it is being dated. */
interface Dated {
  claims: Claim[];
  /** Bounds that contradict a stronger one, and claims that only suggest and fit nowhere or contradict each other. */
  lost: Set<Claim>;
  /** Suggestions in use. */
  used: Set<Claim>;
}

/**
 * Dates posts by their claims and by the order of their pages (keys, newest first). Bounds are intersected, the
 * strongest first, and carried along the order; then suggestions are tried in rounds. The order of claims never matters.
 */
export function datePosts(posts: readonly Undated[], pages: readonly (readonly string[])[]): Solution {
  const dated = posts.map(({ claims }): Dated => ({ claims: distinct(claims), lost: new Set(), used: new Set() }));
  const own = dated.map(intersectBounds);

  const listed = orderOf(
    posts.map(({ key }) => key),
    pages,
  );
  const circles = pairsInCircles(listed);
  const loose = without(listed, circles);
  const against = pairsAgainst(loose, own);
  const order = without(loose, against);

  const certain = clip(order, own);
  let days = certain;
  for (const round of rounds) days = applyRound(round, order, days, dated);

  // Reasons name the post that sets a limit, not one that only passes it on; where days have holes, both count.
  const suggested = own.map((left, post) => withSuggestions(left, dated[post] as Dated));
  const sources = suggested.map((left, post) => (left.length > 1 ? (days[post] as DaySet) : left));
  const limits = { certain: carry(order, own), final: carry(order, sources) };
  const datings = posts.map(({ key }, post): [string, Dating] => {
    const final = days[post] as DaySet;
    const bounds = certain[post] as DaySet;
    const date = formatDays(final, uncertainEnds(final, bounds));
    const evidence = [
      ...claimRows(dated[post] as Dated),
      ...placeRow(post, own[post] as DaySet, limits.certain, false, posts),
      ...placeRow(post, withSuggestions(bounds, dated[post] as Dated), limits.final, true, posts),
    ];
    return [key, { ...(date !== undefined && { date }), evidence }];
  });
  const name = (post: number): string => posts[post]?.key ?? "";
  const broken = [
    ...circles.map((pair) => ({ ...pair, circle: true })),
    ...against.map((pair) => ({ ...pair, circle: false })),
  ];
  return {
    datings: new Map(datings),
    broken: broken.map(({ upper, lower, circle }) => ({ upper: name(upper), lower: name(lower), circle })),
  };
}

/** An entry's evidence rows alone → its date, the same as when it was solved. */
export function dateOf(evidence: readonly Evidence[]): string | undefined {
  const bounds = certainDays(evidence);
  const days = evidence
    .filter(({ holds }) => holds !== false)
    .flatMap((row) => suggestionOf(row) ?? [])
    .sort((one, other) => one.round - other.round)
    .reduce((left, suggestion) => nonEmpty(intersect(left, suggestion.days)) ?? left, bounds);
  return formatDays(days, uncertainEnds(days, bounds));
}

/** The days that the bounds among an entry's evidence leave, whatever is only suggested. */
export function certainDays(evidence: readonly Evidence[]): DaySet {
  return evidence
    .filter(({ holds }) => holds !== false)
    .map(boundsOf)
    .reduce(intersect, allDays);
}

function distinct(claims: readonly Claim[]): Claim[] {
  const byContent = new Map(claims.map((claim) => [JSON.stringify([claim.kind, claim.says, claim.because]), claim]));
  return [...byContent.values()].sort(byStrength);
}

/** The days that a post's own bounds leave. One that leaves none contradicts a stronger one, and is lost. */
function intersectBounds({ claims, lost }: Dated): DaySet {
  return claims.reduce((left, claim) => {
    const days = nonEmpty(intersect(left, boundsOf(claim)));
    if (!days) lost.add(claim);
    return days ?? left;
  }, allDays);
}

function nonEmpty(days: DaySet): DaySet | null {
  return days.length > 0 ? days : null;
}

/** Carries what each post's days leave of its neighbours', until nothing changes. */
function clip(order: Order, days: readonly DaySet[]): DaySet[] {
  let left = [...days];
  for (;;) {
    const { notAfter, notBefore } = carry(order, left);
    const clipped = left.map((own, post) => nonEmpty(within(own, notBefore[post], notAfter[post])) ?? own);
    // Only where a set has holes can its ends have moved beyond what was carried.
    const moved = clipped.some(
      (own, post) => own.length > 0 && (left[post] as DaySet).length > 1 && !sameEnds(own, left[post] as DaySet),
    );
    left = clipped;
    if (!moved) return left;
  }
}

function within(days: DaySet, notBefore: Limit | undefined, notAfter: Limit | undefined): DaySet {
  const [from, to] = [notBefore?.day ?? -Infinity, notAfter?.day ?? Infinity];
  return from <= to ? intersect(days, [{ from, to }]) : [];
}

function sameEnds(one: DaySet, other: DaySet): boolean {
  return firstOf(one) === firstOf(other) && lastOf(one) === lastOf(other);
}

/**
 * One round of suggestions: all that fit alone are applied together and carried. If together they leave a post empty,
 * every suggestion of that conflict is set aside.
 */
function applyRound(round: number, order: Order, days: readonly DaySet[], dated: readonly Dated[]): DaySet[] {
  const tried = dated.map(({ claims, lost }, post) =>
    claims.filter((claim) => {
      const suggestion = suggestionOf(claim);
      if (suggestion?.round !== round || lost.has(claim)) return false;
      const fits = intersect(days[post] as DaySet, suggestion.days).length > 0;
      if (!fits) setAside(dated[post] as Dated, [claim]);
      return fits;
    }),
  );
  for (;;) {
    const applied = days.map((left, post) =>
      (tried[post] ?? []).reduce((some, claim) => intersect(some, suggestedBy(claim)), left),
    );
    const { notAfter, notBefore } = carry(order, applied);
    const conflicts = applied.flatMap((left, post) => {
      const [above, below] = [notAfter[post] as Limit, notBefore[post] as Limit];
      if (firstOf(left) > above.day || lastOf(left) < below.day) return [post];
      // The days between the neighbours fall into a hole of this post's own days.
      const inHole = below.day <= above.day && within(left, below, above).length === 0;
      return inHole ? [post, above.by ?? post, below.by ?? post] : [];
    });
    const withdrawn = [...new Set(conflicts)].filter((post) => (tried[post] ?? []).length > 0);
    if (withdrawn.length === 0) {
      for (const [post, claims] of tried.entries()) for (const claim of claims) dated[post]?.used.add(claim);
      return clip(order, applied);
    }
    for (const post of withdrawn) {
      setAside(dated[post] as Dated, tried[post] ?? []);
      tried[post] = [];
    }
  }
}

function suggestedBy(claim: Claim): DaySet {
  return suggestionOf(claim)?.days ?? allDays;
}

/**
 * A claim that only suggests is lost where its days fit nowhere. An image's name is also a bound, which still holds:
 * what it suggests begins where it bounds, so two of them never contradict each other.
 */
function setAside({ lost }: Dated, claims: readonly Claim[]): void {
  for (const claim of claims) if (boundsOf(claim) === allDays) lost.add(claim);
}

function withSuggestions(bounds: DaySet, { used }: Dated): DaySet {
  return [...used].reduce((left, claim) => intersect(left, suggestedBy(claim)), bounds);
}

/** Which ends rest on a suggestion: those that the bounds alone do not give. */
function uncertainEnds(days: DaySet, bounds: DaySet): { from: boolean; to: boolean } {
  const isPart = days.length > 1 && JSON.stringify(days) !== JSON.stringify(bounds);
  return { from: isPart || firstOf(days) !== firstOf(bounds), to: isPart || lastOf(days) !== lastOf(bounds) };
}

/** The claims as evidence. Of what a text says, only the tightest bounds on each side are shown, and those that lost. */
function claimRows({ claims, lost }: Dated): Evidence[] {
  const held = claims.filter((claim) => claim.kind === "text" && !lost.has(claim));
  const tightest = new Set([
    held
      .filter(({ says }) => says.endsWith("/.."))
      .sort((one, other) => firstOf(boundsOf(other)) - firstOf(boundsOf(one)))[0],
    held
      .filter(({ says }) => says.startsWith("../"))
      .sort((one, other) => lastOf(boundsOf(one)) - lastOf(boundsOf(other)))[0],
  ]);
  return claims
    .filter((claim) => claim.kind !== "text" || lost.has(claim) || tightest.has(claim))
    .map((claim) => ({ ...claim, ...(lost.has(claim) && { holds: false }) }));
}

/** What a post's place on its pages leaves of its days, where it leaves less than there was. */
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
  const name = (limit: Limit): string => posts[limit.by ?? post]?.name ?? "";
  const places = [...(to ? [`inte nyare än ${name(to)}`] : []), ...(from ? [`inte äldre än ${name(from)}`] : [])];
  const says = formatInterval(from?.day ?? -Infinity, to?.day ?? Infinity, { from: uncertain, to: uncertain });
  return [{ kind: "order", says, because: `enligt sidans ordning ${places.join(" och ")}` }];
}
