import { addressOfEntry } from "../archive/entry-address.ts";
import { addressWords as words } from "../language/in-browser.ts";

/** The address scheme: flat `.html` files below the root of the site, in the words of the archive's language. No address contains a post's date. */

const part = (number: number): string => (number > 1 ? `-${number}` : "");

export const addresses = {
  home: "index.html",
  get archive() {
    return `${words.archive}/index.html`;
  },
  get tags() {
    return `${words.tags}/index.html`;
  },
  get comments() {
    return `${words.comments}/index.html`;
  },
  get visits() {
    return `${words.visits}/index.html`;
  },
  get report() {
    return addressOfEntry({ type: "report", slug: "index" });
  },
  get search() {
    return `${words.search}.html`;
  },
  get gaps() {
    return `${words.gaps}.html`;
  },
  get sources() {
    return `${words.sources}.html`;
  },
  get about() {
    return `${words.about}.html`;
  },
  get accessibility() {
    return `${words.accessibility}.html`;
  },
  notFound: "404.html",
  feed: "feed.xml",
  get style() {
    return `${words.style}/site.css`;
  },
  get linkPicture() {
    return `${words.style}/${words.picture}.png`;
  },
  get filter() {
    return `${words.style}/filter.js`;
  },
  get copyScript() {
    return `${words.style}/${words.copy}.js`;
  },
  get calendarScript() {
    return `${words.style}/calendar.js`;
  },
  get visitScript() {
    return `${words.style}/visits.js`;
  },
  get filterData() {
    return `${words.archive}/${words.choice}.js`;
  },
  data: "data.html",
  schema: "data/schema.json",
  get searchScript() {
    return `${words.style}/${words.search}.js`;
  },
  get searchWords() {
    return `${words.style}/${words.search}-${words.words}.js`;
  },
  /** A folder. */
  get searchIndex() {
    return `${words.search}/`;
  },
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

/** True for the name of a page at the root that the site makes itself, so that no page of content/pages can have it. */
export function isReservedPage(slug: string): boolean {
  const { search, accessibility, gaps, sources, timeline } = words;
  return new RegExp(
    `^(?:index|404|data|${search}|${accessibility}|(?:${gaps}|${sources}|${timeline})(?:-\\d+)?)$`,
  ).test(slug);
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
