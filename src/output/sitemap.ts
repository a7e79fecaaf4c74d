import type { Archive } from "../archive/archive.ts";
import { addresses } from "../site/addresses.ts";
import { siteUrl } from "../site/site-url.ts";

/** The most addresses that one sitemap may hold (sitemaps.org, protocol 0.9). */
const most = 50_000;

/** sitemap.xml: the address of every page, without `lastmod`, which is not known. null without an `address`. */
export function sitemap(archive: Archive): string | null {
  const { site, lists, posts, visits, sections, report, pages } = archive;
  if (!site.address) return null;
  const paths = [
    addresses.home,
    addresses.archive,
    ...posts.map(({ slug }) => addresses.post(slug)),
    ...lists.years.map(({ group, part }) => addresses.period(group.year, part)),
    ...lists.months.map(({ group, part }) => addresses.period(group.month, part)),
    ...lists.undated.map(({ part }) => addresses.undated(part)),
    ...lists.vocabulary.map(({ part }) => addresses.tagList(part)),
    ...lists.tags.map(({ group, part }) => addresses.tag(group.slug, part)),
    addresses.comments,
    ...lists.commentGroups.map(({ group, part }) => addresses.commentCount(group.count, part)),
    ...(report ? [addresses.visits, addresses.report] : []),
    ...visits.map(({ number }) => addresses.visit(number)),
    ...sections.map(({ slug }) => addresses.section(slug)),
    ...lists.gaps.map(({ part }) => addresses.gapList(part)),
    addresses.search,
    ...lists.captures.map(({ part }) => addresses.sourceList(part)),
    addresses.about,
    addresses.accessibility,
    ...pages.map(({ slug }) => addresses.page(slug)),
  ];
  const urls = [...new Set(paths)]
    .slice(0, most)
    .map((path) => `  <url><loc>${escapeXml(siteUrl(site, path))}</loc></url>`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join("\n")}\n</urlset>\n`;
}

/** robots.txt: allows everything, and names the sitemap. */
export function robots({ site }: Archive): string {
  const lines = ["User-agent: *", "Allow: /"];
  if (site.address) lines.push(`Sitemap: ${siteUrl(site, "sitemap.xml")}`);
  return `${lines.join("\n")}\n`;
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
