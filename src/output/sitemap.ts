import type { Archive } from "../archive/archive.ts";
import { pageAddresses } from "../site/page-addresses.ts";
import { siteUrl } from "../site/site-url.ts";

/** The most addresses that one sitemap may hold (sitemaps.org, protocol 0.9). */
const most = 50_000;

/** sitemap.xml: the address of every page, without `lastmod`, which is not known. null without an `address`. */
export function sitemap(archive: Archive): string | null {
  const { site } = archive;
  if (!site.address) return null;
  const urls = pageAddresses(archive)
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
