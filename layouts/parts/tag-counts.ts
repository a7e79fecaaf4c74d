import type { TagGroup } from "../../src/archive/tags.ts";
import { pageWords, sayList } from "../../src/language/index.ts";

/** How much has a tag: "4 inlägg, 1 avsnitt och 28 besök". */
export function sayTagCounts({ posts, sections, visits }: TagGroup): string {
  const { counts } = pageWords;
  return sayList(
    [
      posts.length > 0 ? counts.posts(posts.length) : "",
      sections.length > 0 ? counts.sections(sections.length) : "",
      visits.length > 0 ? counts.visits(visits.length) : "",
    ].filter((part) => part !== ""),
  );
}
