import { grouped } from "../entry/grouped.ts";
import { tagKey } from "../entry/slug.ts";
import type { Term } from "../entry/vocabulary.ts";
import { categoryDescription, inAlphabeticalOrder } from "../language/index.ts";
import type { ArchivedPost, ArchivedSection, ArchivedVisit, TagReference } from "./archived.ts";

export interface TagGroup extends TagReference {
  description: string;
  /**
   * True for a category of the blog that nobody has made a tag: it is no term of the vocabulary, or one without words, as
   * an import gives a new archive, and no entry has it as a tag.
   */
  isCategory: boolean;
  posts: ArchivedPost[];
  sections: ArchivedSection[];
  visits: ArchivedVisit[];
  /** How many posts, sections and visits there are. */
  count: number;
}

/** A vocabulary → a function that finds the terms of an entry's tags, ignoring case and diacritics. */
export function tagReferences(vocabulary: readonly Term[]): (tags: readonly string[]) => TagReference[] {
  const terms = termsByKey(vocabulary);
  return (tags) => {
    const found = tags.flatMap((tag) => terms.get(tagKey(tag)) ?? []);
    return [...new Set(found)].map(({ slug, label }) => ({ slug: tagKey(slug), label }));
  };
}

/** Every tag that is used, in Swedish order: terms of the vocabulary and categories of the blog. */
export function byTag(
  vocabulary: readonly Term[],
  posts: readonly ArchivedPost[],
  sections: readonly ArchivedSection[],
  visits: readonly ArchivedVisit[],
): TagGroup[] {
  const categories = new Set(posts.flatMap((post) => post.categories));
  const categoryKeys = new Map(Array.from(categories, (category) => [category, tagKey(category)]));
  const slugsOf = ({ tags }: { tags: readonly TagReference[] }): string[] => tags.map(({ slug }) => slug);
  const categoriesOf = (post: ArchivedPost): string[] => post.categories.flatMap((one) => categoryKeys.get(one) ?? []);
  const postsOf = grouped(posts, (post) => new Set([...slugsOf(post), ...categoriesOf(post)]));
  const sectionsOf = grouped(sections, slugsOf);
  const visitsOf = grouped(visits, slugsOf);
  const given = new Set([...posts, ...sections, ...visits].flatMap(slugsOf));
  return describeTags(vocabulary, categoryKeys)
    .map((tag) => ({
      ...tag,
      isCategory: tag.isCategory && !given.has(tag.slug),
      posts: postsOf.get(tag.slug) ?? [],
      sections: sectionsOf.get(tag.slug) ?? [],
      visits: visitsOf.get(tag.slug) ?? [],
    }))
    .map((tag) => ({ ...tag, count: tag.posts.length + tag.sections.length + tag.visits.length }))
    .filter(({ count }) => count > 0)
    .sort((one, other) => inAlphabeticalOrder(one.label, other.label));
}

/** Terms of the vocabulary, then the blog's categories that are not terms; of categories with one key, the first. */
function describeTags(
  vocabulary: readonly Term[],
  categories: ReadonlyMap<string, string>,
): Pick<TagGroup, "slug" | "label" | "description" | "isCategory">[] {
  const terms = termsByKey(vocabulary);
  const labels = new Map([...categories].reverse().map(([label, slug]) => [slug, label]));
  return [
    ...Array.from(terms, ([slug, { label, description, words }]) => ({
      slug,
      label,
      description,
      isCategory: words.length === 0 && labels.has(slug),
    })),
    ...Array.from(labels, ([slug, label]) => ({
      slug,
      label,
      description: categoryDescription,
      isCategory: true,
    })).filter(({ slug }) => !terms.has(slug)),
  ];
}

/** The tags → a function that gives the tags of a post, section or visit, and for a post the blog's categories too. */
export function groupsOf(
  tags: readonly TagGroup[],
): (thing: ArchivedPost | ArchivedSection | ArchivedVisit) => readonly TagGroup[] {
  const groups = new Map<object, TagGroup[]>();
  for (const tag of tags) {
    for (const thing of [...tag.posts, ...tag.sections, ...tag.visits]) {
      const group = groups.get(thing);
      if (group) group.push(tag);
      else groups.set(thing, [tag]);
    }
  }
  return (thing) => groups.get(thing) ?? [];
}

/** Terms by their key; of terms that differ only in case or diacritics, the first. */
function termsByKey(vocabulary: readonly Term[]): Map<string, Term> {
  return new Map([...vocabulary].reverse().map((term) => [tagKey(term.slug), term]));
}
