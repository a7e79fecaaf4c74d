import { locate } from "../../../capture/address.ts";
import { addressClaims } from "../../../dating/claims.ts";
import { PackedList } from "../../../entry/packed.ts";
import type { Export, ExportedComment, ExportedPost, StatedText } from "../item.ts";
import { plainText } from "../item-body.ts";
import { KeptTexts } from "../kept-texts.ts";
import { LeftCounter } from "../left.ts";
import { withParagraphs } from "../line-breaks.ts";
import { claimsOfDay, dayWritten } from "../stated-date.ts";
import { childrenNamed, childValue, countTexts, textOfChild, type XmlElement } from "../xml.ts";
import { classOfComment, classOfItem } from "./classes.ts";
import { htmlOf } from "./post-text.ts";

/** The namespaces of WordPress's own elements, in all versions of the format. */
const wp = /^https?:\/\/(?:www\.)?wordpress\.org\/export\/[\d.]+\/$/;
const excerpts = /^https?:\/\/(?:www\.)?wordpress\.org\/export\/[\d.]+\/excerpt\/$/;
const contents = /^https?:\/\/purl\.org\/rss\/1\.0\/modules\/content\/$/;
const dublinCore = /^https?:\/\/purl\.org\/dc\/elements\//;
const plainRss = /^$/;

/** True for the address of a namespace that only an export of WordPress has. */
export function isOfWordPress(namespace: string): boolean {
  return wp.test(namespace);
}

/** Takes the elements of a channel one by one and keeps of them only what is published. */
export class WordPressItems {
  readonly #posts = new PackedList<ExportedPost>();
  readonly #left = new LeftCounter();
  readonly #kept = new KeptTexts();
  /** Names of authors by what they log in with. */
  readonly #names = new Map<string, string>();
  readonly #blogTexts = { settings: 0, private: 0 };
  #blogName = "";
  #items = 0;

  add(record: XmlElement): void {
    if (record.name === "item") this.#addItem(record);
    else this.#addSetting(record);
  }

  #addSetting(record: XmlElement): void {
    if (record.name === "title" && plainRss.test(record.namespace)) this.#blogName = plainText(record.text);
    const privateTexts = ["author_login", "author_email"].filter((name) => childValue(record, name, wp) !== "").length;
    this.#blogTexts.private += privateTexts;
    this.#blogTexts.settings += countTexts(record) - privateTexts;
    const login = childValue(record, "author_login", wp);
    const name = plainText(childValue(record, "author_display_name", wp));
    if (record.name === "author" && login !== "" && name !== "") this.#names.set(login, name);
  }

  /** All that was taken. Authors have the names that the blog showed. */
  all(): Export {
    return {
      posts: this.#withNames(),
      left: this.#left.items,
      blogTexts: this.#blogTexts,
      names: this.#blogName === "" ? [] : [this.#blogName],
    };
  }

  *#withNames(): Generator<ExportedPost> {
    for (const post of this.#posts) yield { ...post, author: this.#named(post.author) };
  }

  /** New exports state what an author logs in with, and list the names; old ones state the name itself. */
  #named(author: StatedText | null): StatedText | null {
    const name = this.#names.size === 0 ? author?.value : this.#names.get(author?.value ?? "");
    return author && name !== undefined ? { ...author, value: name } : null;
  }

  #addItem(item: XmlElement): void {
    this.#items += 1;
    const own = classOfItem(
      childValue(item, "post_type", wp),
      childValue(item, "status", wp),
      childValue(item, "post_password", wp),
    );
    const comments = childrenNamed(item, "comment", wp);
    const isKept = own.what === "post" && own.status === "published";
    const published: XmlElement[] = [];
    for (const comment of comments) {
      const ofComment = classOfComment(
        childValue(comment, "comment_type", wp),
        childValue(comment, "comment_approved", wp),
      );
      if (isKept && ofComment.what === "comment" && ofComment.status === "published") published.push(comment);
      else this.#left.add(ofComment);
    }
    if (!isKept) {
      this.#left.add(own);
      return;
    }
    const post = postIn(item, this.#items, published.map(commentIn));
    for (const { value, lines } of [...(post.html ? [post.html] : []), ...post.comments.map(({ html }) => html)])
      this.#kept.add(value, lines[1]);
    this.#left.add({ what: "block", status: "published" }, post.lostBlocks);
    if (childValue(item, "encoded", excerpts) !== "") this.#left.add({ what: "excerpt", status: "published" });
    this.#posts.push(post);
  }
}

function postIn(
  item: XmlElement,
  number: number,
  comments: readonly ExportedComment[],
): ExportedPost & { lostBlocks: number } {
  const title = textOfChild(item, "title", plainRss);
  const author = textOfChild(item, "creator", dublinCore);
  const link = textOfChild(item, "link", plainRss);
  const date = textOfChild(item, "post_date", wp);
  const stored = textOfChild(item, "encoded", contents);
  const { html, lostBlocks } = stored ? htmlOf(stored.value) : { html: "", lostBlocks: 0 };
  const categories = childrenNamed(item, "category", plainRss).filter(isOfBlog);
  const address = link && locate(link.value)?.address;
  const name = title && plainText(title.value);
  const stated = [title, author, link, date, stored].filter((text) => text !== null);
  const excerpt = childValue(item, "encoded", excerpts) === "" ? 0 : 1;
  const elsewhere = textsOfComments(item, comments);
  return {
    item: { number, lines: item.lines },
    title: title && name ? { ...title, value: name } : null,
    author: author && { ...author, value: author.value.trim() },
    address: link && address ? { ...link, value: address } : null,
    claims: [
      ...(link && address ? addressClaims(address, link.lines[0]) : []),
      ...(date ? claimsOfDay(dayWritten(date.value), date) : []),
    ],
    dates: date ? [date] : [],
    categories: categories.map(({ text, lines }) => ({ value: plainText(text), lines })),
    html: stored && { ...stored, value: html },
    excerpt: false,
    commentCount: comments.length === 0 && childValue(item, "comment_status", wp) !== "open" ? null : comments.length,
    comments,
    otherTexts: {
      settings: countTexts(item) - stated.length - categories.length - excerpt - elsewhere,
      private: 0,
    },
    lostBlocks,
  };
}

/** How many texts of an item's comments have another owner than the settings: all of those that are left out. */
function textsOfComments(item: XmlElement, published: readonly ExportedComment[]): number {
  const ids = new Set(published.map(({ id }) => id));
  const left = childrenNamed(item, "comment", wp).filter((comment) => !ids.has(childValue(comment, "comment_id", wp)));
  const owned = published.map(
    ({ author, html, privateTexts }) => (author ? 1 : 0) + (html.value ? 1 : 0) + privateTexts,
  );
  return [...left.map(countTexts), ...owned].reduce((sum, count) => sum + count, 0);
}

/** Categories and tags, without what WordPress stores as one: the format of a post, the menus. */
function isOfBlog({ text, attributes: { domain = "category" } }: XmlElement): boolean {
  return ["category", "post_tag", "tag"].includes(domain) && text.trim() !== "";
}

/** What of a comment is nobody's but the writer's. */
const privateFields = ["comment_author_email", "comment_author_url", "comment_author_IP"];

function commentIn(comment: XmlElement): ExportedComment {
  const author = textOfChild(comment, "comment_author", wp);
  const text = textOfChild(comment, "comment_content", wp);
  const parent = childValue(comment, "comment_parent", wp);
  const name = author && plainText(author.value);
  const date = dayWritten(childValue(comment, "comment_date", wp));
  return {
    id: childValue(comment, "comment_id", wp),
    ...(parent !== "" && parent !== "0" && { replyTo: parent }),
    author: author && name ? { ...author, value: name } : null,
    ...(date !== null && { date }),
    html: text ? { ...text, value: withParagraphs(text.value) } : { value: "", lines: comment.lines },
    privateTexts: privateFields.filter((field) => childValue(comment, field, wp) !== "").length,
  };
}
