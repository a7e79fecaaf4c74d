import type { Parsed } from "./parse-yaml.ts";

/** File → what was read from it last. */
const parsedBefore = new Map<string, { sha256: string; value: unknown }>();

/**
 * Parses a file, unless it was parsed before with the same SHA-256. Under `npm start` each edit loads the content folder
 * again: of 10,000 entries only the changed ones are parsed. `parse` must give the same value for the same bytes, and
 * nobody may change that value. Faults are not kept.
 */
export function parsedOnce<Value>(file: string, sha256: string, parse: () => Parsed<Value>): Parsed<Value> {
  const before = parsedBefore.get(file);
  if (before?.sha256 === sha256) return { value: before.value as Value };
  const parsed = parse();
  if ("value" in parsed) parsedBefore.set(file, { sha256, value: parsed.value });
  return parsed;
}
