import { addressOfEntry } from "../archive/entry-address.ts";
import { addressWords as words } from "../language/in-browser.ts";

/** The address scheme: flat `.html` files below the root of the site. No address contains a post's date. */

const part = (number: number): string => (number > 1 ? `-${number}` : "");

export const addresses = {
  home: "index.html",
  archive: `${words.archive}/index.html`,
  tags: `${words.tags}/index.html`,
  comments: `${words.comments}/index.html`,
  visits: `${words.visits}/index.html`,
  report: addressOfEntry({ type: "report", slug: "index" }),
  search: `${words.search}.html`,
  gaps: `${words.gaps}.html`,
  sources: `${words.sources}.html`,
  about: `${words.about}.html`,
  accessibility: `${words.accessibility}.html`,
  notFound: "404.html",
  feed: "feed.xml",
  style: `${words.style}/site.css`,
  linkPicture: `${words.style}/${words.picture}.png`,
  filter: `${words.style}/filter.js`,
  copyScript: `${words.style}/${words.copy}.js`,
  calendarScript: `${words.style}/calendar.js`,
  visitScript: `${words.style}/visits.js`,
  filterData: `${words.archive}/${words.choice}.js`,
  data: "data.html",
  schema: "data/schema.json",
  searchScript: `${words.style}/${words.search}.js`,
  searchWords: `${words.style}/${words.search}-${words.words}.js`,
  /** A folder. */
  searchIndex: `${words.search}/`,
  font: (name: string) => `${words.style}/${name}.woff2`,
  image: (name: string) => `${words.images}/${name}`,
  post: (slug: string) => addressOfEntry({ type: "post", slug }),
  /** A comment on the page of its post. */
  comment: (slug: string, id: number) => `${addressOfEntry({ type: "post", slug })}#${words.comment}-${id}`,
  /** A month or a year: "2016-04", "2016". Page 12 of a year has two hyphens, since one would make it December. */
  period: (period: string, number = 1) =>
    `${words.archive}/${period}${period.length === "2016".length && number > 1 ? "-" : ""}${part(number)}.html`,
  timeline: (number = 1) => `${words.timeline}${part(number)}.html`,
  undated: (number = 1) => `${words.archive}/${words.undated}${part(number)}.html`,
  tagList: (number = 1) => `${words.tags}/index${number > 1 ? `--${number}` : ""}.html`,
  sourceList: (number = 1) => `${words.sources}${part(number)}.html`,
  tag: (slug: string, number = 1) => `${words.tags}/${slug}${number > 1 ? `--${number}` : ""}.html`,
  commentCount: (count: number | null, number = 1) => `${words.comments}/${count ?? words.unknown}${part(number)}.html`,
  visit: (number: number) => `${words.visits}/${number}.html`,
  section: (slug: string) => addressOfEntry({ type: "section", slug }),
  gapList: (number = 1) => `${words.gaps}${part(number)}.html`,
  page: (slug: string) => addressOfEntry({ type: "page", slug }),
} as const;

const ownPages = new RegExp(
  `^(?:index|404|data|${words.search}|${words.accessibility}|(?:${words.gaps}|${words.sources}|${words.timeline})(?:-\\d+)?)$`,
);

/** True for the name of a page at the root that the site makes itself, so that no page of content/pages can have it. */
export function isReservedPage(slug: string): boolean {
  return ownPages.test(slug);
}

/** The relative link from one address to another; `to` may end in a fragment. */
export function relativeLink(from: string, to: string): string {
  const [path = "", fragment] = to.split("#");
  const link = path === from && fragment !== undefined ? "" : relativePath(from, path);
  return fragment === undefined ? link : `${link}#${fragment}`;
}

/** Like `posix.relative`, but for addresses without dots, and faster: a site of 10,000 posts calls it a million times. */
function relativePath(from: string, to: string): string {
  const folder = from.slice(0, from.lastIndexOf("/") + 1);
  if (to.startsWith(folder)) return to.slice(folder.length);
  return "../".repeat(folder.split("/").length - 1) + to;
}
