import { CORE_SCHEMA, load } from "js-yaml";
import { type Document, isMap, isNode, isPair, isScalar, isSeq, LineCounter, parseDocument } from "yaml";
import type { z } from "zod";
import { messages } from "../language/messages.ts";
import { explainIssues } from "./explain-issue.ts";
import { explainYaml } from "./explain-yaml.ts";
import { forbiddenYaml } from "./forbidden-yaml.ts";
import type { Problem } from "./problem.ts";

/** A parsed value, or the reasons why there is none. */
export type Parsed<Value> = { value: Value } | { problems: Problem[] };

/** A schema whose output has the type of its input: one with a default, a coercion or a transform does not compile. */
export type Judge<Value> = z.ZodType<Value, NoInfer<Value>>;

/**
 * Parses YAML and checks the value against a schema; returns the value, or problems that name `file`. `linesBefore` is
 * the number of lines in the file above the YAML; null where the YAML is in no file, so that no problem names a line.
 */
export function parseYaml<Value>(
  source: string,
  file: string,
  schema: Judge<Value>,
  linesBefore: number | null = 0,
): Parsed<Value> {
  const quick = parseQuickly(source);
  if (quick !== undefined) {
    const judged = schema.safeParse(quick);
    if (judged.success) return { value: judged.data };
  }
  const lines = new LineCounter();
  const lineAt = (offset: number): string => messages.entry.line(lines.linePos(offset).line + (linesBefore ?? 0));
  // uniqueKeys compares each key with every other, which takes too long for many keys; forbiddenYaml finds duplicates.
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false, uniqueKeys: false });
  const faults = new Map<string, string>();
  for (const { message, offset } of faultsIn(document)) {
    // A later fault on a line is usually a consequence of the first.
    if (!faults.has(lineAt(offset))) faults.set(lineAt(offset), message);
  }
  if (faults.size > 0) {
    return {
      problems: Array.from(faults, ([where, message]) => ({ file, where, message })),
    };
  }
  const value: unknown = document.toJS({ maxAliasCount: 0 });
  const judged = schema.safeParse(value);
  if (judged.success) return { value: judged.data };
  const lineOf = (path: readonly PropertyKey[]): string | undefined => {
    const offset = linesBefore === null ? undefined : offsetOf(document, path);
    return offset === undefined ? undefined : lineAt(offset);
  };
  const problems = explainIssues(judged.error.issues, value, schema, lineOf);
  return { problems: problems.map((problem) => ({ file, ...problem })) };
}

/** YAML that js-yaml and yaml may read differently: anchors, aliases, tags, directives, unusual keys and notations of numbers. */
const unusualYaml = /__proto__|^\s*\? |(?<![^\s[{,])[&*!]|^%|\d_|(?<!\w)(?:[+-]0[box]|0b[01]+(?!\w)|\+\.)/im;

/**
 * Parses YAML with js-yaml, which is six times faster than yaml but does not say where a fault is. Returns undefined if
 * yaml has to decide.
 */
function parseQuickly(source: string): unknown {
  if (unusualYaml.test(source)) return undefined;
  try {
    return load(source, { schema: CORE_SCHEMA });
  } catch {
    return undefined;
  }
}

function faultsIn(document: Document.Parsed): { message: string; offset: number }[] {
  const faults = [...document.errors, ...document.warnings].map((error) => ({
    message: explainYaml(error),
    offset: error.pos[0],
  }));
  return faults.length > 0 ? faults : forbiddenYaml(document);
}

/** The offset of the field or the item of a list at a path. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number | undefined {
  const key = path.at(-1);
  const outer = path.length <= 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const found = isMap(outer)
    ? outer.items.find((pair) => isScalar(pair.key) && String(pair.key.value ?? "") === key)
    : isSeq(outer)
      ? outer.items[Number(key)]
      : undefined;
  const node = isPair(found) ? found.key : found;
  return isNode(node) ? node.range?.[0] : undefined;
}
