import type { Content } from "../entry/content.ts";
import type { Filed, Post } from "../entry/schema.ts";
import { slugOf } from "../entry/slug.ts";
import { mark } from "../language/index.ts";
import type { Phrases } from "./phrases.ts";

/** Of what removes the address that a post had on the blog: it was made from the title, so it goes with the title. */
const removing: ReadonlySet<string> = new Set(["title", "originalUrl"]);

/** A post after the rows that name it; null where it is removed whole. */
export interface NamedPost {
  post: Filed<Post>;
  left: Filed<Post> | null;
  notes: readonly { field: string }[];
}

/**
 * The addresses on the blog that must not be shown: those that contain a phrase, and those of posts that are removed whole,
 * without their title, or with a phrase in it.
 */
export function urlsToRemove(posts: readonly NamedPost[], { captures }: Content, phrases: Phrases): Set<string> {
  const urls = [
    ...captures.flatMap(({ seen = [] }) => seen.flatMap(({ address }) => address ?? [])),
    ...posts.flatMap(({ post }) => urlsOf(post)),
  ];
  return new Set([
    ...urls.filter((url) => phrases.rowsIn(url, "slug").length > 0),
    ...untitled(posts, phrases).flatMap(urlsOf),
  ]);
}

/** The posts of which the title or the address on the blog is removed. */
function untitled(posts: readonly NamedPost[], phrases: Phrases): Filed<Post>[] {
  return posts.flatMap(({ post, left, notes }) => {
    const isUntitled = left === null || notes.some(({ field }) => removing.has(field));
    return isUntitled || phrases.rowsIn(post.title).length > 0 ? [post] : [];
  });
}

/** What finds a removed title in the name of a file, which tools make of the title or of the address. */
export function titleFinder(posts: readonly NamedPost[], phrases: Phrases): (name: string) => boolean {
  const found = untitled(posts, phrases).flatMap((post) => {
    const ends = urlsOf(post).map((url) =>
      slugOf(
        url
          .replace(/\/+$|[?#].*$/g, "")
          .split("/")
          .at(-1) ?? "",
      ),
    );
    return [slugOf(post.title), post.slug, ...ends];
  });
  const slugs = [...new Set(found)].filter((slug) => slug.length >= shortestTitle);
  return (name) => slugs.some((slug) => slugOf(name).includes(slug));
}

/** A shorter title is in many names. */
const shortestTitle = 4;

function urlsOf({ originalUrl, evidence }: Post): string[] {
  const quoted = evidence.flatMap(({ kind, from }) => (kind === "original-url" && from.words ? [from.words] : []));
  return [...(originalUrl === undefined ? [] : [originalUrl]), ...quoted];
}

/** A post without those of the addresses that it has. */
export function withoutUrls(post: Filed<Post>, urls: ReadonlySet<string>): Filed<Post> {
  if (!urlsOf(post).some((url) => urls.has(url))) return post;
  const { originalUrl, ...rest } = post;
  return {
    ...rest,
    ...(originalUrl !== undefined && !urls.has(originalUrl) && { originalUrl }),
    evidence: post.evidence.map((claim) =>
      claim.kind === "original-url" && urls.has(claim.from.words ?? "")
        ? { ...claim, from: { ...claim.from, words: mark } }
        : claim,
    ),
  };
}

/** The records of captures without those addresses, and without the paths in containers that hold a removed title. */
export function recordsWithoutUrls(
  captures: Content["captures"],
  urls: ReadonlySet<string>,
  holdsTitle: (name: string) => boolean,
): Content["captures"] {
  return captures.map((record) => {
    const { seen } = record;
    const isNamed = (path: string | undefined): boolean => path !== undefined && holdsTitle(path);
    if (!seen?.some(({ address, path }) => (address !== undefined && urls.has(address)) || isNamed(path)))
      return record;
    return {
      ...record,
      // The path in a container repeats the address.
      seen: seen.map(({ address, path, ...rest }) => {
        if (address !== undefined && urls.has(address)) return rest;
        return {
          ...(address !== undefined && { address }),
          ...rest,
          ...(path !== undefined && !isNamed(path) && { path }),
        };
      }),
    };
  });
}
