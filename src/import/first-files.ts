import type { Content } from "../entry/content.ts";
import { formatYaml } from "../entry/format-yaml.ts";
import type { Post } from "../entry/schema.ts";
import type { Site } from "../entry/site.ts";
import { tagKey } from "../entry/slug.ts";
import type { Term } from "../entry/vocabulary.ts";
import { archiveOf, codes, seededDescription, unknownAuthor } from "../language/index.ts";
import type { ReadCapture } from "./read-captures.ts";

/** The vocabulary that a new archive begins with: as text, and as the terms that it holds. */
export interface Seed {
  vocabulary: string;
  terms: readonly Term[];
}

/** The files that a new archive begins with. A person goes on from there: no import writes them again. */
export function firstFiles(content: Content, author: string, seed: Seed | null): (readonly [string, string])[] {
  return [
    ...(content.site ? [] : [["site.yaml", formatYaml(firstSite(author))] as const]),
    ...(seed ? [["vocabulary.yaml", seed.vocabulary] as const] : []),
  ];
}

/** The vocabulary of a new archive that was given none: the blog's own categories, which suggest no tags yet. */
export function seedFromCategories(captures: readonly ReadCapture[]): Seed {
  const drafts = captures.flatMap(({ reading }) => reading.drafts);
  const categories = drafts.flatMap((draft) => (draft.kind === "post" ? draft.categories : []));
  const terms = new Map(categories.map((label) => [tagKey(label), label]));
  const sorted = [...terms].sort(([one], [other]) => (one < other ? -1 : 1));
  const vocabulary = sorted.map(([slug, label]) => ({ slug, label, description: seededDescription, words: [] }));
  return { vocabulary: formatYaml(vocabulary), terms: vocabulary };
}

/** The author of most of the texts in the captures; where these name none, of most of the posts that are there. */
export function commonAuthor(captures: readonly ReadCapture[], posts: readonly Post[]): string {
  const drafts = captures.flatMap(({ reading }) => reading.drafts);
  const named = drafts.flatMap((draft) => (draft.kind === "section" ? [] : draft.author || []));
  const counts = new Map<string, number>();
  for (const author of named.length > 0 ? named : posts.map((post) => post.author)) {
    counts.set(author, (counts.get(author) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  return most?.[0] ?? unknownAuthor;
}

/** What an archive without a site.yaml begins with; a person goes on from there. */
function firstSite(author: string): Site {
  return { title: archiveOf(author), author, language: codes.bcp47, texts: "published" };
}
