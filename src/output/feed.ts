import { generateAtomFeed } from "feedsmith";
import type { Archive } from "../archive/archive.ts";
import type { ArchivedPost } from "../archive/archived.ts";
import { sayDate } from "../language/index.ts";
import { addresses } from "../site/addresses.ts";
import { siteUrl } from "../site/site-url.ts";

const entries = 50;

/**
 * feed.xml, Atom: the newest 50 posts. `updated` is the day of this edition, `published` stands only for a certain day,
 * and the date as claimed is in the summary. null without `released`, since the feed then has no time that anybody said.
 */
export function feed({ site, posts }: Archive): string | null {
  if (!site.released) return null;
  const updated = new Date(`${site.released}T00:00:00Z`);
  return generateAtomFeed({
    id: idOf(site, "flode"),
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
      id: idOf(site, post.slug),
      title: { value: post.title },
      updated,
      ...(isDay(post.date) && { published: new Date(`${post.date}T00:00:00Z`) }),
      authors: [{ name: post.author }],
      categories: post.tags.map(({ slug, label }) => ({ term: slug, label })),
      links: [{ href: siteUrl(site, addresses.post(post.slug)), rel: "alternate", type: "text/html" }],
      summary: { value: summarise(post) },
    })),
  });
}

function summarise({ date, text }: ArchivedPost): string {
  const voice = text === "abstract" ? " Arkivets sammanfattning." : text === "excerpt" ? " Utdrag." : "";
  return `Datum: ${sayDate(date)}.${voice}`;
}

function isDay(date: string | undefined): date is string {
  return date !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(date);
}

/** An id that lasts: the address where there is one, else a name of our own. */
function idOf(site: Archive["site"], name: string): string {
  const own = name === "flode" ? addresses.feed : addresses.post(name);
  return site.address ? siteUrl(site, own) : `urn:arkiv:${encodeURIComponent(site.title)}:${name}`;
}
