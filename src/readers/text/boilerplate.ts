import { blog } from "../../language/index.ts";
import type { Rule } from "./rules.ts";

/** The rule that recognises a line as the site's own and not the author's; null for anybody's text. */
export function boilerplateRule(text: string): string | null {
  return blog.boilerplate.find(({ pattern }) => pattern.test(text))?.rule ?? null;
}

/** The site's own lines, on pages of any shape. */
export const boilerplate: Rule<unknown> = {
  name: "boilerplate",
  owner: ({ line }) => {
    const rule = boilerplateRule(line.text);
    return rule ? { owner: "boilerplate", rule } : null;
  },
};
