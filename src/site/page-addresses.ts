import type { Archive } from "../archive/archive.ts";
import { addresses } from "./addresses.ts";

/** The address of every page of the archive, once. Pages about entries that are removed whole are left out. */
export function pageAddresses({ lists, posts, visits, sections, report, pages }: Archive): string[] {
  return [
    ...new Set([
      addresses.home,
      addresses.archive,
      ...posts.map(({ slug }) => addresses.post(slug)),
      ...lists.years.map(({ group, part }) => addresses.period(group.year, part)),
      ...lists.months.map(({ group, part }) => addresses.period(group.month, part)),
      ...lists.undated.map(({ part }) => addresses.undated(part)),
      ...lists.vocabulary.map(({ part }) => addresses.tagList(part)),
      ...lists.tags.map(({ group, part }) => addresses.tag(group.slug, part)),
      addresses.comments,
      ...lists.commentGroups.map(({ group, part }) => addresses.commentCount(group.count, part)),
      ...(report ? [addresses.visits, addresses.report] : []),
      ...visits.map(({ number }) => addresses.visit(number)),
      ...sections.map(({ slug }) => addresses.section(slug)),
      ...lists.timeline.map(({ part }) => addresses.timeline(part)),
      ...lists.gaps.map(({ part }) => addresses.gapList(part)),
      addresses.search,
      ...lists.captures.map(({ part }) => addresses.sourceList(part)),
      addresses.data,
      addresses.about,
      addresses.accessibility,
      ...pages.map(({ slug }) => addresses.page(slug)),
    ]),
  ];
}
