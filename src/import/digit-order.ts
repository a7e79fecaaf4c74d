import type { Claim } from "../dating/claims.ts";
import { type DigitOrder, daysWrittenIn } from "../language/index.ts";
import { packedReading } from "../readers/packed-reading.ts";
import type { ReadCapture } from "./read-captures.ts";

/**
 * The captures with the days that digits leave open ("09/10/2013") settled, where other days of the blog can only be read
 * in one order of day and month, and none only in the other.
 */
export function inDigitOrder(captures: readonly ReadCapture[]): ReadCapture[] {
  const [order, ...others] = new Set(captures.flatMap(({ reading }) => reading.digitOrders ?? []));
  if (!order || others.length > 0) return [...captures];
  return captures.map((capture) => {
    const { reading } = capture;
    const drafts = reading.drafts.map((draft) => {
      if (draft.kind !== "post" || !draft.claims.some(isOpen)) return draft;
      return { ...draft, claims: draft.claims.map((claim) => (isOpen(claim) ? settled(claim, order) : claim)) };
    });
    const isSame = drafts.every((draft, at) => draft === reading.drafts[at]);
    return isSame ? capture : { ...capture, reading: packedReading({ ...reading, drafts }) };
  });
}

/** True for a day that the blog states and that can be several. */
function isOpen({ kind, says }: Claim): boolean {
  return (kind === "explicit" || kind === "markup") && says.startsWith("[");
}

function settled(claim: Claim, order: DigitOrder): Claim {
  const written = daysWrittenIn(claim.from.words ?? "").find(
    ({ days }) => `[${days.toSorted().join(",")}]` === claim.says,
  );
  const day = written?.days[written.orders.indexOf(order)];
  return day === undefined ? claim : { ...claim, says: day };
}
