import type { Source } from "../entry/schema.ts";

/** Where an entry is in a capture: its lines, and in an export its item. */
export type Place = Pick<Source, "capture" | "lines" | "item">;

/** What names an entry by its place in a capture. All items of an export may be on one line. */
export function placeOf({ capture, lines, item }: Place): string {
  return item === undefined ? `${capture}:${lines[0]}` : `${capture}:${lines[0]}#${item}`;
}
