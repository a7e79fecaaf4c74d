/** The address scheme: flat `.html` files below the root of the site. No address contains a post's date. */

const part = (number: number): string => (number > 1 ? `-${number}` : "");

export const addresses = {
  home: "index.html",
  archive: "arkiv/index.html",
  tags: "taggar/index.html",
  comments: "kommentarer/index.html",
  visits: "besok/index.html",
  report: "rapport/index.html",
  search: "sok.html",
  gaps: "luckor.html",
  sources: "kallor.html",
  about: "om.html",
  accessibility: "tillganglighet.html",
  notFound: "404.html",
  feed: "feed.xml",
  style: "stil/site.css",
  filter: "stil/filter.js",
  visitScript: "stil/visits.js",
  filterData: "arkiv/urval.js",
  schema: "data/schema.json",
  searchScript: "stil/sok.js",
  /** A folder. */
  searchIndex: "sok/",
  post: (slug: string) => `inlagg/${slug}.html`,
  /** A month or a year: "2016-04", "2016". Page 12 of a year is no December. */
  period: (period: string, number = 1) =>
    `arkiv/${period}${period.length === "2016".length && number > 1 ? "-" : ""}${part(number)}.html`,
  undated: (number = 1) => `arkiv/odaterat${part(number)}.html`,
  tagList: (number = 1) => (number > 1 ? `taggar/index--${number}.html` : "taggar/index.html"),
  sourceList: (number = 1) => `kallor${part(number)}.html`,
  tag: (slug: string, number = 1) => `taggar/${slug}${number > 1 ? `--${number}` : ""}.html`,
  commentCount: (count: number | null, number = 1) => `kommentarer/${count ?? "okant"}${part(number)}.html`,
  visit: (number: number) => `besok/${number}.html`,
  section: (slug: string) => `rapport/${slug}.html`,
  gapList: (number = 1) => `luckor${part(number)}.html`,
  page: (slug: string) => `${slug}.html`,
} as const;

/** Names at the root that a page of content/pages may not take. */
export const reservedPages = new Set(["index", "luckor", "kallor", "404", "sok", "tillganglighet"]);

/** The way from one address to another, as a relative link; `to` may end in a fragment. */
export function relativeLink(from: string, to: string): string {
  const [path = "", fragment] = to.split("#");
  const link = path === from && fragment !== undefined ? "" : relativePath(from, path);
  return fragment === undefined ? link : `${link}#${fragment}`;
}

/** Like `posix.relative` for two addresses, which never hold dots; a site of 10,000 posts asks a million times. */
function relativePath(from: string, to: string): string {
  const folder = from.slice(0, from.lastIndexOf("/") + 1);
  if (to.startsWith(folder)) return to.slice(folder.length);
  return "../".repeat(folder.split("/").length - 1) + to;
}
