import { locate } from "../../../capture/address.ts";
import { addressClaims } from "../../../dating/claims.ts";
import type { LeftItem } from "../../../entry/capture-record.ts";
import { PackedList } from "../../../entry/packed.ts";
import type { Export, ExportedComment, ExportedPost, StatedText } from "../item.ts";
import { plainText } from "../item-body.ts";
import { KeptTexts } from "../kept-texts.ts";
import { LeftCounter } from "../left.ts";
import { withParagraphs } from "../line-breaks.ts";
import { claimsOfDay, dayOf } from "../stated-date.ts";

/** A part of an entry: its name, the fields at its beginning, and its text. */
interface Section {
  name: string;
  fields: readonly (StatedText & { name: string })[];
  text: StatedText;
}

/** What a line takes beyond its text, in characters. */
const lineCost = 20;

interface NumberedLine {
  number: number;
  text: string;
}

/** The lines of an export → what it has, and the number of its last line. */
export function readEntries(lines: Iterable<string>): {
  read: Export & { posts: PackedList<ExportedPost> };
  last: number;
} {
  const posts = new PackedList<ExportedPost>();
  const left = new LeftCounter();
  const kept = new KeptTexts();
  let open: NumberedLine[] = [];
  let items = 0;
  let last = 0;
  let said = "-----";
  const close = (): void => {
    if (open.some(({ text }) => text.trim() !== "")) {
      items += 1;
      const post = readEntry(open, items, left);
      if (post) posts.push(post);
    }
    open = [];
  };
  for (const text of lines) {
    last += 1;
    // Between entries it follows the end of a section; elsewhere it is a line of a text.
    if (text.trimEnd() === "--------" && said === "-----") close();
    else {
      kept.add(text, last, lineCost);
      open.push({ number: last, text });
    }
    if (text.trim() !== "") said = text.trimEnd();
  }
  close();
  return { read: { posts, left: left.items, blogTexts: { settings: 0, private: 0 }, names: [] }, last };
}

const statuses: Readonly<Record<string, LeftItem["status"]>> = {
  publish: "published",
  draft: "draft",
  review: "pending",
  future: "scheduled",
  spam: "spam",
};

/** An entry, or null for one that is not published, which is counted. */
function readEntry(lines: readonly NumberedLine[], number: number, left: LeftCounter): ExportedPost | null {
  const [head, ...sections] = sectionsOf(lines);
  if (!head) return null;
  const status = statuses[valueIn(head, "STATUS").toLowerCase()] ?? "unknown";
  const named = (name: string): Section[] => sections.filter((section) => section.name === name);
  left.add({ what: "ping", status: "published" }, named("PING").length);
  if (status !== "published") {
    left.add({ what: "post", status });
    left.add({ what: "comment", status: "published" }, named("COMMENT").length);
    return null;
  }
  const excerpts = named("EXCERPT").filter(({ text }) => text.value.trim() !== "").length;
  left.add({ what: "excerpt", status: "published" }, excerpts);
  const first = lines.find(({ text }) => text.trim() !== "")?.number ?? 1;
  return postFrom(head, named, { number, lines: [first, lines.at(-1)?.number ?? first] });
}

function postFrom(
  head: Section,
  named: (name: string) => readonly Section[],
  item: ExportedPost["item"],
): ExportedPost {
  const [title, author, date, link] = ["TITLE", "AUTHOR", "DATE", "UNIQUE URL"].map((name) => fieldIn(head, name));
  const address = link && locate(link.value)?.address;
  const name = title && plainText(title.value);
  const comments = named("COMMENT").map(commentFrom);
  const categories = ["PRIMARY CATEGORY", "CATEGORY"].flatMap((one) => fieldsIn(head, one));
  const tags = fieldsIn(head, "TAGS").flatMap(tagsIn);
  const html = bodyFrom(head, [...named("BODY"), ...named("EXTENDED BODY")]);
  const owned = [title, author, date, link].filter((field) => field).length + categories.length;
  const tagFields = fieldsIn(head, "TAGS").length;
  const privateTexts = fieldsIn(head, "AUTHOR EMAIL").length;
  return {
    item,
    title: title && name ? { ...title, value: name } : null,
    author: author ? { ...author, value: plainText(author.value) } : null,
    address: link && address ? { ...link, value: address } : null,
    claims: [
      ...(link && address ? addressClaims(address, link.lines[0]) : []),
      ...(date ? claimsOfDay(dayIn(date.value), date) : []),
    ],
    dates: date ? [date] : [],
    categories: [...categories.map((one) => ({ ...one, value: plainText(one.value) })), ...tags],
    html,
    excerpt: false,
    commentCount: comments.length === 0 && valueIn(head, "ALLOW COMMENTS") !== "1" ? null : comments.length,
    comments,
    otherTexts: { settings: Math.max(head.fields.length - owned - tagFields - privateTexts, 0), private: privateTexts },
  };
}

/** The text and its continuation as HTML on their own lines. */
function bodyFrom(head: Section, sections: readonly Section[]): StatedText | null {
  const texts = sections.map(({ text }) => text).filter(({ value }) => value.trim() !== "");
  const [first] = texts;
  if (!first) return null;
  // "__default__" and "1" turn line breaks into paragraphs; "richtext", TypePad's "wysiwyg" and "0" are HTML; others are marked up as text.
  const isHtml = /^(?:0|richtext|wysiwyg|none)$/i.test(valueIn(head, "CONVERT BREAKS"));
  let value = "";
  let line = first.lines[0];
  for (const text of texts) {
    const html = isHtml ? text.value : withParagraphs(text.value);
    value += `${"\n".repeat(Math.max(text.lines[0] - line, 0))}<div>${html}</div>`;
    line = text.lines[0] + text.value.split("\n").length - 1;
  }
  return { value, lines: [first.lines[0], texts.at(-1)?.lines[1] ?? first.lines[1]] };
}

function tagsIn({ value, lines }: StatedText): StatedText[] {
  return value
    .split(",")
    .map((tag) => ({ value: plainText(tag.replaceAll('"', "")), lines }))
    .filter((tag) => tag.value !== "");
}

/** What of a comment is nobody's but the writer's. */
const privateFields = ["EMAIL", "IP", "URL"];

function commentFrom(section: Section, at: number): ExportedComment {
  const author = fieldIn(section, "AUTHOR");
  const name = author && plainText(author.value);
  const day = dayIn(valueIn(section, "DATE"));
  return {
    id: String(at),
    author: author && name ? { ...author, value: name } : null,
    ...(day !== null && { date: day }),
    html: { ...section.text, value: withParagraphs(section.text.value) },
    privateTexts: privateFields.filter((field) => valueIn(section, field) !== "").length,
  };
}

/** "11/13/2008 02:16:10 PM", in American order, or with hours to 24. */
function dayIn(text: string): string | null {
  const [, month = "", day = "", year = ""] =
    /^\s*(\d\d)\/(\d\d)\/(\d{4}) \d\d:\d\d(?::\d\d)?(?: [AP]M)?\s*$/i.exec(text) ?? [];
  return dayOf(year, month, day);
}

/** The parts of an entry, which "-----" separates. The first has no name. */
function sectionsOf(lines: readonly NumberedLine[]): Section[] {
  const parts: NumberedLine[][] = [[]];
  for (const line of lines) {
    if (line.text.trimEnd() === "-----") parts.push([]);
    else parts.at(-1)?.push(line);
  }
  return parts.flatMap((part, at) => {
    const first = part.findIndex(({ text }) => text.trim() !== "");
    if (first === -1) return [];
    if (at === 0)
      return [
        sectionFrom(
          "",
          part.filter(({ text }) => text.trim() !== ""),
          () => true,
        ),
      ];
    const name = /^([A-Z][A-Z ]+):\s*$/.exec(part[first]?.text ?? "")?.[1];
    if (name === undefined) return [];
    const isField = (field: string): boolean => ["COMMENT", "PING"].includes(name) && commentFields.includes(field);
    return [sectionFrom(name, part.slice(first + 1), isField)];
  });
}

const commentFields = ["AUTHOR", "EMAIL", "IP", "URL", "DATE", "TITLE", "BLOG NAME"];

function sectionFrom(name: string, lines: readonly NumberedLine[], isField: (name: string) => boolean): Section {
  const fields: (StatedText & { name: string })[] = [];
  for (const { number, text } of lines) {
    const [, field = "", value = ""] = /^([A-Z][A-Z ]{1,30}):\s?(.*)$/.exec(text) ?? [];
    // A field is stated once, so that a text that begins like one is a text.
    const isSecond = name !== "" && fields.some((one) => one.name === field);
    if (field === "" || !isField(field) || isSecond) break;
    fields.push({ name: field, value: value.trim(), lines: [number, number] });
  }
  const rest = lines.slice(fields.length);
  const start = rest[0]?.number ?? 1;
  return {
    name,
    fields,
    text: { value: rest.map(({ text }) => text).join("\n"), lines: [start, rest.at(-1)?.number ?? start] },
  };
}

function fieldsIn({ fields }: Section, name: string): StatedText[] {
  return fields
    .filter((field) => field.name === name && field.value !== "")
    .map(({ value, lines }) => ({ value, lines }));
}

function fieldIn(section: Section, name: string): StatedText | null {
  return fieldsIn(section, name)[0] ?? null;
}

function valueIn(section: Section, name: string): string {
  return fieldIn(section, name)?.value ?? "";
}
