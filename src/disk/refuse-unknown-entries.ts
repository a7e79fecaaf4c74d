import { closestPath } from "../entry/closest.ts";
import type { Content } from "../entry/content.ts";
import { carryOver } from "../import/carry-over.ts";
import { entriesOf, historyOf, nameOf } from "../import/history.ts";
import { Refused } from "./refused.ts";

/** Throws `Refused` where an entry is to be restored that no import has written. */
export function refuseUnknownEntries(names: readonly string[], given: Content): void {
  if (names.length === 0) return;
  const { content } = carryOver(given);
  const { listed, idOfName } = historyOf(content);
  const known = new Set([...listed, ...idOfName.keys(), ...entriesOf(content).map(({ file }) => nameOf(file))]);
  const unknown = names.filter((name) => !known.has(name));
  if (unknown.length === 0) return;
  const messages = unknown.map((name) => {
    const nearest = closestPath(name, known);
    const meant = nearest === undefined ? "name one as captures.yaml lists it" : `did you mean ${nearest}?`;
    return `--restore ${name}: no import has written such an entry to ${content.folder}; ${meant}`;
  });
  throw new Refused(messages.join("\n"), 2);
}
