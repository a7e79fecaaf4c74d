import { locate } from "../../../capture/address.ts";
import { grouped } from "../../../entry/grouped.ts";
import { namesNobody } from "../../../language/index.ts";
import type { Export, ExportedComment, ExportedPost, StatedText } from "../item.ts";
import { plainText } from "../item-body.ts";
import { LeftCounter } from "../left.ts";
import { dayOfTime } from "../stated-date.ts";
import type { FeedItem } from "./items.ts";

/** An item of a feed with its number, from 1, and its lines in the file. */
export interface PlacedItem {
  item: FeedItem;
  number: number;
  lines: readonly [number, number];
}

/** The link of a comment: on WordPress, and on Blogger. */
const commentLink = /#comment|[?&]showComment=|#c\d{6,}$/;

/** True for an item that is a comment on a post. A post may answer another one too. */
export function isComment({ link = "" }: FeedItem): boolean {
  return commentLink.test(link);
}

/**
 * The comments of a feed, by the post that they are on, oldest first: of the post the feed has no more than its address. Counted
 * are comments on no stated post, those of which the feed has no whole text, and other blogs' links to a post.
 */
export function commentsOnPosts(items: readonly PlacedItem[]): Pick<Export, "posts" | "left"> {
  const left = new LeftCounter();
  const byPost = grouped(inOrderOfTime(items), (placed): string[] => {
    const address = addressOfPost(placed.item);
    const isTaken = !isPing(placed.item) && address !== undefined && textOf(placed) !== null;
    if (!isTaken) left.add({ what: isPing(placed.item) ? "ping" : "comment", status: "published" });
    return isTaken ? [address] : [];
  });
  return { posts: Array.from(byPost, ([address, ofPost]) => postWith(address, ofPost)), left: left.items };
}

/** Feeds list the newest first, unless their days say the reverse. */
function inOrderOfTime(items: readonly PlacedItem[]): readonly PlacedItem[] {
  const [first = "", last = ""] = [items[0], items.at(-1)].map((placed) => dayOfTime(placed?.item.published ?? ""));
  return first !== "" && last !== "" && first < last ? items : items.toReversed();
}

/** The address of the post that a comment is on: of what it answers, if that is no comment, else its own without what names the comment. */
function addressOfPost({ link, answers }: FeedItem): string | undefined {
  const answered = answers.flatMap(({ href }) => href ?? []).find((href) => !commentLink.test(href));
  const located = locate(answered ?? link ?? "")?.address;
  return located?.replace(/\/comment-page-\d+\/?$/, "/");
}

/** True for a link of another blog: WordPress shows the words around it between dots. */
function isPing({ content = "", summary = "" }: FeedItem): boolean {
  return /^\[(?:…|\.{3})\].*\[(?:…|\.{3})\]$/s.test(plainText(content || summary));
}

/** The text of a comment; null where the feed has none, or breaks it off. */
function textOf({ item: { content, summary = "", isSummaryCut }, lines }: PlacedItem): StatedText | null {
  const value = content ?? (isSummaryCut || /(?:…|\.{3})\]?$/.test(plainText(summary)) ? "" : summary);
  return plainText(value) === "" ? null : { value, lines };
}

function postWith(address: string, placed: readonly PlacedItem[]): ExportedPost {
  const [first, last] = [placed.map(({ lines }) => lines[0]), placed.map(({ lines }) => lines[1])];
  const lines = [Math.min(...first), Math.max(...last)] as const;
  return {
    item: { number: Math.min(...placed.map(({ number }) => number)), lines },
    title: null,
    author: null,
    address: { value: address, lines },
    claims: [],
    dates: [],
    categories: [],
    html: null,
    excerpt: false,
    commentCount: null,
    comments: placed.map(commentFrom),
    isOfCommentsOnly: true,
    otherTexts: { settings: 0, private: 0 },
  };
}

function commentFrom(placed: PlacedItem): ExportedComment {
  const { item, number, lines } = placed;
  const name = item.author === undefined ? "" : plainText(item.author);
  const date = item.published === undefined ? undefined : dayOfTime(item.published);
  const [answered] = item.answers;
  return {
    id: item.id ?? `${number}`,
    ...(answered && { replyTo: answered.ref }),
    author: name === "" || namesNobody(name) ? null : { value: name, lines },
    ...(date !== undefined && { date }),
    html: textOf(placed) ?? { value: "", lines },
    privateTexts: item.privateTexts,
  };
}
