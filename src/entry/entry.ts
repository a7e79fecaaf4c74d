import { CORE_SCHEMA, load } from "js-yaml";
import { Document, isMap, isScalar, LineCounter, type Node, parseDocument, visit } from "yaml";
import type { z } from "zod";
import { unprintable } from "../capture/unprintable.ts";
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
  const odd = unprintable.exec(source);
  if (odd) {
    const where = `line ${source.slice(0, odd.index).split(/\r\n?|\n/).length}`;
    return { problems: [{ file, where, message: "a control character, which no page may hold; remove it" }] };
  }
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
  return { value: { front: front.value, body: (parts[2] ?? "").replace(/^\n+/, "").trimEnd() } };
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
  const lineAt = (offset: number): string => `line ${lineCounter.linePos(offset).line + linesBefore}`;
  // Keys are compared below: the library compares each with each.
  const document = parseDocument(source, { lineCounter, prettyErrors: false, uniqueKeys: false });
  const faults = [...document.errors, ...document.warnings].map(({ message, pos }) => ({ message, offset: pos[0] }));
  const told = new Map<string, string>();
  for (const { message, offset } of faults.length > 0 ? faults : forbiddenYaml(document)) {
    // What follows on the same line follows from the first.
    if (!told.has(lineAt(offset))) told.set(lineAt(offset), message);
  }
  if (told.size > 0) {
    return {
      problems: Array.from(told, ([where, message]) => ({ file, where, message: `${message}; correct the YAML here` })),
    };
  }
  const value: unknown = document.toJS({ maxAliasCount: 0 });
  const judged = schema.safeParse(value);
  if (judged.success) return { value: judged.data };
  const unknown = judged.error.issues.flatMap((issue) =>
    issue.code === "unrecognized_keys" ? issue.keys.slice(0, mostTold) : [],
  );
  const lineOf = (path: readonly PropertyKey[], key: string): string | undefined => {
    const offset = keyOffset(document, path, key);
    return offset === undefined ? undefined : lineAt(offset);
  };
  const found = judged.error.issues.flatMap((issue) => describeIssue(issue, value, file, schema, lineOf));
  // A misspelt field is also a missing one; that is one fault, and told once.
  const misspelt = new Set(unknown.map((key) => closest(key, knownKeys(schema))));
  return { problems: found.filter(({ where, message }) => message !== missing || !misspelt.has(where ?? "")) };
}

/** What js-yaml and yaml may read otherwise: anchors, aliases, tags, directives, odd keys, and numbers written in odd ways. */
const oddYaml = /__proto__|^\s*\? |[&*!%]|\d_|(?<!\w)(?:[+-]0[box]|0b[01]+(?!\w)|\+\.)/im;

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

/** Of more unknown fields than this, the rest are told once the first are mended. */
const mostTold = 50;

/** What YAML can say and no entry needs: a value by reference, the same key twice, a key that is no plain name. */
function forbiddenYaml(document: Document): { message: string; offset: number }[] {
  const found: { message: string; offset: number }[] = [];
  const add = (message: string, node: unknown): void => {
    found.push({ message, offset: (node as Node | null)?.range?.[0] ?? 0 });
  };
  visit(document, {
    Alias: (_, node) => add("A value by reference (*), which may grow without end", node),
    Node: (_, node) => {
      if ("anchor" in node && node.anchor) add("A name for references (&)", node);
    },
    Map: (_, map) => {
      const keys = new Set<unknown>();
      for (const { key } of map.items) {
        const name = isScalar(key) ? String(key.value) : undefined;
        if (name === undefined || name === "__proto__") add("A key that is no field's name", key);
        else if (keys.has(name)) add("Map keys must be unique", key);
        keys.add(name);
      }
    },
  });
  return found;
}

/** Where a key of the mapping at a path begins in the source. */
function keyOffset(document: Document, path: readonly PropertyKey[], key: string): number | undefined {
  const map = path.length === 0 ? document.contents : document.getIn(path, true);
  const pair = isMap(map)
    ? map.items.find((one) => isScalar(one.key) && String(one.key.value ?? "") === key)
    : undefined;
  return (pair?.key as Node | undefined)?.range?.[0];
}

function describeIssue(
  issue: z.core.$ZodIssue,
  value: unknown,
  file: string,
  schema: unknown,
  lineOf: (path: readonly PropertyKey[], key: string) => string | undefined,
): Problem[] {
  const path = issue.path.map(String);
  if (issue.code === "unrecognized_keys") {
    const known = path.length === 0 ? knownKeys(schema) : [];
    return issue.keys.slice(0, mostTold).map((key) => {
      const meant = closest(key, known);
      const hint = meant
        ? `did you mean ${meant}?`
        : known.length > 0
          ? `the fields are ${known.join(", ")}`
          : "remove it or correct its name";
      const where = [lineOf(issue.path, key), [...path, key].join(".")].filter(Boolean).join(": ");
      return { file, where, message: `unknown field; ${hint}` };
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
const alwaysOnOneLine = new Set<unknown>(["lines", "starts"]);

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
