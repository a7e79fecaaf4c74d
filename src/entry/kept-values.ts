import { readKept, writeKept } from "./kept-file.ts";

/** What takes long to make from the same bytes, kept while a command runs and for the next one. */

/** Kind of work → key → value. A key tells all that the result depends on. */
type Values = Map<string, Map<string, unknown>>;

const kind = "values";

let before: Values = new Map();
let used: Values = new Map();
let added = 0;
/** The folder of the archive whose values are at hand. */
let folder: string | null = null;

/** Reads what earlier commands have kept for an archive. */
export function readKeptValues(archive: string): void {
  if (archive === folder) return;
  folder = archive;
  before = (readKept(kind, archive) as Values | null) ?? new Map();
  [used, added] = [new Map(), 0];
}

/** The value that an earlier call or command has kept for a key; undefined where none has. Nobody may change it. */
export function keptValue<Value>(work: string, key: string): Value | undefined {
  const value = used.get(work)?.get(key) ?? before.get(work)?.get(key);
  if (value !== undefined) use(work, key, value);
  return value as Value | undefined;
}

/** Keeps a value for a key. It must be plain data, and the same whenever it is made for that key. */
export function keepValue(work: string, key: string, value: unknown): void {
  use(work, key, value);
  added += 1;
}

/** The kept value for a key, or what `make` gives, which is kept. */
export function keptOrMade<Value>(work: string, key: string, make: () => Value): Value {
  const kept = keptValue<Value>(work, key);
  if (kept !== undefined) return kept;
  const made = make();
  keepValue(work, key, made);
  return made;
}

function use(work: string, key: string, value: unknown): void {
  const ofWork = used.get(work) ?? new Map<string, unknown>();
  ofWork.set(key, value);
  used.set(work, ofWork);
}

/** A few new values are made again sooner than all are written. */
const fewest = 0.05;

/** Keeps the values that this command has used for the next one, unless nearly all were kept before. */
export function writeKeptValues(): void {
  const count = [...used.values()].reduce((sum, { size }) => sum + size, 0);
  if (folder === null || added <= count * fewest) return;
  writeKept(kind, folder, used);
  added = 0;
}
