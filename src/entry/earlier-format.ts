import type { CaptureRecord } from "./capture-record.ts";
import { digestOfRecord } from "./digest.ts";
import { evidenceFromSentence, observationsFromSentence, repairFromSentence } from "./earlier-sentences.ts";
import { asDigest, type Digests, digestOfField } from "./imported.ts";

/**
 * The formats of earlier versions → today's, in plain values, before a schema judges them. Each file is recognised by
 * itself, since a carry-over that was killed leaves some files in either format.
 */

type Plain = Record<string, unknown>;
type Conversion = (value: unknown) => unknown;

/** By the type of the entry, each field whose value has changed its format. A field that is missing here stays as it is. */
const fieldConversions: Record<string, Record<string, Conversion>> = {
  post: { evidence: (rows) => (Array.isArray(rows) ? rows.map(evidenceFromSentence) : rows) },
};

/** What a record of captures.yaml goes through, in this order. */
const recordConversions: readonly ((record: Plain) => Plain)[] = [
  ({ because, ...record }) => ({ ...record, because: observationsFromSentence(because) }),
  ({ notes, ...record }) => ({ ...record, ...(Array.isArray(notes) && { notes: notes.map(repairFromSentence) }) }),
  ({ furniture, ...record }) => ({ ...record, ...(furniture !== undefined && { boilerplate: furniture }) }),
  (record) => (isPlain(record.lines) ? { ...record, lines: withBoilerplate(record.lines) } : record),
];

/** The lines by owner, under today's names and in the same order. */
function withBoilerplate(lines: Plain): Plain {
  const renamed = Object.entries(lines).map(([owner, count]) => [owner === "furniture" ? "boilerplate" : owner, count]);
  return Object.fromEntries(renamed);
}

/** A quick test of a file's text; `isEarlierEntry` decides. */
export function mayBeEarlierEntry(text: string): boolean {
  return text.includes("\nimported:") || (text.includes("\ntype: post") && !text.includes("\nnr:"));
}

/** An earlier version kept the digests in the entry itself, and gave posts no number. */
export function isEarlierEntry(front: Plain): boolean {
  return "imported" in front || (front.type === "post" && !("nr" in front));
}

/**
 * Front matter and body of an earlier version → today's front matter and digests; null where the entry has none. A field
 * that was as the importer wrote it gets the digest of its new value. One that was edited keeps the digest that it does
 * not have.
 */
export function fromEarlierEntry(
  front: Plain,
  body: string,
  conversions = fieldConversions[String(front.type)] ?? {},
): { front: Plain; digests: Digests | null } {
  const { imported, ...fields } = front;
  const convert = (field: string, value: unknown): unknown =>
    value === undefined ? undefined : (conversions[field]?.(value) ?? value);
  const converted = Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, convert(field, value)]));
  if (!isPlain(imported)) return { front: converted, digests: null };
  const digests = Object.entries(imported)
    .filter(([field]) => /^[a-zA-Z]+$/.test(field))
    .map(([field, written]) => {
      const value = field === "body" ? body : fields[field];
      const isEdited = digestOfField(field, value) !== written;
      return [field, asDigest(isEdited ? written : digestOfField(field, convert(field, value)))] as const;
    });
  return { front: converted, digests: Object.fromEntries(digests) };
}

/** A quick test of the text of captures.yaml; `fromEarlierCaptures` decides. */
export function mayBeEarlierCaptures(text: string): boolean {
  return text.includes("\n    imported: ");
}

/** Plain captures.yaml → today's, and the digests of its records by id; null where no record is of an earlier version. */
export function fromEarlierCaptures(plain: Plain): { captures: Plain; digests: Digests } | null {
  const records = Array.isArray(plain.captures) ? plain.captures.filter(isPlain) : [];
  if (!records.some((record) => "imported" in record)) return null;
  const converted = records.map(({ imported, ...record }) => {
    const today = recordConversions.reduce((one, convert) => convert(one), record);
    const isEdited = imported !== digestOfRecord(record as unknown as CaptureRecord);
    const written = isEdited ? imported : digestOfRecord(today as unknown as CaptureRecord);
    return { record: today, row: imported === undefined ? [] : [[String(record.id), asDigest(written)] as const] };
  });
  return {
    captures: { ...plain, captures: converted.map(({ record }) => record) },
    digests: Object.fromEntries(converted.flatMap(({ row }) => row)),
  };
}

function isPlain(value: unknown): value is Plain {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
