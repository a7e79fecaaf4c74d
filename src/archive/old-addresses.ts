import { hostOf, locate } from "../capture/address.ts";
import { grouped } from "../entry/grouped.ts";
import type { ArchivedPost } from "./archived.ts";
import { addressOfEntry } from "./entry-address.ts";

/**
 * Why an old address leads nowhere by itself: it is of another host than the blog's own, has a query, which is no part of a
 * path, is shared by several posts, or is the address of the blog's front page.
 */
export type NotRedirected = "other-host" | "query" | "shared" | "front-page" | "too-long";

/** An address that a post had on the blog, and the page that has the post now. */
export interface OldAddress {
  url: string;
  /** The address of the post's page, below the root of the site. */
  page: string;
  /** The path that a redirect may have, of unreserved characters and percent-encoding alone; null where none is written. */
  path: string | null;
  because: NotRedirected | null;
}

/** Hosts of static sites refuse rules that are longer. */
const longestPath = 1000;

/** The old addresses of posts, in the order of the posts. Redirects are only for the blog's own host: the one with most posts. */
export function oldAddresses(posts: readonly Pick<ArchivedPost, "slug" | "originalUrl">[]): OldAddress[] {
  const located = posts.flatMap(({ slug, originalUrl }) =>
    originalUrl === undefined || !URL.canParse(originalUrl)
      ? []
      : [{ url: new URL(originalUrl), page: addressOfEntry({ type: "post", slug }) }],
  );
  const host = mostFrequent(located.map(({ url }) => hostOf(url)));
  const ofHost = grouped(
    located.filter(({ url }) => hostOf(url) === host),
    ({ url }) => [keyOf(url)],
  );
  const shared = new Set([...ofHost].flatMap(([key, posts]) => (posts.length > 1 ? [key] : [])));
  return located.map(({ url, page }) => {
    const because = reasonAgainst(url, host, shared);
    return { url: url.href, page, path: because === null ? encodedPath(url.pathname) : null, because };
  });
}

/** The posts by the address that each had on the blog, as `urlKey` gives it; without addresses that several have. */
export function slugByUrl(posts: readonly Pick<ArchivedPost, "slug" | "originalUrl">[]): Map<string, string> {
  const all = grouped(posts, ({ originalUrl = "" }) => {
    const key = urlKey(originalUrl);
    return key === null ? [] : [key];
  });
  return new Map([...all].flatMap(([key, [post, another]]) => (post && !another ? [[key, post.slug]] : [])));
}

/** The host that most posts had, as `hostOfUrl` gives it; null where no post has an address. */
export function blogHost(posts: readonly Pick<ArchivedPost, "originalUrl">[]): string | null {
  return mostFrequent(posts.flatMap(({ originalUrl = "" }) => hostOfUrl(originalUrl) ?? [])) ?? null;
}

/** The host of an address on the web, without "www."; null for what is none. */
export function hostOfUrl(url: string): string | null {
  const located = locate(url);
  return located ? hostOf(new URL(located.address)) : null;
}

/** What two addresses of the same page of a blog have in common; null for what is no address on the web. */
export function urlKey(url: string): string | null {
  const located = locate(url);
  if (!located) return null;
  const address = new URL(located.address);
  return hostOf(address) + keyOf(address);
}

function reasonAgainst(url: URL, host: string | undefined, shared: ReadonlySet<string>): NotRedirected | null {
  if (hostOf(url) !== host) return "other-host";
  if (url.search !== "") return "query";
  if (url.pathname === "/") return "front-page";
  if (shared.has(keyOf(url))) return "shared";
  return encodedPath(url.pathname).length > longestPath ? "too-long" : null;
}

/** Two addresses with this in common lead to the same page. Authors copy spaces after an address. */
function keyOf({ pathname, search }: URL): string {
  return encodedPath(pathname).replace(/(?:\/|%20)+$/, "") + search;
}

function mostFrequent(hosts: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const host of hosts) counts.set(host, (counts.get(host) ?? 0) + 1);
  // Of hosts with as many posts, the first in the alphabet: the result must not depend on the order of the posts.
  return [...counts].sort(([one, few], [other, many]) => many - few || (one < other ? -1 : 1))[0]?.[0];
}

/** A path with every other character than letters, digits and `/_.~%-` percent-encoded, so that nothing in it is a directive. */
export function encodedPath(path: string): string {
  return path.replace(/%(?![0-9A-Fa-f]{2})|[^A-Za-z0-9/_.~%-]/gu, (character) =>
    Array.from(
      new TextEncoder().encode(character),
      (byte) => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`,
    ).join(""),
  );
}
