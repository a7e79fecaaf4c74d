import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { deserialize, serialize } from "node:v8";
import { sha256Of } from "./digest.ts";

/**
 * What takes long to make from the same bytes, kept from one command to the next. `run.mjs` names a folder for it that goes
 * when a source of the program changes; without one nothing is kept. The folder may be deleted at any time.
 */
const folderVariable = "KEPT_VALUES";

/** Of so many archives values are kept, those that were used last. */
const mostArchives = 8;

/** The length of a SHA-256 in hex digits. */
const digestLength = 64;

/** Kind → key → value. A kind is a kind of work, and a key tells all that its result depends on. */
type Values = Map<string, Map<string, unknown>>;

let before: Values = new Map();
let used: Values = new Map();
let hasNew = false;
/** The file of the archive whose values are at hand. */
let file: string | null = null;

/** Reads what earlier commands have kept of an archive. */
export function readKeptValues(archive: string): void {
  const folder = process.env[folderVariable];
  const own = folder === undefined ? null : join(folder, sha256Of(resolve(archive)).slice(0, 16));
  if (own === file) return;
  file = own;
  [before, used, hasNew] = [file === null ? new Map() : readFile(file), new Map(), false];
}

/** The value that an earlier call or command has kept for a key; undefined where none has. Nobody may change it. */
export function keptValue<Value>(kind: string, key: string): Value | undefined {
  const value = used.get(kind)?.get(key) ?? before.get(kind)?.get(key);
  if (value !== undefined) use(kind, key, value);
  return value as Value | undefined;
}

/** Keeps a value for a key. It must be plain data, and the same whenever it is made for that key. */
export function keepValue(kind: string, key: string, value: unknown): void {
  use(kind, key, value);
  hasNew = true;
}

/** The kept value for a key, or what `make` gives, which is kept. */
export function keptOrMade<Value>(kind: string, key: string, make: () => Value): Value {
  const kept = keptValue<Value>(kind, key);
  if (kept !== undefined) return kept;
  const made = make();
  keepValue(kind, key, made);
  return made;
}

function use(kind: string, key: string, value: unknown): void {
  const ofKind = used.get(kind) ?? new Map<string, unknown>();
  ofKind.set(key, value);
  used.set(kind, ofKind);
}

/** Writes the values that this command has used, for the next one, if any of them is new. One that cannot be written is made again. */
export function writeKeptValues(): void {
  if (file === null || !hasNew) return;
  const folder = join(file, "..");
  const unfinished = `${file}.${process.pid}`;
  try {
    const bytes = serialize(used);
    mkdirSync(folder, { recursive: true });
    writeFileSync(unfinished, Buffer.concat([Buffer.from(sha256Of(bytes)), bytes]));
    renameSync(unfinished, file);
    hasNew = false;
    removeOldest(folder);
  } catch {
    rmSync(unfinished, { force: true });
  }
}

/** The values of a file; none where it is not there, or is damaged. */
function readFile(path: string): Values {
  try {
    const bytes = readFileSync(path);
    const content = bytes.subarray(digestLength);
    if (bytes.subarray(0, digestLength).toString() === sha256Of(content)) return deserialize(content) as Values;
  } catch {
    // They are made again.
  }
  return new Map();
}

function removeOldest(folder: string): void {
  const byTime = readdirSync(folder)
    .map((name) => ({ path: join(folder, name), time: statSync(join(folder, name)).mtimeMs }))
    .sort((one, other) => other.time - one.time);
  for (const { path } of byTime.slice(mostArchives)) rmSync(path, { force: true });
}
