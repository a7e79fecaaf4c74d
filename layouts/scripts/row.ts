import type { Certainty } from "../../src/entry/certainty.ts";
import { scriptWords } from "../../src/language/in-browser.ts";
import { disputedSign } from "../parts/disputed-sign.ts";

/** A row of a list, as `PostList` renders it when the site is built. */
export interface Row {
  href: string;
  title: string;
  /** In words; "" where there is none. */
  date: string;
  certainty: Certainty | null;
  /** What stands beside the date; "" where nothing does. */
  beside: string;
  disputed: string;
  /** More facts beside the date; empty ones are left out. */
  notes: readonly string[];
  excerpt?: readonly (Node | string)[] | undefined;
  tags: readonly { href: string; label: string }[];
}

export function drawRow({ href, title, date, certainty, beside, disputed, notes, excerpt, tags }: Row): HTMLLIElement {
  const dated = element("span", certainty ? `certainty certainty-${certainty}` : "");
  if (certainty) {
    const mark = element("span", "mark");
    mark.ariaHidden = "true";
    dated.append(mark);
  }
  dated.append(date);
  const said = notes.filter((note) => note !== "").map((note) => element("span", "", note));
  const row = element(
    "li",
    "",
    element("h3", "", link(href, title)),
    element(
      "p",
      "facts",
      ...(date === "" ? [] : [dated]),
      ...(beside === "" ? [] : [element("span", "", beside)]),
      ...(disputed === "" ? [] : [drawDisputed(disputed)]),
      ...said,
    ),
  );
  if (excerpt) row.append(element("p", "excerpt", ...excerpt));
  if (tags.length > 0) {
    const list = element("ul", "tags", ...tags.map(({ href, label }) => element("li", "", link(href, label))));
    list.ariaLabel = scriptWords.tags;
    row.append(list);
  }
  return row;
}

function drawDisputed(words: string): HTMLSpanElement {
  const sign = element("span", "disputed-sign", disputedSign);
  sign.ariaHidden = "true";
  return element("span", "disputed", sign, words);
}

function link(href: string, words: string): HTMLAnchorElement {
  const made = element("a", "", words);
  made.href = href;
  return made;
}

/** An element with text and elements in it; text is never parsed as HTML. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...inside: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (className !== "") made.className = className;
  made.append(...inside);
  return made;
}
