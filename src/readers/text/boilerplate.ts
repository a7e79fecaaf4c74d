import { blog } from "../../language/index.ts";

/** The rule that recognises a line as the site's own and not the author's; null for anybody's text. */
export function boilerplateRule(text: string): string | null {
  return blog.boilerplate.find(({ pattern }) => pattern.test(text))?.rule ?? null;
}
