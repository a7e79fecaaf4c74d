import { z } from "zod";
import { messages } from "../language/messages.ts";
import { closest } from "./closest.ts";
import { fieldsOf, schemaAt } from "./schema-at.ts";

/** What is wrong with a value: the field, perhaps with its line, and what to do. */
interface Explanation {
  where: string | undefined;
  message: string;
}

type Path = readonly PropertyKey[];

/** Returns the line of a field or of an item of a list; undefined where no line is to be named. */
type LineOf = (path: Path) => string | undefined;

/** The number of unknown fields that are listed; the next check lists the others. */
const mostListed = 50;

/** The most characters of a value that a message repeats. */
const longestValue = 80;

/** Explains to a person why a value does not fit a schema. */
export function explainIssues(
  issues: readonly z.core.$ZodIssue[],
  value: unknown,
  schema: unknown,
  lineOf: LineOf,
): Explanation[] {
  const explained = issues
    .flatMap(ofOneBranch)
    .flatMap((issue) =>
      issue.code === "unrecognized_keys"
        ? explainUnknownFields(issue, schema, lineOf)
        : explainValue(issue, value, schema, lineOf),
    );
  // A misspelt field is also a missing one; one message is enough.
  const misspelt = new Set(
    issues.flatMap((issue) =>
      issue.code === "unrecognized_keys"
        ? issue.keys
            .slice(0, mostListed)
            .flatMap((key) => closest(key, fieldsOf(schemaAt(schema, issue.path))) ?? [])
            .map((meant) => [...issue.path, meant].join("."))
        : [],
    ),
  );
  return explained
    .filter(({ field, message }) => message !== messages.entry.issues.missing || !misspelt.has(field))
    .map(({ line, field, message }) => ({ where: [line, field].filter(Boolean).join(": ") || undefined, message }));
}

/** An issue as it is, or where a value may be of several kinds, the issues of the kind that it is of. */
function ofOneBranch(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== "invalid_union") return [issue];
  const isOther = ({ code, path }: z.core.$ZodIssue): boolean => code === "invalid_type" && path.length === 0;
  const branch = issue.errors.find((issues) => !issues.some(isOther)) ?? issue.errors[0] ?? [];
  return branch.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }));
}

interface Explained {
  line: string | undefined;
  field: string;
  message: string;
}

function explainUnknownFields(
  { keys, path }: z.core.$ZodIssueUnrecognizedKeys,
  schema: unknown,
  lineOf: LineOf,
): Explained[] {
  const known = fieldsOf(schemaAt(schema, path));
  return keys.slice(0, mostListed).map((key) => {
    const meant = closest(key, known);
    const { didYouMean, theFields, unknownField } = messages.entry.issues;
    const hint = meant ? didYouMean(meant) : theFields(known.join(", "));
    return { line: lineOf([...path, key]), field: [...path, key].join("."), message: unknownField(hint) };
  });
}

function explainValue(issue: z.core.$ZodIssue, value: unknown, schema: unknown, lineOf: LineOf): Explained {
  const { path } = issue;
  const said = messages.entry.issues;
  const got = valueAt(value, path);
  // Nobody counts the items of a long list.
  const line = path.some((key) => typeof key === "number")
    ? lineOf(got === undefined ? path.slice(0, -1) : path)
    : undefined;
  const field = path.join(".");
  if (got === undefined) return { line, field, message: said.missing };
  if (issue.code === "invalid_key") {
    const message = said.key(issue.issues[0]?.message ?? issue.message, shown(path.at(-1)));
    return { line: lineOf(path), field, message };
  }
  const [expected = "", ownRemedy] = expectation(issue).split(/; (.*)/s);
  const found = expected.includes(said.gotMark) ? expected : said.got(expected, shown(got));
  const remedy = ownRemedy ?? remedyFor(issue, got, schemaAt(schema, path));
  return { line, field, message: `${found}; ${remedy}` };
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((part, key) => (part as Record<PropertyKey, unknown> | null)?.[key], value);
}

/** What a schema expected. A message that the schema gives itself begins with that word. */
function expectation(issue: z.core.$ZodIssue): string {
  const said = messages.entry.issues;
  const kinds: Readonly<Record<string, string>> = said.kinds;
  if (issue.message.startsWith(said.expectedWord)) return issue.message;
  switch (issue.code) {
    case "invalid_type":
      return said.expected(kinds[issue.expected] ?? issue.expected);
    case "invalid_value":
      return said.expectedOneOf(sayValues(issue.values), issue.values.length > 1);
    case "too_small":
      return issue.origin === "array"
        ? said.expectedValues(`${issue.minimum}`)
        : said.expectedAtLeast(`${issue.minimum}`);
    case "too_big":
      return issue.origin === "array"
        ? said.expectedValues(`${issue.maximum}`)
        : said.expectedAtMost(`${issue.maximum}`);
    default:
      return said.expectedOther;
  }
}

/** So many values are named in a message. */
const mostValues = 12;

function sayValues(values: readonly unknown[]): string {
  const left = values.length - mostValues;
  const listed = values.slice(0, mostValues).join(", ");
  return left > 0 ? messages.entry.issues.andMore(listed, left) : listed;
}

/** What to do about a value, by what it is and what it should be. */
function remedyFor(issue: z.core.$ZodIssue, got: unknown, schema: z.core.$ZodType | undefined): string {
  const said = messages.entry.issues;
  const isNothing = got === null || got === "";
  const remedy = rewritten(issue, got, schema) ?? (isNothing ? said.writeIt : said.correctIt);
  return isNothing && schema?._zod.optin === "optional" ? said.orRemove(remedy) : remedy;
}

function rewritten(issue: z.core.$ZodIssue, got: unknown, schema: z.core.$ZodType | undefined): string | undefined {
  const said = messages.entry.issues;
  if (issue.code === "invalid_value") return oneOf(issue.values.map(String), got);
  const isFitting = (value: unknown): boolean => schema !== undefined && z.safeParse(schema, value).success;
  const plain = typeof got === "string" ? plainValue(got) : undefined;
  if (plain !== undefined && isFitting(plain)) return said.withoutQuotes;
  if (issue.code !== "invalid_type") return undefined;
  if (issue.expected === "array") return isFitting([got]) ? said.inBrackets(shown(got)) : said.writeList;
  if (issue.expected !== "string" || got === null) return undefined;
  if (typeof got === "object") return said.writeText;
  return isFitting(String(got)) ? said.inQuotes(String(got)) : undefined;
}

function oneOf(values: readonly string[], got: unknown): string {
  if (values.length === 1) return messages.entry.issues.write(values[0] ?? "");
  const meant = closest(String(got), values);
  return meant === undefined ? messages.entry.issues.writeOneOf : messages.entry.issues.didYouMean(meant);
}

/** What YAML reads without quotes as a number, true or false; undefined for a text. */
function plainValue(text: string): unknown {
  if (/^\d{1,15}$/.test(text)) return Number(text);
  return { true: true, false: false }[text];
}

/** A value as a message repeats it. */
function shown(value: unknown): string {
  if (value === null) return messages.entry.issues.nothing;
  const text = typeof value === "number" ? String(value) : (JSON.stringify(value) ?? String(value));
  if (Array.isArray(value) && text.length > longestValue) return messages.entry.issues.listOf(value.length);
  return text.length > longestValue ? `${text.slice(0, longestValue - 1)}…` : text;
}
