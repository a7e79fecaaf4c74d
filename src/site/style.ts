import { bundle } from "lightningcss";

/** A style sheet and everything that it imports, minified, as one. */
export function bundleStyle(entry: string): string {
  return Buffer.from(bundle({ filename: entry, minify: true }).code).toString();
}
