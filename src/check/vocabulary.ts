import { join } from "node:path";
import type { Content } from "../entry/content.ts";
import { tagKey } from "../entry/slug.ts";
import type { Checked } from "./checked.ts";

/** Terms of the vocabulary that name the same tag. */
export function checkVocabulary({ folder, vocabulary }: Content): Checked {
  const file = join(folder, "vocabulary.yaml");
  const firsts = new Map<string, number>();
  for (const [at, { slug }] of vocabulary.entries()) if (!firsts.has(tagKey(slug))) firsts.set(tagKey(slug), at);
  const problems = vocabulary.flatMap(({ slug }, at) => {
    const first = firsts.get(tagKey(slug));
    return first === at ? [] : [{ file, where: `${at}.slug`, message: `is the tag of ${first}.slug too; keep one` }];
  });
  return { problems, findings: [] };
}
