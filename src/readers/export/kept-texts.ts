import { messages } from "../../language/messages.ts";
import { itemCost } from "../packed-reading.ts";
import { TooLongExport } from "./unreadable-export.ts";

/** So many characters the published texts of an export may have: the entries made of them are in memory at once. */
const mostCharacters = 50_000_000;

/**
 * A copy that shares nothing with the text of the file: a part of a string keeps the whole string in memory, so that a title
 * would keep the megabyte that it was in.
 */
export function detached(value: string): string {
  return structuredClone(value);
}

/** Counts the texts that are kept in memory while an export is read. */
export class KeptTexts {
  #characters = 0;

  /** Throws `TooLongExport` where the texts are more than the memory holds. */
  add(text: string, line: number, cost = itemCost): void {
    this.#characters += text.length + cost;
    if (this.#characters <= mostCharacters) return;
    throw new TooLongExport(messages.readers.export.tooLong(mostCharacters / 1e6), line);
  }
}
