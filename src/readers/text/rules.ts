import type { Line } from "../../capture/line.ts";
import type { Ledger, Owner } from "../ledger.ts";

/** Where a rule stands in the capture: the line it is asked about, and those around it that say something. */
export interface Place {
  line: Line;
  /** All lines of the capture. */
  lines: readonly Line[];
  /** The nearest line above that is not blank. */
  above: Line | undefined;
  /** The nearest line below that is not blank. */
  below: Line | undefined;
  /** True where a blank line, or the top of the capture, is right above. */
  afterBlank: boolean;
  /** True where the whole capture has no blank line. */
  dense: boolean;
}

/** One rule of a reader: whose the line is, noting in the state what the line says; null where the rule does not know it. */
export interface Rule<State> {
  name: string;
  owner(place: Place, state: State): Owner | null;
}

/** The lines that are not blank, each with what stands around it. */
export function placesOf(lines: readonly Line[]): Place[] {
  const said = lines.filter(({ text }) => text !== "");
  return said.map((line, at) => {
    const above = said[at - 1];
    const afterBlank = above?.number !== line.number - 1;
    return { line, lines, above, below: said[at + 1], afterBlank, dense: said.length === lines.length };
  });
}

/** Reads a capture from top to bottom. Each line belongs to the first rule that knows it; no rule, and it is unknown. */
export function applyRules<State>(lines: readonly Line[], rules: readonly Rule<State>[], state: State): Ledger {
  const ledger: Owner[] = lines.map(({ text }) => ({ owner: text === "" ? "blank" : "unknown" }));
  for (const place of placesOf(lines)) {
    for (const rule of rules) {
      const owner = rule.owner(place, state);
      if (owner === null) continue;
      ledger[place.line.number - 1] = owner;
      break;
    }
  }
  return ledger;
}
