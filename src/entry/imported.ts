import { z } from "zod";
import { messages } from "../language/messages.ts";
import { isCaptured } from "./comments.ts";
import { digest } from "./digest.ts";
import type { Evidence } from "./evidence.ts";
import { type Parsed, parseYaml } from "./parse-yaml.ts";
import type { Comment } from "./schema.ts";

/** What the importer last wrote, in digests: a field that has another value was edited by a person. */
export const importedName = "imported.yaml";

/** The digest of a field that the importer did not write. */
const absent = "absent";

/** The digest of a field of which nobody knows what the importer wrote. No value has it. */
const unknown = "unknown";

const digestText = z.string().regex(/^(?:[0-9a-f]{8}|absent|unknown)(?: (?:[0-9a-f]{8}|absent|unknown))?$/, {
  error: () => messages.entry.schema.digest,
});
const importedSchema = z.strictObject({
  nextNr: z.int().min(1),
  entries: z.record(
    z.string().regex(/^(?:[1-9]\d*|report\/[a-z0-9-]+)$/, { error: () => messages.entry.schema.importedEntry }),
    z.strictObject({ path: z.string(), from: z.string().optional(), digests: z.record(z.string(), digestText) }),
  ),
  captures: z.record(z.string(), digestText),
});

/**
 * `entries` by the number of a post or the name of another entry; `captures` by the id of a record. `nextNr` is the
 * lowest number that no post has had.
 */
export type Imported = z.infer<typeof importedSchema>;

/**
 * Where an entry was last written to, with `/`, and its digests. While an import writes, `from` is where it was before, if
 * a person has moved the file: captures.yaml may name either.
 */
export type ImportedEntry = Imported["entries"][string];

/**
 * Field → its digest. While an import writes, a digest is two, separated by a space: the one before and the one after,
 * since a kill may leave either value.
 */
export type Digests = ImportedEntry["digests"];

export const nothingImported: Imported = { nextNr: 1, entries: {}, captures: {} };

/** The digests of an entry that imported.yaml does not know. Its text may be a person's, even where it is an abstract. */
export const unknownDigests: Digests = { text: unknown };

/** The text of imported.yaml → its value, or its problems. */
export function parseImported(text: string, file: string): Parsed<Imported> {
  const parsed = parseYaml(text, file, importedSchema);
  if ("value" in parsed) return parsed;
  return {
    problems: parsed.problems.map(({ message, ...rest }) => ({
      ...rest,
      message: messages.entry.records.importedRemedy(message),
    })),
  };
}

/** The value of imported.yaml as text. It is plain enough to be put together here, which is faster than a YAML library. */
export function formatImported({ nextNr, entries, captures }: Imported): string {
  return [
    "# Written by the import, which knows by it what a person has edited. Leave it as it is.\n",
    `nextNr: ${nextNr}\n`,
    ...mapping("entries", inOrder(entries), ([id, { path, from, digests }]) => {
      const fields = Object.entries(digests).map(([field, value]) => `${field}: ${quote(value)}`);
      const paths = [`path: ${quotePath(path)}`, ...(from === undefined ? [] : [`from: ${quotePath(from)}`])];
      return `  ${id}:\n${paths.map((row) => `    ${row}\n`).join("")}    digests: {${fields.join(", ")}}\n`;
    }),
    ...mapping("captures", inOrder(captures), ([id, value]) => `  ${quote(id)}: ${quote(value)}\n`),
  ].join("");
}

function mapping<Row>(key: string, rows: readonly Row[], format: (row: Row) => string): string[] {
  return rows.length === 0 ? [`${key}: {}\n`] : [`${key}:\n`, ...rows.map(format)];
}

/** Numbers come first, in their order: JavaScript lists such keys so whatever the order they were added in. */
function inOrder<Value>(record: Readonly<Record<string, Value>>): [string, Value][] {
  const rows = Object.entries(record);
  const isNumber = ([key]: [string, Value]): boolean => /^[1-9]\d*$/.test(key);
  const byName = ([one]: [string, Value], [other]: [string, Value]): number => (one < other ? -1 : 1);
  return [
    ...rows.filter(isNumber).sort(([one], [other]) => Number(one) - Number(other)),
    ...rows.filter((row) => !isNumber(row)).sort(byName),
  ];
}

function quotePath(path: string): string {
  return /^[a-z0-9/-]+\.md$/.test(path) ? path : quote(path);
}

/** A text in the quotes of JSON, which YAML reads too. What could slow down or confuse a reader of YAML is escaped. */
function quote(text: string): string {
  return JSON.stringify(text).replace(
    /[^ -~]|[&*!%]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/**
 * The digest of a field, without what a person adds to it by design: evidence of kind `editor` and comments from elsewhere
 * than a capture are no edit of the other rows.
 */
export function digestOfField(field: string, value: unknown): string | undefined {
  if (!Array.isArray(value)) return digest(value);
  if (field === "evidence") return digest((value as Evidence[]).filter(({ kind }) => kind !== "editor"));
  if (field !== "comments") return digest(value);
  const captured = (value as Comment[]).filter(isCaptured);
  return captured.length === 0 ? undefined : digest(captured);
}

/** A value as one digest: `unknown` for what is none. */
export function asDigest(value: unknown): string {
  return typeof value === "string" && /^[0-9a-f]{8}$/.test(value) ? value : unknown;
}

/** True where a field has a value that the importer wrote, absence included. */
export function isImported(digests: Digests, field: string, value: unknown): boolean {
  return isOneOf(digests[field], digestOfField(field, value));
}

/** True where a digest of imported.yaml is, or may be, this one. */
export function isOneOf(written: string | undefined, found: string | undefined): boolean {
  return written === found || (written ?? absent).split(" ").includes(found ?? absent);
}

/** Of two digests the one that was found, else the one before: a kill kept the other from being written. */
export function settled(written: string | undefined, found: string | undefined): string | undefined {
  const [before = absent, ...after] = (written ?? absent).split(" ");
  const one = [before, ...after].find((value) => value === (found ?? absent)) ?? before;
  return one === absent ? undefined : one;
}

/** Digests after a kill → those of the values that the entry has. */
export function settledDigests(digests: Digests, fields: Readonly<Record<string, unknown>>): Digests {
  const rows = Object.entries(digests);
  if (!rows.some(([, written]) => isTwo(written))) return digests;
  return withoutAbsent(
    rows.map(([field, written]) => {
      const one = isTwo(written) ? settled(written, digestOfField(field, fields[field])) : written;
      return [field, one] as const;
    }),
  );
}

function isTwo(written: string): boolean {
  return written.includes(" ");
}

/** One digest that stands for either of two. */
export function eitherOf(before: string | undefined, after: string | undefined): string | undefined {
  return before === after ? before : `${before ?? absent} ${after ?? absent}`;
}

/** Digests before and after a write → digests for both. */
export function eitherDigests(before: Digests, after: Digests): Digests {
  const fields = [...new Set([...Object.keys(after), ...Object.keys(before)])];
  return withoutAbsent(fields.map((field) => [field, eitherOf(before[field], after[field])] as const));
}

/** True for an entry that an import was about to write for the first time. */
export function isUnfinished({ digests }: ImportedEntry): boolean {
  return digests.type?.startsWith(`${absent} `) ?? false;
}

function withoutAbsent(rows: readonly (readonly [string, string | undefined])[]): Digests {
  return Object.fromEntries(rows.flatMap(([field, value]) => (value === undefined ? [] : [[field, value]])));
}
