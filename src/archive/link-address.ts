import { posix } from "node:path";
import type { Site } from "../entry/site.ts";

/**
 * The address of the site that a link on the page `from` leads to, without query and fragment; null for a link to
 * elsewhere, or within the page. An address that begins with `/` or `..` is outside the site.
 */
export function addressOfLink(link: string, from: string, site: Pick<Site, "address"> | null): string | null {
  const path = decoded(link.split(/[?#]/, 1)[0] ?? "");
  const root = site?.address?.replace(/\/?$/, "/");
  if (root !== undefined && path.startsWith(root)) return withIndex(path.slice(root.length));
  // A colon before the first slash ends a scheme (RFC 3986, 4.2), also one that is disguised.
  if (path === "" || /^(?:[^/]*:|\/\/)/.test(path)) return null;
  return posix.isAbsolute(path) ? posix.normalize(path) : posix.join(posix.dirname(from), path);
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** An address on the web: a server answers for a folder with its index. */
function withIndex(address: string): string {
  return address === "" || address.endsWith("/") ? `${address}index.html` : address;
}
