import { join } from "node:path";
import type { Content } from "../entry/content.ts";
import type { Problem } from "../entry/problem.ts";
import { isReservedPage } from "../site/addresses.ts";

/** Pages of content/pages whose names are those of pages that the site makes itself. */
export function reservedPageNames({ folder, pages }: Content): Problem[] {
  return pages
    .filter(({ slug }) => isReservedPage(slug))
    .map(({ slug, file }) => ({
      file: join(folder, file),
      message: `${slug}.html is a page of the site's own; give this page another name`,
    }));
}
