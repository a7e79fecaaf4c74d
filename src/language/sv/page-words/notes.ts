import type { Sentence } from "../../linked.ts";
import { sayList } from "../counts-and-lists.ts";
import { counts } from "./counts.ts";

/** The notes beside a text. */
export const notes = {
  missing: "Saknas här",
  sendIn: "Har du det som saknas?",
  mentions: "Nämner",
  source: "Källa",
  /** A capture and its lines, the first and the last of each place, with what it states and the lines with another wording. */
  witness: <Linked>(
    name: string | Linked,
    lines: readonly (readonly [first: number, last: number])[],
    stated: number | null | undefined,
    differs: readonly number[],
  ): Sentence<Linked> => [
    name,
    `, rad ${sayList(lines.map(([first, last]) => (first === last ? String(first) : `${first}–${last}`)))}`,
    stated === undefined ? "" : `, ${sayStated(stated)}`,
    differs.length === 0 ? "" : `, annan lydelse på rad ${sayList(differs.map(String))}`,
  ],
};

function sayStated(comments: number | null): string {
  return comments === null ? "säger ingenting om kommentarer" : `anger ${counts.comments(comments)}`;
}
