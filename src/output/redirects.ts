import type { Archive } from "../archive/archive.ts";
import { encodedPath, type OldAddress, oldAddresses } from "../archive/old-addresses.ts";

/**
 * `_redirects`: a line for each path that a post had on the blog, with its page, as hosts of static sites read it. null where
 * no post has an old path.
 */
export function redirects(archive: Archive): string | null {
  const { address } = archive.site;
  const root = address === undefined ? "/" : encodedPath(new URL(address).pathname).replace(/\/?$/, "/");
  const lines = oldAddresses(archive.posts).flatMap(({ path, page }) => {
    const target = root + page;
    return path === null || path === target ? [] : [`${path} ${target} 301\n`];
  });
  return lines.length === 0 ? null : lines.join("");
}

/** data/old-addresses.csv: one row per address that a post had on the blog; `because` says why it has no redirect. null where there are none. */
export function oldAddressRows({ posts }: Archive): Record<keyof OldAddress, string>[] | null {
  const all = oldAddresses(posts);
  if (all.length === 0) return null;
  return all.map(({ url, page, path, because }) => ({
    url,
    page,
    path: path ?? "",
    because: because ?? "",
  }));
}
