import { CORE_SCHEMA, load } from "js-yaml";
import { Document, isScalar, LineCounter, parseDocument, visit } from "yaml";
import type { z } from "zod";
import { carryComments } from "./comments.ts";
import type { Problem } from "./problem.ts";
import { pageSchema, postSchema, reportSchema, sectionSchema } from "./schema.ts";

/** An entry as it lies in a file: its front matter, its body in Markdown, the slug that names the file, and where that is. */
export type Filed<Front> = Front & { slug: string; body: string /** Path below the content folder. */; file: string };

/** What was read, or why it could not be. */
export type Parsed<Value> = { value: Value } | { problems: Problem[] };

export const schemas = { post: postSchema, report: reportSchema, section: sectionSchema, page: pageSchema } as const;

const fences = /^---\n([\s\S]*?\n)?---(?:\n([\s\S]*))?$/;

function split(source: string): RegExpExecArray | null {
  return fences.exec(source.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n"));
}

/** The front matter of a Markdown file, as it is written; empty where it has none. */
export function frontOf(source: string): string {
  return split(source)?.[1] ?? "";
}

/** A Markdown file with front matter → front matter that fits the schema, and body. `file` is only for the messages. */
export function parseEntry<Front extends object>(
  source: string,
  file: string,
  schema: z.ZodType<Front, Front>,
): Parsed<{ front: Front; body: string }> {
  const parts = split(source);
  if (!parts) {
    return {
      problems: [
        { file, where: "line 1", message: "expected front matter between two lines '---'; add them above the text" },
      ],
    };
  }
  // The opening fence is line 1, so the YAML's own line numbers are one short.
  const front = parseYaml(parts[1] ?? "", file, schema, 1);
  if ("problems" in front) return front;
  return { value: { front: front.value, body: (parts[2] ?? "").replace(/^\n+|\s+$/g, "") } };
}

/** YAML → a value that fits the schema. `linesBefore` are the lines of the file above it. */
export function parseYaml<Value>(
  source: string,
  file: string,
  schema: z.ZodType<Value, Value>,
  linesBefore = 0,
): Parsed<Value> {
  const quick = readQuickly(source);
  if (quick !== undefined) {
    const judged = schema.safeParse(quick);
    if (judged.success) return { value: judged.data };
  }
  const lineCounter = new LineCounter();
  const document = parseDocument(source, { lineCounter, prettyErrors: false });
  const faults = [...document.errors, ...document.warnings];
  if (faults.length > 0) {
    return {
      problems: faults.map(({ message, pos }) => ({
        file,
        where: `line ${lineCounter.linePos(pos[0]).line + linesBefore}`,
        message: `${message}; correct the YAML here`,
      })),
    };
  }
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 0 });
  } catch (error) {
    return { problems: [{ file, message: `${(error as Error).message}; write the value out in full` }] };
  }
  const judged = schema.safeParse(value);
  if (judged.success) return { value: judged.data };
  const unknown = judged.error.issues.flatMap((issue) => (issue.code === "unrecognized_keys" ? issue.keys : []));
  const found = judged.error.issues.flatMap((issue) => describeIssue(issue, value, file, schema));
  // A misspelt field is also a missing one; that is one fault, and told once.
  const told = new Set(unknown.map((key) => closest(key, knownKeys(schema))));
  return { problems: found.filter(({ where, message }) => message !== missing || !told.has(where ?? "")) };
}

/** What js-yaml and yaml may read otherwise: anchors, aliases, tags, directives, and numbers written in odd ways. */
const oddYaml = /[&*!%]|\d_|(?<!\w)(?:[+-]0[box]|0b[01]+(?!\w)|\+\.)/i;

/** Plain YAML as js-yaml reads it, six times faster than yaml, which says where a fault is; undefined for what is not plain. */
function readQuickly(source: string): unknown {
  if (oddYaml.test(source)) return undefined;
  try {
    return load(source, { schema: CORE_SCHEMA });
  } catch {
    return undefined;
  }
}

const missing = "missing; add this field";

function describeIssue(issue: z.core.$ZodIssue, value: unknown, file: string, schema: unknown): Problem[] {
  const path = issue.path.map(String);
  if (issue.code === "unrecognized_keys") {
    const known = path.length === 0 ? knownKeys(schema) : [];
    return issue.keys.map((key) => {
      const meant = closest(key, known);
      const hint = meant
        ? `did you mean ${meant}?`
        : known.length > 0
          ? `the fields are ${known.join(", ")}`
          : "remove it or correct its name";
      return { file, where: [...path, key].join("."), message: `unknown field; ${hint}` };
    });
  }
  const got = path.reduce<unknown>((part, key) => (part as Record<string, unknown> | undefined)?.[key], value);
  const where = path.join(".") || undefined;
  if (got === undefined) return [{ file, where, message: missing }];
  if (issue.message.startsWith("expected")) return [{ file, where, message: issue.message }];
  const expected =
    "expected" in issue ? issue.expected : "values" in issue ? `one of ${issue.values.join(", ")}` : undefined;
  const message = expected === undefined ? issue.message : `expected ${expected}, got ${JSON.stringify(got)}`;
  return [{ file, where, message }];
}

function knownKeys(schema: unknown): string[] {
  return typeof schema === "object" && schema !== null && "shape" in schema ? Object.keys(schema.shape as object) : [];
}

/** The known name that a misspelt one is fewest letters away from: at most two, or a third of a long name. */
function closest(name: string, known: readonly string[]): string | undefined {
  const near = known.map((word) => ({ word, distance: lettersApart(name, word) }));
  const [nearest] = near.sort((one, other) => one.distance - other.distance);
  return nearest && nearest.distance <= Math.max(2, name.length / 3) ? nearest.word : undefined;
}

/** How many letters must be put in, taken out or changed to make one word of another (Levenshtein). */
function lettersApart(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (const [at, letter] of [...one].entries()) {
    const next = [at + 1];
    for (const [place, compared] of [...other].entries()) {
      const changed = (row[place] as number) + (letter === compared ? 0 : 1);
      next.push(Math.min(changed, (row[place + 1] as number) + 1, (next[place] as number) + 1));
    }
    row = next;
  }
  return row[other.length] as number;
}

/**
 * Front matter and body → the text of the file. Keys stand in the schema's order; the same value gives the same bytes.
 * `before` is the front matter as it lies, whose comments are kept.
 */
export function formatEntry<Front extends { type: keyof typeof schemas }>(
  front: Front,
  body: string,
  before?: string,
): string {
  const keys = Object.keys(schemas[front.type].shape) as (keyof Front)[];
  const ordered = Object.fromEntries(keys.filter((key) => front[key] !== undefined).map((key) => [key, front[key]]));
  return `---\n${formatYaml(ordered, before)}---\n${body === "" ? "" : `\n${body}\n`}`;
}

/** Lists that take more than this many characters stand one value to a line. */
const longestList = 90;
const alwaysOnOneLine = new Set<unknown>(["imported", "lines", "starts"]);

/** A value as YAML: short lists of plain values on one line, nothing folded, no anchors; with the comments of `before`. */
export function formatYaml(value: unknown, before?: string): string {
  const document = new Document(value, { aliasDuplicateObjects: false });
  visit(document, {
    Seq(_, sequence) {
      const values = sequence.items.map((item) => (isScalar(item) ? String(item.value) : null));
      if (!values.includes(null) && values.join(", ").length <= longestList) sequence.flow = true;
    },
    Pair(_, pair) {
      const key = isScalar(pair.key) ? pair.key.value : undefined;
      if (alwaysOnOneLine.has(key) && typeof pair.value === "object" && pair.value !== null) {
        (pair.value as { flow?: boolean }).flow = true;
      }
    },
  });
  if (before !== undefined) carryComments(before, document);
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}
