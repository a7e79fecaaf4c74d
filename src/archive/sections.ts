import { grouped } from "../entry/grouped.ts";
import type { Filed, Section } from "../entry/schema.ts";
import { tagKey } from "../entry/slug.ts";
import type { ArchivedPost, ArchivedSection, ArchivedVisit, SectionText } from "./archived.ts";
import { gapsAt, missingFromText } from "./gaps.ts";
import type { Relations } from "./posts.ts";
import { withRemovals } from "./removals.ts";

/** The sections of the report with their visits, and with each visit the posts that are about it. */
export function archiveSections(
  sections: readonly Filed<Section>[],
  posts: readonly ArchivedPost[],
  relations: Relations,
): ArchivedSection[] {
  const postsOf = grouped(posts, ({ visits }) => visits.map(({ number }) => number));
  return sections.map((section) => {
    const text = sectionText(section, relations);
    const visits = section.visits.map(
      (visit): ArchivedVisit => ({
        ...visit,
        tags: relations.tagsOf(visit.tags ?? section.tags),
        section: text,
        posts: postsOf.get(visit.number) ?? [],
        years: [...new Set(visit.dates.map((month) => month.slice(0, 4)))],
      }),
    );
    return { ...text, visits };
  });
}

function sectionText(section: Filed<Section>, { tagsOf, mentionsOf, removals }: Relations): SectionText {
  const { visits: _, ...entry } = section;
  const text = {
    ...entry,
    ...splitReforms(entry.body),
    themeSlug: tagKey(entry.theme),
    tags: tagsOf(entry.tags),
    mentions: mentionsOf(entry.mentions),
  };
  const { file, slug, title } = entry;
  const gaps = gapsAt({ section: slug }, title, missingFromText(text));
  return { ...text, gaps: withRemovals(gaps, removals.get(file), { section: slug }, title) };
}

/** A section's body → what is above its list of reforms, and the list. */
function splitReforms(body: string): Pick<SectionText, "introduction" | "reforms"> {
  const heading = /^## (Reform.*)$/m.exec(body);
  if (!heading) return { introduction: body, reforms: null };
  const markdown = body.slice(heading.index + heading[0].length).trim();
  return {
    introduction: body.slice(0, heading.index).trim(),
    reforms: { heading: heading[1] ?? "", markdown, count: markdown.match(/^[-*] /gm)?.length ?? 0 },
  };
}
