import type { PageLine } from "./page.ts";
import { isPlainTitle, isProse, isTitle, isUnlikeTitle } from "./title.ts";

/** A post as a profile finds it, by the places of its lines among those of the page. */
export interface FoundPost {
  title: number;
  body: number[];
  /** The lines that state facts about it, the heading of its day included. */
  facts: number[];
  /** Of these, the lines at the place that marks each post of the profile. */
  marking: number[];
}

/** True where each post has a text, and each title reads like one. */
export function areLikely(page: readonly PageLine[], posts: readonly FoundPost[]): boolean {
  const titles = posts.map(({ title }) => (page[title] as PageLine).line.text);
  return (
    posts.length > 0 &&
    new Set(titles).size === titles.length &&
    !(titles.length > 1 && titles.every(endsInBrackets)) &&
    posts.every((post) => hasTitle(page, post)) &&
    posts.every(({ body }) => body.length > 0)
  );
}

/** True for a title with what may be a category, a day or a count behind it: "Snow [Roads]". */
function endsInBrackets(text: string): boolean {
  return /\s(?:\[[^[\]]+\]|\([^()]+\))$/.test(text);
}

/** The posts whose text has prose. */
export function withProse(page: readonly PageLine[], posts: readonly FoundPost[]): FoundPost[] {
  return posts.filter(({ body }) => body.some((at) => isProse(page[at] as PageLine)));
}

/**
 * True where a short line opens the text of each post, and more stands below it: that line may be the title, and what was
 * taken for it the name of a category.
 */
export function mayHaveLabels(page: readonly PageLine[], posts: readonly FoundPost[]): boolean {
  return posts.every(({ body: [first, second] }) => {
    const line = page[first ?? -1];
    return line !== undefined && second !== undefined && !isProse(line) && isPlainTitle(line.line.text);
  });
}

/** True where the title reads like one that its place alone shows. */
export function hasPlainTitle(page: readonly PageLine[], post: FoundPost): boolean {
  return hasTitle(page, post) && !isUnlikeTitle((page[post.title] as PageLine).line.text);
}

/** True where the title reads like one. "By Jove" may be one too, where the author is known. */
function hasTitle(page: readonly PageLine[], { title, marking }: FoundPost): boolean {
  const { text } = (page[title] as PageLine).line;
  const isAuthorKnown = marking.some((at) => page[at]?.facts?.pattern.includes("author"));
  return isTitle(text) || (isAuthorKnown && isTitle(text.replace(/^\S+ /, "")));
}
