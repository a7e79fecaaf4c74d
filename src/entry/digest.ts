import { hash } from "node:crypto";
import { type CaptureRecord, splitRecord } from "./capture-record.ts";

/** The SHA-256 of a file's bytes, in 64 hex digits. */
export function sha256Of(bytes: string | Uint8Array): string {
  return hash("sha256", bytes, "hex");
}

/** Eight hex digits that tell whether a value is the one that was written; undefined for no value. */
export function digest(value: unknown): string | undefined {
  return value === undefined ? undefined : sha256Of(JSON.stringify(value)).slice(0, 8);
}

/** The digest of what the importer writes of a capture; what a person adds is left out. */
export function digestOfRecord(record: CaptureRecord): string {
  const inOrder = Object.entries(splitRecord(record).own).sort(([one], [other]) => (one < other ? -1 : 1));
  return digest(inOrder.filter(([, value]) => value !== undefined)) as string;
}
