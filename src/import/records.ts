import { type CaptureRecord, splitRecord } from "../entry/capture-record.ts";
import type { Filed } from "../entry/schema.ts";
import type { ReadContainer } from "./containers.ts";
import { type Entry, nameOf } from "./history.ts";
import { placeOf } from "./place.ts";
import type { PlacedEntry } from "./place-entries.ts";
import type { ReadCapture } from "./read-captures.ts";

/** The records of captures.yaml, in the order of their names: of this import's captures, and of captures that are absent from it. */
export function recordsOf(
  captures: readonly ReadCapture[],
  containers: readonly ReadContainer[],
  known: readonly CaptureRecord[],
  placed: readonly PlacedEntry[],
  there: readonly Filed<Entry>[],
): CaptureRecord[] {
  const entriesIn = entriesByCapture(placed, there);
  const read = captures.map(({ name, record }): CaptureRecord => {
    const { persons, own } = splitRecord(record);
    const entries = [...(entriesIn.get(name) ?? [])].sort(([one], [other]) => (one < other ? -1 : 1));
    return {
      ...own,
      entries: entries.map(([entry]) => entry),
      starts: entries.map(([, { start }]) => start),
      ...(entries.some(([, { item }]) => item !== undefined) && { items: entries.map(([, { item = 1 }]) => item) }),
      ...persons,
    };
  });
  const kept = containers.map(({ record }): CaptureRecord => {
    const { persons, own } = splitRecord(record);
    return { ...own, entries: [], ...persons };
  });
  const atHand = new Set([...read, ...kept].map(({ sha256 }) => sha256));
  const elsewhere = known.filter(({ sha256 }) => !atHand.has(sha256));
  return [...read, ...kept, ...elsewhere].sort((one, other) =>
    (one.names[0] ?? "") < (other.names[0] ?? "") ? -1 : 1,
  );
}

/** The line that an entry begins on, and its number where lines do not tell entries apart. */
interface Start {
  start: number;
  item?: number;
}

/**
 * Capture → the names of the entries from it, and the line that each begins on, with its item in an export. An entry that is there twice, since its
 * captures were taken for two posts once, is listed twice until a person deletes one of the two.
 */
function entriesByCapture(
  placed: readonly PlacedEntry[],
  there: readonly Filed<Entry>[],
): Map<string, Map<string, Start>> {
  const rows = placed.flatMap(({ name, composed }) => composed.front.sources.map((source) => ({ name, source })));
  const places = new Set(rows.map(({ source }) => placeOf(source)));
  const files = new Set(placed.map(({ path }) => path));
  const twice = there
    .filter(({ type, file }) => type === "post" && !files.has(file))
    .flatMap(({ file, sources }) => sources.map((source) => ({ name: nameOf(file), source })))
    .filter(({ source }) => places.has(placeOf(source)));
  const byCapture = new Map<string, Map<string, Start>>();
  for (const { name, source } of [...rows, ...twice]) {
    const starts = byCapture.get(source.capture) ?? new Map<string, Start>();
    const here = { start: source.lines[0], ...(source.item !== undefined && { item: source.item }) };
    const known = starts.get(name);
    byCapture.set(source.capture, starts.set(name, known && known.start <= here.start ? known : here));
  }
  return byCapture;
}
