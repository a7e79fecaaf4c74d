import { join } from "node:path";
import type { Content } from "../entry/content.ts";
import type { Problem } from "../entry/problem.ts";
import { messages } from "../language/messages.ts";
import { isReservedPage } from "../site/addresses.ts";

/** Pages of content/pages whose names are those of pages that the site makes itself. */
export function reservedPageNames({ folder, pages }: Content): Problem[] {
  return pages
    .filter(({ slug }) => isReservedPage(slug))
    .map(({ slug, file }) => ({
      file: join(folder, file),
      message: messages.check.reservedPage(slug),
    }));
}
