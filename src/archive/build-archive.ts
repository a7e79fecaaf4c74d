import type { CaptureRecord } from "../entry/capture-record.ts";
import type { Content } from "../entry/content.ts";
import type { Gap } from "../entry/gap.ts";
import type { CapturedLines } from "../entry/kept-captures.ts";
import type { Observation } from "../entry/observation.ts";
import type { Site } from "../entry/site.ts";
import { sayDate } from "../language/index.ts";
import type { Archive, Lists } from "./archive.ts";
import type { ArchivedPost, ArchivedSection } from "./archived.ts";
import { byCommentCount } from "./comment-counts.ts";
import { byClass, countGaps, gapsAt, missingFromMonth } from "./gaps.ts";
import { archiveImages } from "./images.ts";
import { latestPosts } from "./latest.ts";
import { mentionResolver } from "./mentions.ts";
import { byMonth, byYear, calendarOf, type MonthGroup } from "./months.ts";
import { blogHost, slugByUrl } from "./old-addresses.ts";
import { inPages, pageSize } from "./paging.ts";
import { archivePosts } from "./posts.ts";
import { gapsOfPlaces, nothingRemoved, type Removals } from "./removals.ts";
import { archiveSections } from "./sections.ts";
import { coveredBy } from "./silences.ts";
import { missingByLists } from "./stated-posts.ts";
import { byTag, tagReferences } from "./tags.ts";
import { byTheme } from "./themes.ts";
import { type TimelineEvent, timelineOf } from "./timeline.ts";

/** Checked content, with site settings. */
type CheckedContent = Content & { site: Site };

/** How many posts the front page lists. */
const onFrontPage = 5;

/** A capture takes up much of a page, since it names everything that comes from it. */
const capturesPerPage = 25;

/** A line of the timeline is short. */
const timelinePage = 500;

/** Checked content, the captures that are kept, and what was removed from both → the archive. The same content always gives the same archive. */
export function buildArchive(
  content: CheckedContent,
  capturedLines: CapturedLines = new Map(),
  removals: Removals = nothingRemoved,
): Archive {
  const relations = {
    tagsOf: tagReferences(content.vocabulary),
    mentionsOf: mentionResolver(content.posts),
    removals: removals.byFile,
  };
  const posts = archivePosts(content, relations);
  const latest = latestPosts(posts, content.captures);
  const sections = archiveSections(content.sections, posts, relations);
  const visits = sections.flatMap((section) => section.visits).sort((one, other) => one.number - other.number);
  const months = byMonth(posts, visits);
  const years = byYear(posts, visits, months);
  const views = {
    report: content.report && { ...content.report, sections },
    undated: posts.filter(({ certainty }) => certainty === "undated"),
    years,
    months,
    calendar: calendarOf(years),
    tags: byTag(content.vocabulary, posts, sections, visits),
    commentGroups: byCommentCount(posts),
    gaps: gapsOf(content, posts, sections, months, removals),
    captures: content.captures.map(withoutUnreadWords),
  };
  const timeline = timelineOf(posts, visits, views.report);
  const lists = listsOf({ ...views, timeline }, content.site.texts);
  return {
    ...views,
    lists,
    menu: {
      posts: posts.length > 0,
      timeline: lists.timeline.length > 0,
      tags: views.tags.length > 0,
      visits: visits.length > 0,
      report: views.report !== null,
      search: posts.length + sections.length > 0,
      sources: views.captures.length > 0,
    },
    covered: coveredBy(posts),
    site: content.site,
    pages: content.pages,
    posts,
    images: archiveImages(content),
    slugByUrl: slugByUrl(posts),
    blogHost: blogHost(posts),
    latest: latest(onFrontPage),
    firstPage: latest(pageSize),
    sections,
    visits,
    themes: byTheme(sections),
    captureByName: captureByName(lists.captures),
    capturedLines: content.site.texts === "published" ? capturedLines : new Map(),
    removals: removals.byFile,
    removedEntries: removals.entries.flatMap(({ slug, ...entry }) => (slug === null ? [] : { ...entry, slug })),
  };
}

/** The register of gaps: those of entries, then those of months and years, then what was removed from other places. */
function gapsOf(
  content: CheckedContent,
  posts: readonly ArchivedPost[],
  sections: readonly ArchivedSection[],
  months: readonly MonthGroup[],
  removals: Removals,
): Gap[] {
  return [
    ...[...posts, ...sections].flatMap(({ gaps }) => gaps),
    ...missingByLists(content.captures, posts, removedPosts(removals)).flatMap((missing) =>
      gapsAt({ month: missing.period }, sayDate(missing.period), [missing]),
    ),
    ...(posts.length > 0
      ? months.flatMap((group) => gapsAt({ month: group.month }, sayDate(group.month), missingFromMonth(group)))
      : []),
    ...gapsOfPlaces(content, removals),
  ];
}

function removedPosts({ entries }: Removals): number {
  return entries.filter(({ kind }) => kind === "post").length;
}

function listsOf(
  {
    report,
    undated,
    years,
    months,
    tags,
    commentGroups,
    gaps,
    captures,
    timeline,
  }: Pick<Archive, Exclude<keyof Lists, "reports" | "vocabulary" | "timeline"> | "report"> & {
    timeline: TimelineEvent[];
  },
  texts: Site["texts"],
): Lists {
  return {
    reports: report ? [report] : [],
    undated: undated.length > 0 ? inPages([null], () => undated) : [],
    timeline: timeline.length > 0 ? inPages([null], () => timeline, timelinePage) : [],
    years: inPages(years, ({ posts }) => posts),
    months: inPages(months, ({ posts }) => posts),
    tags: inPages(tags, ({ posts }) => posts),
    commentGroups: inPages(commentGroups, ({ posts }) => posts),
    gaps: inPages([countGaps(gaps, texts)], () => byClass(gaps, texts)),
    vocabulary: inPages([null], () => tags),
    captures: inPages([null], () => captures, capturesPerPage),
  };
}

/**
 * A record without the words of what speaks against its reading, and of an unread capture without the words of what was
 * recognised either: nobody has checked whose words they are.
 */
function withoutUnreadWords(record: CaptureRecord): CaptureRecord {
  const { reader, because, doubts } = record;
  return {
    ...record,
    ...(reader === undefined && { because: withoutWords(because) }),
    ...(doubts && { doubts: withoutWords(doubts) }),
  };
}

function withoutWords(observations: readonly Observation[]): Observation[] {
  return observations.map(({ words: _, ...observation }) => observation);
}

function captureByName(pages: Lists["captures"]): Archive["captureByName"] {
  return new Map(
    pages.flatMap(({ items, part }) =>
      items.flatMap((record) => record.names.map((name) => [name, { record, part }] as const)),
    ),
  );
}
