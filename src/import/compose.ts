import type { Report, Section, Term, UnnumberedPost, Visit } from "../entry/schema.ts";
import { composePosts } from "./compose-posts.ts";
import { composeReport } from "./compose-report.ts";
import type { KnownPosts } from "./known-posts.ts";
import { type ReadCapture, span } from "./read-captures.ts";
import { tagSuggester } from "./suggest-tags.ts";
import { gatherWitnesses } from "./witnesses.ts";

/** An entry as the captures give it, before it meets what is in the content folder. */
export interface ComposedEntry<Front> {
  front: Front;
  body: string;
}

export interface Composed {
  posts: ComposedEntry<UnnumberedPost>[];
  report: ComposedEntry<Report> | null;
  sections: ComposedEntry<Section>[];
  /** What a person should know, though nothing is wrong: posts in two wordings, visits that no rule decides between. */
  findings: string[];
}

/** All captures at hand → the entries they hold. `visits` are those of a report that is not among the captures, `known` the posts that are there. */
export function composeEntries(
  captures: readonly ReadCapture[],
  vocabulary: readonly Term[],
  author: string,
  visits: readonly Visit[],
  known: KnownPosts,
): Composed {
  const suggestTags = tagSuggester(vocabulary);
  const findings: string[] = [];
  const { report, sections } = composeReport(captures, author, suggestTags, vocabulary, findings);
  const witnessed = gatherWitnesses(
    captures.flatMap(({ name, reading }) =>
      reading.drafts.flatMap((draft, at) =>
        draft.kind === "post" ? [{ capture: name, lines: span(reading, at), draft }] : [],
      ),
    ),
  );
  const allVisits = sections.length > 0 ? sections.flatMap(({ front }) => front.visits) : visits;
  const posts = composePosts(witnessed, captures, { visits: allVisits, author, suggestTags, known, findings });
  return { posts, report, sections, findings };
}
