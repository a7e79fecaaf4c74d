import { messages } from "../../language/messages.ts";
import { UnreadableExport } from "./unreadable-export.ts";

/** So many characters the published texts of an export may have: they are in memory at once, and as trees take ten times that. */
const mostCharacters = 50_000_000;

/** What a post or a comment takes beyond its text, in characters. */
const itemCost = 1000;

/**
 * A copy that shares nothing with the text of the file: a part of a string keeps the whole string in memory, so that a title
 * would keep the megabyte that it was in.
 */
export function detached<Value>(value: Value): Value {
  return structuredClone(value);
}

/** Counts the texts that are kept in memory while an export is read. */
export class KeptTexts {
  #characters = 0;

  /** Throws `UnreadableExport` where the texts are more than the memory holds. */
  add(text: string, line: number, cost = itemCost): void {
    this.#characters += text.length + cost;
    if (this.#characters <= mostCharacters) return;
    throw new UnreadableExport(messages.readers.export.tooLong(mostCharacters / 1e6), line);
  }
}
