import type { Term } from "../entry/schema.ts";
import { tagKey } from "../entry/slug.ts";
import { categoryDescription, inAlphabeticalOrder } from "../language/index.ts";
import type { ArchivedPost, ArchivedSection, ArchivedVisit } from "./archive.ts";

/** A tag as an entry names it: where it leads and what it says. */
export interface TagReference {
  slug: string;
  label: string;
}

export interface TagGroup extends TagReference {
  description: string;
  /** True for a category of the blog that is no term of the vocabulary. */
  isCategory: boolean;
  posts: ArchivedPost[];
  sections: ArchivedSection[];
  visits: ArchivedVisit[];
  /** Posts, sections and visits. */
  count: number;
}

/** Prepares a vocabulary and returns what resolves an entry's tags to its terms; case and diacritics are no matter. */
export function tagReferences(vocabulary: readonly Term[]): (tags: readonly string[]) => TagReference[] {
  const terms = termsByKey(vocabulary);
  return (tags) => {
    const found = tags.flatMap((tag) => terms.get(tagKey(tag)) ?? []);
    return [...new Set(found)].map(({ slug, label }) => ({ slug: tagKey(slug), label }));
  };
}

/** Every tag that something has, in Swedish order: terms of the vocabulary, and the blog's categories. */
export function byTag(
  vocabulary: readonly Term[],
  posts: readonly ArchivedPost[],
  sections: readonly ArchivedSection[],
  visits: readonly ArchivedVisit[],
): TagGroup[] {
  const groups = new Map<string, TagGroup>();
  for (const [slug, { label, description }] of termsByKey(vocabulary)) {
    groups.set(slug, { slug, label, description, isCategory: false, posts: [], sections: [], visits: [], count: 0 });
  }
  for (const post of posts) {
    const slugs = new Set(post.tags.map(({ slug }) => slug));
    for (const category of post.categories) {
      const slug = tagKey(category);
      if (!groups.has(slug)) groups.set(slug, categoryGroup(slug, category));
      slugs.add(slug);
    }
    for (const slug of slugs) groups.get(slug)?.posts.push(post);
  }
  for (const section of sections) for (const { slug } of section.tags) groups.get(slug)?.sections.push(section);
  for (const visit of visits) for (const { slug } of visit.tags) groups.get(slug)?.visits.push(visit);
  return [...groups.values()]
    .map((group) => ({ ...group, count: group.posts.length + group.sections.length + group.visits.length }))
    .filter(({ count }) => count > 0)
    .sort((one, other) => inAlphabeticalOrder(one.label, other.label));
}

/** Prepares the tags and returns those that a post, section or visit is listed under, the blog's categories too. */
export function groupsOf(
  tags: readonly TagGroup[],
): (thing: ArchivedPost | ArchivedSection | ArchivedVisit) => readonly TagGroup[] {
  const groups = new Map<object, TagGroup[]>();
  for (const tag of tags) {
    for (const thing of [...tag.posts, ...tag.sections, ...tag.visits]) {
      groups.set(thing, [...(groups.get(thing) ?? []), tag]);
    }
  }
  return (thing) => groups.get(thing) ?? [];
}

function categoryGroup(slug: string, category: string): TagGroup {
  const description = categoryDescription;
  return { slug, label: category, description, isCategory: true, posts: [], sections: [], visits: [], count: 0 };
}

/** Terms that differ only in case or diacritics are one; the first stands. */
function termsByKey(vocabulary: readonly Term[]): Map<string, Term> {
  const terms = new Map<string, Term>();
  for (const term of vocabulary) if (!terms.has(tagKey(term.slug))) terms.set(tagKey(term.slug), term);
  return terms;
}
