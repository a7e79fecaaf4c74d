import { join } from "node:path";
import type { Content } from "../entry/content.ts";
import type { Problem } from "../entry/problem.ts";
import { tagKey } from "../entry/slug.ts";
import { messages } from "../language/messages.ts";

/** Terms of the vocabulary that name the same tag. */
export function termsThatNameOneTag({ folder, vocabulary }: Content): Problem[] {
  const file = join(folder, "vocabulary.yaml");
  const firsts = new Map<string, number>();
  for (const [at, { slug }] of vocabulary.entries()) if (!firsts.has(tagKey(slug))) firsts.set(tagKey(slug), at);
  return vocabulary.flatMap(({ slug }, at) => {
    const first = firsts.get(tagKey(slug));
    return first === at ? [] : [{ file, where: `${at}.slug`, message: messages.check.termTwice(`${first}`) }];
  });
}
