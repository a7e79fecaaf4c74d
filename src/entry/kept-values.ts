import { readKept, writeKept } from "./kept-file.ts";
import { pack, unpack } from "./packed.ts";

/** What takes long to make from the same bytes, kept while a command runs and for the next one, by kind of work. */
interface Values {
  /** Key → value. A key tells all that the result depends on. */
  before: ReadonlyMap<string, unknown>;
  used: Map<string, unknown>;
  /** How many of those used are new. */
  added: number;
  /** The bytes of all copies. */
  bytes: number;
}

/** A few new values are made again sooner than all are written. */
const fewest = 0.05;

const works = new Map<string, Values>();

/** The most bytes that the copies of one kind of work have, packed. More would take longer to read than they spare, and much memory. */
const mostBytes = 8_000_000;

/** The folder of the archive whose values are at hand. */
let folder: string | null = null;

/** Lets the values be those of an archive. */
export function useKeptValues(archive: string): void {
  if (archive === folder) return;
  folder = archive;
  works.clear();
}

function valuesOf(work: string): Values {
  const known = works.get(work);
  if (known) return known;
  const before = (folder === null ? null : (readKept(work, folder) as Values["before"] | null)) ?? new Map();
  const values = { before, used: new Map(), added: 0, bytes: 0 };
  works.set(work, values);
  return values;
}

/** The value that an earlier call or command has kept for a key; undefined where none has. Nobody may change it. */
export function keptValue<Value>(work: string, key: string): Value | undefined {
  const { before, used } = valuesOf(work);
  const value = used.get(key) ?? before.get(key);
  if (value !== undefined) used.set(key, value);
  return value as Value | undefined;
}

/** Keeps a value for a key. It must be plain data, and the same whenever it is made for that key. */
export function keepValue(work: string, key: string, value: unknown): void {
  const values = valuesOf(work);
  values.used.set(key, value);
  values.added += 1;
}

/** The kept value for a key, or what `make` gives, which is kept. */
export function keptOrMade<Value>(work: string, key: string, make: () => Value): Value {
  const kept = keptValue<Value>(work, key);
  if (kept !== undefined) return kept;
  const made = make();
  keepValue(work, key, made);
  return made;
}

/** The same for a value that may be changed later on, so that a packed copy is kept, if `isWorth` says that it is worth that and there is room. */
export function copiedOrMade<Value>(
  work: string,
  key: string,
  make: () => Value,
  isWorth: (value: Value) => boolean,
): Value {
  const kept = keptValue<Uint8Array>(work, key);
  if (kept !== undefined) {
    valuesOf(work).bytes += kept.length;
    return unpack(kept) as Value;
  }
  const made = make();
  const copy = isWorth(made) ? pack(made) : null;
  if (copy && valuesOf(work).bytes + copy.length <= mostBytes) {
    valuesOf(work).bytes += copy.length;
    keepValue(work, key, copy);
  }
  return made;
}

/** Keeps what this command has used for the next one, of each kind of work of which enough is new. */
export function writeKeptValues(): void {
  if (folder === null) return;
  for (const [work, values] of works) {
    if (values.added <= values.used.size * fewest) continue;
    writeKept(work, folder, values.used);
    values.added = 0;
  }
}
