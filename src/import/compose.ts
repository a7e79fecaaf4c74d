import type { Commenters } from "../entry/comments.ts";
import type { Finding } from "../entry/finding.ts";
import type { Report, Section, UnnumberedPost, Visit } from "../entry/schema.ts";
import type { Term } from "../entry/vocabulary.ts";
import { composePosts } from "./compose-posts.ts";
import { composeReport } from "./compose-report.ts";
import type { ComposedEntry } from "./composed-entry.ts";
import type { KnownPosts } from "./known-posts.ts";
import type { ReadCapture } from "./read-captures.ts";
import { tagSuggester } from "./suggest-tags.ts";
import { gatherWitnesses, witnessesIn } from "./witnesses.ts";

export interface Composed {
  posts: ComposedEntry<UnnumberedPost>[];
  report: ComposedEntry<Report> | null;
  sections: ComposedEntry<Section>[];
  /** The captures, with the order of their posts as their own dates give it. */
  captures: ReadCapture[];
  /** What a person should know, though nothing is wrong: posts in two wordings, visits that no rule decides between. */
  findings: Finding[];
}

/**
 * The captures of an import → the entries that they contain. `visits` are those of a report that is not among the
 * captures, `known` the posts that the content folder has, `commenters` how it tells who commented.
 */
export function composeEntries(
  captures: readonly ReadCapture[],
  vocabulary: readonly Term[],
  author: string,
  visits: readonly Visit[],
  known: KnownPosts,
  commenters: Commenters,
): Composed {
  const suggestTags = tagSuggester(vocabulary);
  const { report, sections, findings } = composeReport(captures, author, suggestTags, vocabulary);
  const allVisits = sections.length > 0 ? sections.flatMap(({ front }) => front.visits) : visits;
  const witnessed = gatherWitnesses(captures.flatMap(witnessesIn));
  const composed = composePosts(witnessed, captures, { visits: allVisits, author, suggestTags, known, commenters });
  return {
    posts: composed.posts,
    report,
    sections,
    captures: captures.map((capture) => inOrder(capture, composed.reversed.get(capture.name))),
    findings: [...findings, ...composed.findings],
  };
}

function inOrder(capture: ReadCapture, order: ReadCapture["record"]["order"]): ReadCapture {
  return order ? { ...capture, record: { ...capture.record, order } } : capture;
}
