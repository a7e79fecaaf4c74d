import { locate } from "../../../capture/address.ts";
import { addressClaims } from "../../../dating/claims.ts";
import type { LeftItem } from "../../../entry/capture-record.ts";
import { type Packed, pack, unpack } from "../../../entry/packed.ts";
import { namesNobody } from "../../../language/index.ts";
import type { Export, ExportedComment, ExportedPost, StatedText } from "../item.ts";
import { plainText } from "../item-body.ts";
import { detached, KeptTexts } from "../kept-texts.ts";
import { type LeftClass, LeftCounter } from "../left.ts";
import { claimsOfTime, dayOfTime } from "../stated-date.ts";
import { childrenNamed, childValue, countTexts, textOfChild, type XmlElement } from "../xml.ts";

const atom = /^http:\/\/www\.w3\.org\/2005\/Atom$/;
/** The elements that Takeout adds. */
const takeout = /^http:\/\/schemas\.google\.com\/blogger\/2018$/;
const threading = /^http:\/\/purl\.org\/syndication\/thread\/1\.0$/;
const control = /^http:\/\/(?:purl\.org\/atom\/app#|www\.w3\.org\/2007\/app)$/;
const kindScheme = "http://schemas.google.com/g/2005#kind";
const labelScheme = /^(?:http:\/\/www\.blogger\.com\/atom\/ns#|tag:blogger\.com,1999:blog-\w+)$/;

/** Takes the elements of a feed one by one and keeps of them only what is published. */
export class BloggerEntries {
  readonly #posts: { id: string; stated: number | null; post: Packed }[] = [];
  readonly #comments: PackedComment[] = [];
  readonly #left = new LeftCounter();
  readonly #kept = new KeptTexts();
  readonly #blogTexts = { settings: 0, private: 0 };
  #names: string[] = [];
  #address: string | undefined;
  #items = 0;
  /** True once an entry says of what kind it is. */
  isExport = false;

  add(record: XmlElement): void {
    if (record.name === "entry") this.#addEntry(record);
    else this.#addSetting(record);
  }

  /** All that was taken: comments stand with their posts, oldest first. */
  all(): Export {
    const byPost = new Map<string, PackedComment[]>(this.#posts.map(({ id }) => [id, []]));
    for (const comment of this.#comments) {
      const ofPost = byPost.get(comment.post);
      if (ofPost) ofPost.push(comment);
      else this.#left.add({ what: "comment", status: "published" });
    }
    return {
      posts: this.#withComments(byPost),
      left: this.#left.items,
      blogTexts: this.#blogTexts,
      names: this.#names,
    };
  }

  *#withComments(byPost: ReadonlyMap<string, readonly PackedComment[]>): Generator<ExportedPost> {
    for (const { id, stated, post } of this.#posts) {
      const comments = (byPost.get(id) ?? []).toSorted((one, other) => (one.time < other.time ? -1 : 1));
      yield {
        ...(unpack(post) as ExportedPost),
        commentCount: comments.length > 0 ? comments.length : stated,
        comments: comments.map(({ comment }) => unpack(comment) as ExportedComment),
      };
    }
  }

  #addSetting(record: XmlElement): void {
    if (record.name === "title" && record.text.trim() !== "") this.#names = [plainText(record.text)];
    const { rel, href = "" } = record.attributes;
    if (record.name === "link" && rel === "alternate") this.#address = locate(href)?.address;
    const privateTexts = childrenNamed(record, "email", atom).filter(hasText).length;
    this.#blogTexts.private += privateTexts;
    this.#blogTexts.settings += countTexts(record) - privateTexts;
  }

  #addEntry(entry: XmlElement): void {
    this.#items += 1;
    const what = kindOf(entry);
    this.isExport ||= what !== null;
    const own: LeftClass = { what: what ?? "other", status: statusOf(entry) };
    if (own.status !== "published" || (own.what !== "post" && own.what !== "comment")) {
      this.#left.add(own);
      return;
    }
    const text = textOfChild(entry, "content", atom);
    if (text) this.#kept.add(text.value, text.lines[1]);
    if (own.what === "comment") this.#comments.push(commentIn(entry, text));
    else {
      const { stated, ...post } = postIn(entry, text, this.#items, this.#address);
      this.#posts.push({ id: detached(shortId(childValue(entry, "id", atom))), stated, post: pack(post) });
    }
  }
}

function hasText({ text }: XmlElement): boolean {
  return text.trim() !== "";
}

/** What an entry is: by its type in the new schema, by a category in the old one; null where it has neither. */
function kindOf(entry: XmlElement): LeftItem["what"] | null {
  const category = childrenNamed(entry, "category", atom).find(({ attributes }) => attributes.scheme === kindScheme);
  const kind = childValue(entry, "type", takeout).toLowerCase() || category?.attributes.term?.split("#").at(-1);
  if (!kind) return null;
  return kind === "post" || kind === "page" || kind === "comment" ? kind : "other";
}

const statuses: Readonly<Record<string, LeftItem["status"]>> = {
  LIVE: "published",
  DRAFT: "draft",
  SCHEDULED: "scheduled",
  SOFT_TRASHED: "trashed",
  PENDING: "unapproved",
  GHOSTED: "unapproved",
  SPAM: "spam",
  SPAM_COMMENT: "spam",
};

function statusOf(entry: XmlElement): LeftItem["status"] {
  const isRemoved = childrenNamed(entry, "extendedProperty").some(
    ({ attributes: { name, value } }) => name === "blogger.contentRemoved" && value === "true",
  );
  if (isRemoved) return "removed";
  if (childValue(entry, "trashed", takeout) !== "") return "trashed";
  if (childrenNamed(entry, "control", control).some((one) => childValue(one, "draft", control) === "yes"))
    return "draft";
  const isOfTakeout = childrenNamed(entry, "type", takeout).length > 0;
  return isOfTakeout ? (statuses[childValue(entry, "status", takeout)] ?? "unknown") : "published";
}

function postIn(
  entry: XmlElement,
  text: StatedText | null,
  number: number,
  blog: string | undefined,
): ExportedPost & { stated: number | null } {
  const title = textOfChild(entry, "title", atom);
  const name = title && plainText(title.value);
  const author = authorIn(entry);
  const published = textOfChild(entry, "published", atom);
  const address = addressIn(entry, blog);
  const labels = childrenNamed(entry, "category", atom).filter(({ attributes: { scheme = "" } }) =>
    labelScheme.test(scheme),
  );
  const total = childValue(entry, "total", threading);
  const privateTexts = privateTextsIn(entry);
  const owned = [title, author, published, text].filter((one) => one !== null).length;
  return {
    item: { number, lines: entry.lines },
    title: title && name ? { ...title, value: name } : null,
    author,
    address,
    claims: [
      ...(address ? addressClaims(address.value, address.lines[0]) : []),
      ...(published ? claimsOfTime(published.value, published) : []),
    ],
    dates: published ? [published] : [],
    categories: labels.map(({ attributes: { term = "" }, lines }) => ({ value: plainText(term), lines })),
    html: text,
    excerpt: false,
    commentCount: null,
    stated: /^\d+$/.test(total) ? Number(total) : null,
    comments: [],
    otherTexts: { settings: countTexts(entry) - owned - privateTexts, private: privateTexts },
  };
}

/** The address of a post: that of its link, else the blog's with the path that Takeout states. */
function addressIn(entry: XmlElement, blog: string | undefined): StatedText | null {
  const link = childrenNamed(entry, "link", atom).find(
    ({ attributes: { rel, type } }) => rel === "alternate" && (type === undefined || type === "text/html"),
  );
  const path = textOfChild(entry, "filename", takeout);
  const found = link ? locate(link.attributes.href ?? "") : path && blog ? locate(path.value, blog) : null;
  return found ? { value: found.address, lines: (link ?? path ?? entry).lines } : null;
}

interface PackedComment {
  /** The id of the post that it is of. */
  post: string;
  time: string;
  comment: Packed;
}

function commentIn(entry: XmlElement, text: StatedText | null): PackedComment {
  const [inReplyTo] = childrenNamed(entry, "in-reply-to", threading);
  const post = childValue(entry, "parent", takeout) || (inReplyTo?.attributes.ref ?? "");
  const related = childrenNamed(entry, "link", atom).find(({ attributes: { rel } }) => rel === "related");
  const answered = childValue(entry, "inReplyTo", takeout) || (related?.attributes.href ?? "");
  const time = childValue(entry, "published", atom);
  const date = dayOfTime(time);
  const comment: ExportedComment = {
    id: shortId(childValue(entry, "id", atom)),
    ...(answered !== "" && { replyTo: shortId(answered) }),
    author: authorIn(entry),
    ...(date !== undefined && { date }),
    html: text ?? { value: "", lines: entry.lines },
    privateTexts: privateTextsIn(entry),
  };
  return { post: detached(shortId(post)), time: detached(time), comment: pack(comment) };
}

/** "tag:blogger.com,1999:blog-1.post-23" and "…/comments/default/23?v=2" → "23" */
function shortId(id: string): string {
  return /(?:post-|page-|comment-|\/)(\w+)(?:\?.*)?$/.exec(id)?.[1] ?? id;
}

function authorIn(entry: XmlElement): StatedText | null {
  const [author] = childrenNamed(entry, "author", atom);
  const name = author ? textOfChild(author, "name", atom) : null;
  const words = name && plainText(name.value);
  return name && words && !namesNobody(words) ? { ...name, value: words } : null;
}

/** How many texts of an entry are of its author alone: e-mail and profile. */
function privateTextsIn(entry: XmlElement): number {
  return childrenNamed(entry, "author", atom)
    .flatMap((author) => [...childrenNamed(author, "email", atom), ...childrenNamed(author, "uri", atom)])
    .filter(hasText).length;
}
