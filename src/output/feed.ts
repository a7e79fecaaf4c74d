import { createHash } from "node:crypto";
import { generateAtomFeed } from "feedsmith";
import type { Archive } from "../archive/archive.ts";
import type { ArchivedPost } from "../archive/archived.ts";
import { isPlainFact } from "../entry/certainty.ts";
import { addressWords, sayDateNote, textVoices } from "../language/index.ts";
import { addresses } from "../site/addresses.ts";
import { siteUrl } from "../site/site-url.ts";

const entries = 50;

/**
 * feed.xml, Atom: the newest 50 posts. `updated` is the day of this edition, `published` is given only for a day that a source states and none contradicts,
 * and the summary has the date as claimed. null without `released`, since the feed needs a time and none is known.
 */
export function feed({ site, posts, images }: Archive): string | null {
  if (!site.released) return null;
  const updated = new Date(`${site.released}T00:00:00Z`);
  return generateAtomFeed({
    id: feedId(site),
    title: { value: site.title },
    ...(site.description !== undefined && { subtitle: { value: site.description } }),
    updated,
    authors: [{ name: site.author }],
    ...(site.rights !== undefined && { rights: { value: site.rights } }),
    links: site.address
      ? [
          { href: siteUrl(site, addresses.feed), rel: "self", type: "application/atom+xml" },
          { href: siteUrl(site, addresses.home), rel: "alternate", type: "text/html" },
        ]
      : [{ href: addresses.home, rel: "alternate", type: "text/html" }],
    entries: posts.slice(0, entries).map((post) => ({
      id: postId(site, post),
      title: { value: post.title },
      updated,
      ...(isPlainFact(post) && isDay(post.date) && { published: new Date(`${post.date}T00:00:00Z`) }),
      authors: [{ name: post.author }],
      categories: post.tags.map(({ slug, label }) => ({ term: slug, label })),
      links: [
        { href: siteUrl(site, addresses.post(post.slug)), rel: "alternate", type: "text/html" },
        ...enclosures(post, images, site),
      ],
      summary: { value: summarise(post) },
    })),
  });
}

/** The images of a post that survive. */
function enclosures(post: ArchivedPost, images: Archive["images"], site: Archive["site"]) {
  return post.images.flatMap(({ name, alt, file }) => {
    const image = file === undefined ? undefined : images.get(file);
    if (!image) return [];
    const href = siteUrl(site, addresses.image(image.name));
    return [{ href, rel: "enclosure", type: image.mediaType, title: alt ?? name }];
  });
}

function summarise(post: ArchivedPost): string {
  return `${sayDateNote(post)}. ${textVoices[post.text]}`.trimEnd();
}

function isDay(date: string | undefined): date is string {
  return date !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(date);
}

/** Identifiers that do not change: addresses where the site has one, otherwise UUIDs made of its title and a name. */
function feedId(site: Archive["site"]): string {
  return site.address ? siteUrl(site, addresses.feed) : uuidOf(site, addressWords.feed);
}

function postId(site: Archive["site"], post: ArchivedPost): string {
  return site.address ? siteUrl(site, addresses.post(post.slug)) : uuidOf(site, `${addressWords.posts} ${post.nr}`);
}

/** A UUID of version 8 (RFC 9562): the first bits of a digest of the archive's title and a name in it. */
function uuidOf({ title }: Archive["site"], name: string): string {
  const hex = createHash("sha256").update(`${title}\n${name}`).digest("hex");
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
