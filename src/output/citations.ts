import type { Archive, ArchivedPost } from "../archive/archive.ts";
import { firstDay, hull, lastDay } from "../dating/interval.ts";
import { addresses } from "../site/addresses.ts";
import { siteUrl } from "../site/site-url.ts";
import { sayDate } from "../swedish.ts";

/** data/archive.bib: BibLaTeX, whose `date` takes EDTF as it is claimed. */
export function bibliography({ posts, site }: Archive): string {
  return posts
    .map((post) => {
      const fields = {
        author: `{${escapeTex(post.author)}}`,
        title: escapeTex(post.title),
        ...(post.date !== undefined && !post.date.startsWith("[") && { date: post.date }),
        ...(post.date?.startsWith("[") && { note: `Datum: ${sayDate(post.date)}` }),
        organization: escapeTex(site.title),
        ...(site.address && { url: siteUrl(site, addresses.post(post.slug)) }),
        langid: "swedish",
      };
      const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}}`);
      return `@online{${post.slug},\n${lines.join(",\n")}\n}\n`;
    })
    .join("\n");
}

/** data/archive.ris: RIS, with the year, month and day only as far as they are certain. */
export function risBibliography({ posts, site }: Archive): string {
  return posts
    .map((post) => {
      const date = certainPart(post.date);
      const rows: [string, string][] = [
        ["TY", "BLOG"],
        ["AU", post.author],
        ["TI", post.title],
        ["T2", site.title],
        ...(date
          ? ([
              ["PY", date.slice(0, 4)],
              ["DA", date.replaceAll("-", "/")],
            ] as [string, string][])
          : []),
        ...(post.date !== undefined && date !== post.date
          ? ([["N1", `Datum: ${sayDate(post.date)} (${post.date})`]] as [string, string][])
          : []),
        ...(site.address ? ([["UR", siteUrl(site, addresses.post(post.slug))]] as [string, string][]) : []),
        ["LA", "sv"],
        ["ER", ""],
      ];
      return rows.map(([tag, value]) => `${tag}  - ${value}`).join("\r\n");
    })
    .join("\r\n\r\n")
    .concat(posts.length > 0 ? "\r\n" : "");
}

/** data/archive.csl.json: CSL-JSON; an interval has both ends, and what is uncertain says `circa`. */
export function cslBibliography({ posts, site }: Archive): object[] {
  return posts.map((post) => ({
    id: post.slug,
    type: "post-weblog",
    title: post.title,
    author: [{ literal: post.author }],
    "container-title": site.title,
    ...issued(post),
    ...(site.address && { URL: siteUrl(site, addresses.post(post.slug)) }),
    language: "sv",
  }));
}

function issued({ date }: ArchivedPost): object {
  if (date === undefined) return {};
  const parts = (day: string): number[] => day.split("-").map(Number);
  const uncertain = date.includes("?") || date.startsWith("[");
  const certain = certainPart(date.replaceAll("?", ""));
  const { from, to } = hull(date);
  if (!certain && (from === firstDay || to === lastDay)) return { note: `Datum: ${sayDate(date)}` };
  return {
    issued: { "date-parts": certain ? [parts(certain)] : [parts(from), parts(to)], ...(uncertain && { circa: true }) },
  };
}

/** A plain year, month or day; null for anything that is uncertain, an interval or a list. */
function certainPart(date: string | undefined): string | null {
  return date !== undefined && /^\d{4}(?:-\d{2}){0,2}$/.test(date) ? date : null;
}

const texSpecials: Record<string, string> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

function escapeTex(text: string): string {
  return text.replace(/[\\~^]|[&%$#_{}]/g, (character) => texSpecials[character] ?? `\\${character}`);
}
