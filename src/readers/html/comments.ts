import type { Element } from "hast";
import { normalise } from "../../capture/line.ts";
import { blogWordings } from "../../language/index.ts";
import type { CommentDraft } from "../draft.ts";
import { factsOf } from "../text/fact-line.ts";
import { bodyOf } from "./body.ts";
import { commentRegionsOf, longestHeading } from "./comment-regions.ts";
import { attribute, childrenOf, hasClass, isElement, isText, type Node, textOf } from "./elements.ts";
import {
  commentAuthorMarks,
  commentBodyMarks,
  commentDateMarks,
  commentFurnitureMarks,
  commentMarks,
} from "./marks.ts";
import { find, isIn, isWithin, type Page } from "./page.ts";
import { daysWritten, isoDayIn, onlyDayIn } from "./written-days.ts";

/** The comments of a page's post. */
export interface FoundComments {
  /** Where comments and their form are. */
  regions: readonly Element[];
  comments: readonly FoundComment[];
  /** The number that the heading of the comments states, and the element; null where none does. */
  count: { element: Element; number: number } | null;
}

export interface FoundComment {
  draft: CommentDraft;
  element: Element;
  owned: ReadonlySet<Node>;
  words: string;
}

export function commentsOf(page: Page): FoundComments {
  const regions = commentRegionsOf(page);
  const within = new Set<Node>(regions);
  const found = commentMarks
    .map((mark) => find(page, mark).filter((one) => isWithin(page, one, within) && !isPing(one)))
    .find((all) => all.length > 0);
  const elements = found ?? [];
  const comments = elements.flatMap((element) => commentFrom(page, element, elements));
  return { regions, comments: withReplies(page, comments), count: countIn(page, regions) };
}

function isPing(element: Element): boolean {
  return hasClass(element, "pingback") || hasClass(element, "trackback");
}

function commentFrom(page: Page, element: Element, all: readonly Element[]): FoundComment[] {
  // In a list of definitions the text and the day follow the name.
  const parts = element.tagName === "dt" ? followers(page, element) : [element];
  const answers = new Set<Node>(all.filter((one) => one !== element && isIn(page, one, element)));
  const isOwn = (one: Element): boolean => !isWithin(page, one, answers);
  const marked = (marks: readonly string[]): Element[] =>
    marks.flatMap((mark) =>
      [element, ...parts].flatMap((part) => find(page, mark, part)).filter((one) => isOwn(one) && textOf(one) !== ""),
    );
  const author =
    marked(commentAuthorMarks).find((one) => nameIn(textOf(one)) !== null) ??
    (element.tagName === "dt" ? element : undefined);
  const date = marked(commentDateMarks).find((one) => dayOf(one) !== null);
  const body = marked(commentBodyMarks)[0] ?? (element.tagName === "dt" || !author ? undefined : element);
  if (!body) return [];
  const above = linesAbove(page, body, author);
  const around = [...find(page, commentFurnitureMarks, body), ...above, author, date, ...answers];
  const except = new Set<Node>(around.flatMap((one) => (one && one !== body ? [one] : [])));
  const made = bodyOf(page, body, except);
  if (made.words === "") return [];
  const day = date ? dayOf(date) : onlyDayIn(above.map((one) => textOf(one)).join(" "));
  const name = author ? nameIn(textOf(author)) : null;
  const draft: CommentDraft = { author: name, ...(day !== null && { date: day }), body: made.tree };
  return [{ draft, element, owned: made.owned, words: made.words }];
}

/**
 * What stands above the first paragraph of a comment, in the same element as the name, and is not what was said: all before the
 * name, and after it "says:", the day, a number.
 */
function linesAbove(page: Page, body: Element, author: Element | undefined): Node[] {
  if (!author || author === body || !isIn(page, author, body)) return [];
  const isBefore = (one: Node, other: Node): boolean => (page.places.get(one) ?? 0) < (page.places.get(other) ?? 0);
  const paragraph = find(page, "p", body).find((one) => isBefore(author, one) && !isIn(page, author, one));
  if (!paragraph) return childrenOf(body).filter(introducesText);
  const above: Node[] = [];
  for (let at: Node = paragraph; at !== body; at = page.parents.get(at) as Node) {
    const siblings = childrenOf(page.parents.get(at) as Node);
    above.push(...siblings.slice(0, siblings.indexOf(at)));
  }
  return above.filter((one) => isBefore(one, author) || introducesText(one) || isFact(textOf(one)));
}

/** True for a text that says a day and little else, or no word. */
function isFact(text: string): boolean {
  return text.length <= longestFact && (onlyDayIn(text) !== null || !/\p{L}/u.test(text));
}

const longestFact = 60;

/** True for the words between a name and what was said: "says:". */
function introducesText(node: Node): boolean {
  return isText(node) && saidBy(`X ${normalise(node.value).text}`) === "X";
}

/** The name before "says:"; null where nobody says anything. */
function saidBy(text: string): string | null {
  return blogWordings.flatMap(({ commenter }) => commenter.exec(text)?.[1] ?? [])[0] ?? null;
}

/** The `dd` elements up to the next `dt`. */
function followers(page: Page, element: Element): Element[] {
  const siblings = childrenOf(page.parents.get(element) as Node).filter(isElement);
  const after = siblings.slice(siblings.indexOf(element) + 1);
  const end = after.findIndex(({ tagName }) => tagName === "dt");
  return after.slice(0, end === -1 ? after.length : end);
}

/** The name in "Anna sa...", "Anna says:", "Posted by: Anna |". */
function nameIn(text: string): string | null {
  const facts = factsOf(text);
  if (facts?.author) return facts.author;
  const [before = ""] = text.split("|");
  const said = saidBy(before.trim()) ?? saidBy(`${before.trim().replace(/:$/, "")}:`);
  const name = (said ?? withoutIntroduction(before)).replace(/:$/, "").trim();
  return name === "" || name.length > 80 || daysWritten(name).length > 0 ? null : name;
}

/** A name without the words that introduce it: "by Anna". */
export function withoutIntroduction(text: string): string {
  for (const { author } of blogWordings) {
    const [introduction] = new RegExp(`^(?:${author.source})`, author.flags.replace("y", "")).exec(text) ?? [];
    if (introduction !== undefined) return text.slice(introduction.length).replace(/^:/, "").trim();
  }
  return text.trim();
}

function dayOf(element: Element): string | null {
  return isoDayIn(attribute(element, "dateTime")) ?? onlyDayIn(textOf(element));
}

/** A comment within the element, or the list of answers, of another answers it. */
function withReplies(page: Page, comments: readonly FoundComment[]): FoundComment[] {
  const places = new Map<Node, number>(comments.map(({ element }, at) => [element, at]));
  return comments.map((comment) => {
    for (let at: Node | undefined = page.parents.get(comment.element); at; at = page.parents.get(at)) {
      const replyTo = places.get(at);
      if (replyTo !== undefined) return { ...comment, draft: { ...comment.draft, replyTo } };
    }
    return comment;
  });
}

function countIn(page: Page, regions: readonly Element[]): FoundComments["count"] {
  for (const region of regions) {
    const headings = find(
      page,
      "h2, h3, h4, .comments-title, .comments-header, #comments-title, .wp-block-comments-title",
      region,
    );
    // A theme may give the heading the name of the whole.
    for (const element of textOf(region).length <= longestHeading ? [region, ...headings] : headings) {
      const facts =
        factsOf(
          textOf(element)
            .replace(/[:”“"].*$/u, "")
            .trim(),
        ) ?? factsOf(textOf(element));
      if (facts && facts.commentCount !== null && !facts.isInvitation) return { element, number: facts.commentCount };
    }
  }
  return null;
}
