import { closestPath } from "../entry/closest.ts";
import type { Content } from "../entry/content.ts";
import { carryOver } from "../import/carry-over.ts";
import { entriesOf, historyOf, nameOf } from "../import/history.ts";
import { messages } from "../language/messages.ts";
import { Refused } from "./refused.ts";

/** Throws `Refused` where an entry is to be restored that no import has written. */
export function refuseUnknownEntries(names: readonly string[], given: Content): void {
  if (names.length === 0) return;
  const { content } = carryOver(given);
  const { listed, idOfName } = historyOf(content);
  const known = new Set([...listed, ...idOfName.keys(), ...entriesOf(content).map(({ file }) => nameOf(file))]);
  const unknown = names.filter((name) => !known.has(name));
  if (unknown.length === 0) return;
  const refusals = unknown.map((name) =>
    messages.disk.noEntryToRestore(name, content.folder, closestPath(name, known)),
  );
  throw new Refused(refusals.join("\n"), 2);
}
