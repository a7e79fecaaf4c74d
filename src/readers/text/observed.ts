import type { Line } from "../../capture/line.ts";
import type { Observation } from "../../entry/observation.ts";

/** So many characters of a line are enough to find it. */
const mostCharacters = 80;

/** What was seen in a line, and in how many lines like it; absent for one. */
export function observed(
  kind: Observation["kind"],
  { text, number }: Pick<Line, "text" | "number">,
  count?: number,
): Observation {
  return { kind, words: text.slice(0, mostCharacters), line: number, ...(count !== undefined && { count }) };
}
