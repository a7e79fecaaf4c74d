import { resolve } from "node:path";

/** The path of a file or folder in the compiled copy that the program runs from, by its path in the project. Throws if it runs from none. */
export function inCompiledCopy(name: string): string {
  const copy = process.env.COMPILED_COPY;
  if (copy === undefined) throw new Error(`${name}: the program runs from no compiled copy`);
  return resolve(copy, name);
}
