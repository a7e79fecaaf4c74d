import { relative } from "node:path";
import { bundle } from "lightningcss";

/** A style sheet and everything that it imports, minified, as one. Throws with file and line for one that is at fault. */
export function bundleStyle(entry: string): string {
  try {
    return Buffer.from(bundle({ filename: entry, minify: true }).code).toString();
  } catch (error) {
    const { fileName, loc, message } = error as Partial<StyleError> & Error;
    if (!fileName || !loc) throw error;
    throw new Error(`${relative("", fileName)}:${loc.line}: ${message}`);
  }
}

/** What lightningcss throws; its own type does not say so. */
interface StyleError {
  fileName: string;
  loc: { line: number; column: number };
}
