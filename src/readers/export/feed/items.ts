import type { parseFeed } from "feedsmith";

/** An item of a feed, whatever its format. Texts are HTML. */
export interface FeedItem {
  id?: string | undefined;
  title?: string | undefined;
  link?: string | undefined;
  author?: string | undefined;
  /** The time of publishing, as it is written. */
  published?: string | undefined;
  /** The time of the last change, as it is written. */
  modified?: string | undefined;
  /** The whole text, as the feed says. */
  content?: string | undefined;
  /** A text that the feed does not say to be whole. */
  summary?: string | undefined;
  categories: readonly string[];
  commentCount?: number | undefined;
  /** What it answers, by `thr:in-reply-to`: the id of a post or a comment, and its address where that is stated. */
  answers: readonly { ref: string; href?: string | undefined }[];
  /** True where the format says that a summary is not the whole text. */
  isSummaryCut: boolean;
  /** The number of addresses of e-mail. */
  privateTexts: number;
}

type Parsed = ReturnType<typeof parseFeed>;

/** The items of a feed in its order. */
export function itemsOf(parsed: Parsed): FeedItem[] {
  if (parsed.format === "rss") return (parsed.feed.items ?? []).map(fromRss);
  if (parsed.format === "rdf") return (parsed.feed.items ?? []).map(fromRdf);
  if (parsed.format === "atom") return (parsed.feed.entries ?? []).map(fromAtom);
  return (parsed.feed.items ?? []).map(fromJson);
}

type Feed<Format extends Parsed["format"]> = Extract<Parsed, { format: Format }>["feed"];
type ItemOf<Items> = NonNullable<Items> extends readonly (infer Item)[] ? Item : never;

function fromRss(item: ItemOf<Feed<"rss">["items"]>): FeedItem {
  const named = item.dc?.creators?.[0] ?? item.authors?.map(nameOfAuthor).find((name) => name !== "");
  const emails = (item.authors ?? []).filter((author) => JSON.stringify(author).includes("@")).length;
  return {
    id: item.guid?.value,
    title: item.title,
    link: item.link ?? (item.guid?.isPermaLink === false ? undefined : item.guid?.value),
    author: named,
    published: written(item.pubDate ?? item.dc?.dates?.[0]),
    content: item.content?.encoded,
    summary: item.description,
    categories: (item.categories ?? []).flatMap(({ name }) => name ?? []),
    commentCount: item.slash?.comments ?? item.thr?.total,
    answers: answersOf(item.thr),
    isSummaryCut: false,
    privateTexts: emails,
  };
}

function answersOf(threading: { inReplyTos?: { ref?: string; href?: string }[] } | undefined): FeedItem["answers"] {
  return (threading?.inReplyTos ?? []).map(({ ref = "", href }) => ({ ref, href }));
}

/** A date as the parser leaves it: as it is written. */
function written(date: unknown): string | undefined {
  return typeof date === "string" ? date : undefined;
}

/** "anna@blog.example (Anna Ek)" is the format of an author in RSS: the address is private. */
function nameOfAuthor(author: unknown): string {
  const written = typeof author === "string" ? author : ((author as { name?: string } | undefined)?.name ?? "");
  const name = /\(([^()]+)\)\s*$/.exec(written)?.[1] ?? written;
  return name.includes("@") ? "" : name;
}

function fromRdf(item: ItemOf<Feed<"rdf">["items"]>): FeedItem {
  return {
    title: item.title,
    link: item.link,
    author: item.dc?.creators?.[0],
    published: written(item.dc?.dates?.[0]),
    content: item.content?.encoded,
    summary: item.description,
    categories: item.dc?.subjects ?? [],
    commentCount: item.slash?.comments,
    answers: [],
    isSummaryCut: false,
    privateTexts: 0,
  };
}

function fromAtom(entry: ItemOf<Feed<"atom">["entries"]>): FeedItem {
  const link = entry.links?.find(({ rel = "alternate" }) => rel === "alternate");
  const authors = entry.authors ?? [];
  return {
    id: entry.id,
    title: htmlOf(entry.title),
    link: link?.href,
    author: authors[0]?.name,
    published: written(entry.published),
    modified: written(entry.updated),
    content: htmlOf(entry.content),
    summary: htmlOf(entry.summary),
    categories: (entry.categories ?? []).flatMap(({ label, term }) => label ?? term ?? []),
    commentCount: entry.thr?.total,
    answers: answersOf(entry.thr),
    isSummaryCut: true,
    privateTexts: authors.reduce((sum, { email, uri }) => sum + (email ? 1 : 0) + (uri ? 1 : 0), 0),
  };
}

function htmlOf(text: { value?: string; type?: string } | undefined): string | undefined {
  if (text?.value === undefined) return undefined;
  return text.type === "html" || text.type === "xhtml" ? text.value : escaped(text.value);
}

function fromJson(item: ItemOf<Feed<"json">["items"]>): FeedItem {
  return {
    id: item.id,
    title: item.title === undefined ? undefined : escaped(item.title),
    link: item.url,
    author: item.authors?.[0]?.name,
    published: written(item.date_published),
    modified: written(item.date_modified),
    content: item.content_html ?? (item.content_text === undefined ? undefined : escaped(item.content_text)),
    summary: item.summary === undefined ? undefined : escaped(item.summary),
    categories: item.tags ?? [],
    answers: [],
    isSummaryCut: true,
    privateTexts: (item.authors ?? []).filter(({ url }) => url).length,
  };
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
