import type { TagGroup } from "../../src/archive/tags.ts";
import { count, sayList } from "../../src/language/index.ts";

/** How much has a tag: "4 inlägg, 1 avsnitt och 28 besök". */
export function sayTagCounts({ posts, sections, visits }: TagGroup): string {
  return sayList(
    [
      posts.length > 0 ? count(posts.length, "inlägg", "inlägg") : "",
      sections.length > 0 ? count(sections.length, "avsnitt", "avsnitt") : "",
      visits.length > 0 ? count(visits.length, "besök", "besök") : "",
    ].filter((part) => part !== ""),
  );
}
