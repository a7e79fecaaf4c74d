import type { Source } from "../entry/schema.ts";

/** What names an entry by its place in a capture. */
export function placeOf({ capture, lines }: Pick<Source, "capture" | "lines">): string {
  return `${capture}:${lines[0]}`;
}
