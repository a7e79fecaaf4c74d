import { resolve, sep } from "node:path";

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
  for (const [, path = "", line] of stack.matchAll(/(?:file:\/\/)?(\/[^\s()?]+?)(?:\?[^\s():]*)?:(\d+):\d+\)?$/gm))
    if (path.startsWith(project) && !path.includes("/node_modules/")) return `${path.slice(project.length)}:${line}`;
  return null;
}
