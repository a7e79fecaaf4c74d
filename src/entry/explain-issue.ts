import { distance } from "fastest-levenshtein";
import type { z } from "zod";

/** What is wrong with a value: the field, perhaps with its line, and what to do. */
interface Explanation {
  where: string | undefined;
  message: string;
}

/** Returns the line of a key in the mapping at a path. */
type LineOf = (path: readonly PropertyKey[], key: string) => string | undefined;

const missing = "missing; add this field";

/** The number of unknown fields that are listed; the next check lists the others. */
const mostListed = 50;

/** Explains to a person why a value does not fit a schema. */
export function explainIssues(
  issues: readonly z.core.$ZodIssue[],
  value: unknown,
  schema: unknown,
  lineOf: LineOf,
): Explanation[] {
  const known = fieldsOf(schema);
  const explained = issues.flatMap((issue) =>
    issue.code === "unrecognized_keys" ? explainUnknownFields(issue, known, lineOf) : explainValue(issue, value),
  );
  // A misspelt field is also a missing one; one message is enough.
  const misspelt = new Set(
    issues
      .flatMap((issue) => (issue.code === "unrecognized_keys" ? issue.keys.slice(0, mostListed) : []))
      .map((key) => closest(key, known)),
  );
  return explained.filter(({ where, message }) => message !== missing || !misspelt.has(where));
}

function explainUnknownFields(
  { keys, path }: z.core.$ZodIssueUnrecognizedKeys,
  fields: readonly string[],
  lineOf: LineOf,
): Explanation[] {
  const known = path.length === 0 ? fields : [];
  return keys.slice(0, mostListed).map((key) => {
    const meant = closest(key, known);
    const hint = meant
      ? `did you mean ${meant}?`
      : known.length > 0
        ? `the fields are ${known.join(", ")}`
        : "remove it or correct its name";
    const where = [lineOf(path, key), [...path, key].join(".")].filter(Boolean).join(": ");
    return { where, message: `unknown field; ${hint}` };
  });
}

function explainValue(issue: z.core.$ZodIssue, value: unknown): Explanation {
  const where = issue.path.join(".") || undefined;
  const got = issue.path.reduce<unknown>((part, key) => (part as Record<PropertyKey, unknown> | null)?.[key], value);
  if (got === undefined) return { where, message: missing };
  const expected =
    "expected" in issue ? issue.expected : "values" in issue ? `one of ${issue.values.join(", ")}` : undefined;
  const isExplained = issue.message.startsWith("expected") || expected === undefined;
  return { where, message: isExplained ? issue.message : `expected ${expected}, got ${JSON.stringify(got)}` };
}

function fieldsOf(schema: unknown): string[] {
  return typeof schema === "object" && schema !== null && "shape" in schema ? Object.keys(schema.shape as object) : [];
}

/** The known name nearest to a misspelt one: at most two letters away, or a third of the letters of a long name. */
function closest(name: string, known: readonly string[]): string | undefined {
  const near = known.map((word) => ({ word, letters: distance(name, word) }));
  const [nearest] = near.sort((one, other) => one.letters - other.letters);
  return nearest && nearest.letters <= Math.max(2, name.length / 3) ? nearest.word : undefined;
}
