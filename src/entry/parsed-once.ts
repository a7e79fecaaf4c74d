import { keepValue, keptValue } from "./kept-values.ts";
import type { Parsed } from "./parse-yaml.ts";

/**
 * Parses a file, unless it was parsed before with the same SHA-256, by this command or an earlier one. `path` is below the
 * content folder: a file of another folder has another schema. `parse` must give the same value for the same bytes, and
 * nobody may change that value. Faults are not kept.
 */
export function parsedOnce<Value>(path: string, sha256: string, parse: () => Parsed<Value>): Parsed<Value> {
  const key = `${path} ${sha256}`;
  const before = keptValue<Value>("parsed", key);
  if (before !== undefined) return { value: before };
  const parsed = parse();
  if ("value" in parsed) keepValue("parsed", key, parsed.value);
  return parsed;
}
