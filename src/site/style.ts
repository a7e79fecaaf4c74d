import { bundle } from "lightningcss";

/** The site's style in one file: `layouts/styles/site.css` with all that it imports, in the order it names them. */
export function bundleStyle(entry: string): string {
  return Buffer.from(bundle({ filename: entry, minify: true }).code).toString();
}
