import { existsSync, readFileSync } from "node:fs";
import { SourceMap, type SourceMapPayload } from "node:module";
import { dirname, resolve, sep } from "node:path";

/**
 * What went wrong, in lines for a person: the message at the start of a chain, since Eleventy's own lists every page of
 * its kind, and where in the code it was raised, unless the message was written for a person who edits the content.
 */
export function sayFault(error: unknown): string {
  const cause = firstCause(error);
  const place = placeOf(cause);
  const isOfCode = natives.some((native) => cause instanceof native) || place?.startsWith("layouts/");
  return place !== null && isOfCode && !cause.message.includes(place) ? `${place}: ${cause.message}` : cause.message;
}

/** The errors that JavaScript itself raises, whose messages say nothing of where. */
const natives = [TypeError, RangeError, ReferenceError, SyntaxError];

/** The error at the start of a chain. */
export function firstCause(error: unknown): Error {
  const { originalError } = error as { originalError?: unknown };
  if (originalError) return firstCause(originalError);
  return error instanceof Error ? error : new Error(String(error));
}

/** "layouts/post.11ty.tsx:12": the first file of the project in the stack of an error; null if there is none. */
function placeOf({ stack = "" }: Error): string | null {
  const project = resolve() + sep;
  for (const [, path = "", line, column] of stack.matchAll(frame)) {
    const place = sourceOf(path, Number(line), Number(column)) ?? { path, line: Number(line) };
    if (place.path.startsWith(project) && !place.path.includes("/node_modules/"))
      return `${place.path.slice(project.length)}:${place.line}`;
  }
  return null;
}

/** A file in a stack, with line and column. */
const frame = /(?:file:\/\/)?(\/[^\s()?]+?)(?:\?[^\s():]*)?:(\d+):(\d+)\)?$/gm;

/** The place in the sources of a place in the compiled copy, by the source map beside it; null where there is none. */
function sourceOf(path: string, line: number, column: number): { path: string; line: number } | null {
  if (!existsSync(`${path}.map`)) return null;
  const map = JSON.parse(readFileSync(`${path}.map`, "utf8")) as SourceMapPayload;
  const entry = new SourceMap(map).findEntry(line - 1, column - 1);
  return "originalSource" in entry
    ? { path: resolve(dirname(path), entry.originalSource), line: entry.originalLine + 1 }
    : null;
}
