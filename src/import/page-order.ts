import type { Claim } from "../dating/claims.ts";
import type { ListOrder } from "../entry/capture-record.ts";
import type { Finding } from "../entry/finding.ts";
import { linesAt } from "../readers/ledger.ts";
import { placeOf } from "./place.ts";
import { placeIn, type ReadCapture } from "./read-captures.ts";
import type { Witness, WitnessedPost } from "./witnesses.ts";

/** The posts of a page by their place in the list of all posts, newest first. */
export interface PageOrder {
  capture: string;
  keys: readonly string[];
  /** The order of the page, where most of its own dates contradict the one that the reader declares. */
  reversedTo: ListOrder | null;
  findings: Finding[];
}

/** The order of each page that lists posts. */
export function pageOrders(
  captures: readonly ReadCapture[],
  posts: readonly { witnesses: readonly Witness[]; claims: readonly Claim[] }[],
): PageOrder[] {
  const keys = new Map(
    posts.flatMap(({ witnesses }, at) => witnesses.map((witness) => [placeOf(witness), String(at)])),
  );
  return captures.flatMap((capture) => {
    const { order } = capture.record;
    if (!order) return [];
    const page = capture.reading.drafts.flatMap(
      (_, at) => keys.get(placeOf({ capture: capture.name, ...placeIn(capture.reading, at) })) ?? [],
    );
    const days = page.flatMap((key) => posts[Number(key)]?.claims.find(({ kind }) => kind === "explicit")?.says ?? []);
    return pageOrder(capture, page, orderOf(days, order), order);
  });
}

function pageOrder(capture: ReadCapture, page: readonly string[], order: ListOrder, declared: ListOrder): PageOrder {
  const keys = order === "oldest-first" ? page.toReversed() : page;
  if (order === declared) return { capture: capture.name, keys, reversedTo: null, findings: [] };
  const { ledger } = capture.reading;
  const [line] = linesAt(
    ledger,
    ledger.findIndex(({ owner }) => owner === "title"),
  );
  const finding: Finding = { kind: "page-reversed", where: capture.name, line, order };
  return { capture: capture.name, keys, reversedTo: order, findings: [finding] };
}

/** The order that most pairs of a page's own dates have; the declared one where they are equal. */
function orderOf(days: readonly string[], declared: ListOrder): ListOrder {
  const pairs = days.slice(1).map((day, at) => [days[at] as string, day] as const);
  const newestFirst = pairs.filter(([above, below]) => above > below).length;
  const oldestFirst = pairs.filter(([above, below]) => above < below).length;
  if (newestFirst === oldestFirst) return declared;
  return newestFirst > oldestFirst ? "newest-first" : "oldest-first";
}

/** Where two posts are next to each other in a capture and their order does not date them. */
export function brokenOrder(
  upper: WitnessedPost | undefined,
  lower: WitnessedPost | undefined,
  circle: boolean,
): Finding[] {
  return (upper?.witnesses ?? []).flatMap((above): Finding[] => {
    const below = lower?.witnesses.find(({ capture }) => capture === above.capture);
    if (!below) return [];
    const titles = { above: above.draft.title, below: below.draft.title };
    const [line, belowLine] = [above.lines[0], below.lines[0]];
    return [{ kind: "order-broken", where: above.capture, line, ...titles, belowLine, circle }];
  });
}
