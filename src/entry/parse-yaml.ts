import { CORE_SCHEMA, load } from "js-yaml";
import { type Document, isMap, isScalar, LineCounter, type Node, parseDocument } from "yaml";
import type { z } from "zod";
import { explainIssues } from "./explain-issue.ts";
import { forbiddenYaml } from "./forbidden-yaml.ts";
import type { Problem } from "./problem.ts";

/** A parsed value, or the reasons why there is none. */
export type Parsed<Value> = { value: Value } | { problems: Problem[] };

/** A schema whose output has the type of its input: one with a default, a coercion or a transform does not compile. */
export type Judge<Value> = z.ZodType<Value, NoInfer<Value>>;

/**
 * Parses YAML and checks the value against a schema; returns the value, or problems that name `file`. `linesBefore` is
 * the number of lines in the file above the YAML.
 */
export function parseYaml<Value>(source: string, file: string, schema: Judge<Value>, linesBefore = 0): Parsed<Value> {
  const quick = parseQuickly(source);
  if (quick !== undefined) {
    const judged = schema.safeParse(quick);
    if (judged.success) return { value: judged.data };
  }
  const lines = new LineCounter();
  const lineAt = (offset: number): string => `line ${lines.linePos(offset).line + linesBefore}`;
  // uniqueKeys compares each key with every other, which takes too long for many keys; forbiddenYaml finds duplicates.
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false, uniqueKeys: false });
  const faults = new Map<string, string>();
  for (const { message, offset } of faultsIn(document)) {
    // A later fault on a line is usually a consequence of the first.
    if (!faults.has(lineAt(offset))) faults.set(lineAt(offset), message);
  }
  if (faults.size > 0) {
    return {
      problems: Array.from(faults, ([where, message]) => ({
        file,
        where,
        message: `${message}; correct the YAML here`,
      })),
    };
  }
  const value: unknown = document.toJS({ maxAliasCount: 0 });
  const judged = schema.safeParse(value);
  if (judged.success) return { value: judged.data };
  const lineOf = (path: readonly PropertyKey[], key: string): string | undefined => {
    const offset = keyOffset(document, path, key);
    return offset === undefined ? undefined : lineAt(offset);
  };
  const problems = explainIssues(judged.error.issues, value, schema, lineOf);
  return { problems: problems.map((problem) => ({ file, ...problem })) };
}

/** YAML that js-yaml and yaml may read differently: anchors, aliases, tags, directives, unusual keys and notations of numbers. */
const unusualYaml = /__proto__|^\s*\? |[&*!%]|\d_|(?<!\w)(?:[+-]0[box]|0b[01]+(?!\w)|\+\.)/im;

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
  const faults = [...document.errors, ...document.warnings].map(({ message, pos }) => ({ message, offset: pos[0] }));
  return faults.length > 0 ? faults : forbiddenYaml(document);
}

/** The offset of a key of the mapping at a path. */
function keyOffset(document: Document, path: readonly PropertyKey[], key: string): number | undefined {
  const map = path.length === 0 ? document.contents : document.getIn(path, true);
  const pair = isMap(map)
    ? map.items.find((one) => isScalar(one.key) && String(one.key.value ?? "") === key)
    : undefined;
  return (pair?.key as Node | undefined)?.range?.[0];
}
