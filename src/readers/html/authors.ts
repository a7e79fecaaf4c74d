import type { Element } from "hast";
import { namesNobody } from "../../language/index.ts";
import { factsOf } from "../text/fact-line.ts";
import { withoutIntroduction } from "./comments.ts";
import { type Node, textOf } from "./elements.ts";
import { authorMarks, categoryMarks, dateMarks } from "./marks.ts";
import { find, isIn, isWithin, metaOf, type Page } from "./page.ts";
import type { FoundPost } from "./posts.ts";

/** Who wrote a post, by its marks, by what stands beside its text, or by the head of a page that has one post; null where nothing says it. */
export function authorOf(
  page: Page,
  post: FoundPost,
  regions: ReadonlySet<Node>,
  isSingle: boolean,
): { name: string; element: Node | null } | null {
  const nobody: Element[] = [];
  for (const mark of authorMarks) {
    const element = find(page, mark, post.element).find((one) => {
      const isInText = isWithin(page, one, new Set([post.body])) && post.body !== post.element;
      const isAroundNobody = nobody.some((name) => isIn(page, name, one));
      return !isWithin(page, one, regions) && !isInText && !isAroundNobody && textOf(one) !== "";
    });
    const name = element ? nameIn(nameTextOf(page, element)) : null;
    if (element && name !== null) return { name, element };
    // What a surer mark says is nobody's name is none with words around it: "Posted by Unknown".
    if (element) nobody.push(element);
  }
  for (const element of find(page, dateMarks, post.element)) {
    if (isWithin(page, element, regions) || isIn(page, post.body, element)) continue;
    const name = textOf(element).length > longestFacts ? null : (factsOf(textOf(element))?.author ?? null);
    if (name !== null && nameIn(name) !== null) return { name, element };
  }
  const named = isSingle ? metaOf(page, ["author", "article:author"]) : null;
  const name = named && !/^https?:/.test(named.content) ? nameIn(named.content) : null;
  return name === null ? null : { name, element: null };
}

/** The text of an author's element; of one with a single link besides those to categories, the link's, whatever words introduce it. */
function nameTextOf(page: Page, element: Element): string {
  const categories = new Set(find(page, categoryMarks, element));
  const links = find(page, "a", element).filter((one) => !categories.has(one));
  return links.length === 1 ? textOf(links[0] as Element) : textOf(element);
}

/** So long a text beside a post may state who wrote it. */
const longestFacts = 200;

/** A name, without what introduces it; null for what names nobody. */
function nameIn(text: string): string | null {
  const facts = factsOf(text);
  const name = (facts?.author ?? withoutIntroduction(text)).replace(/[\s,;|·–—-]+$/u, "");
  const isNone = name === "" || name.length > 60 || namesNobody(name) || /\d{4}|:\/\//.test(name);
  return isNone ? null : name;
}
