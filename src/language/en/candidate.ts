import type { Observation } from "../../entry/observation.ts";
import { terminalReasons } from "./reasons.ts";

/** So many doubts are enough to judge by. */
const mostDoubts = 2;

/** What a reader found in an unread capture: how many posts, and what speaks against them. `all`: every doubt. */
export function sayCandidate(posts: number, doubts: readonly Observation[], all = true): string {
  const found = posts === 1 ? "1 post" : `${posts} posts`;
  if (doubts.length === 0) return `${found}; nothing speaks against it`;
  const said = doubts.slice(0, all ? doubts.length : mostDoubts).map(terminalReasons.sayObservation);
  const left = doubts.length - said.length;
  return `${found}; against it: ${said.join("; ")}${left > 0 ? `; and ${left} more` : ""}`;
}
