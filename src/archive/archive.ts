import { hull } from "../dating/interval.ts";
import type { CapturedLines } from "../entry/captured-lines.ts";
import type { Filed } from "../entry/entry.ts";
import type { Content } from "../entry/load.ts";
import type { CaptureRecord, Mention, Page, Post, Report, Section, Site, Visit } from "../entry/schema.ts";
import { tagKey } from "../entry/slug.ts";
import { type Placing, placeInCalendar } from "./certainty.ts";
import { byCommentCount, type CommentGroup } from "./comment-counts.ts";
import { type Gap, gapsOfMonth, gapsOfPost, gapsOfSection } from "./gaps.ts";
import { mentionResolver, type ResolveMentions } from "./mentions.ts";
import { byMonth, byYear, type MonthGroup, type YearGroup } from "./months.ts";
import { inTotalOrder } from "./order.ts";
import { inPages, type ListPage } from "./paging.ts";
import { gapsOfPlaces, nothingRemoved, type Removals, type RemovedEntry, withRemovals } from "./removals.ts";
import { byTag, type TagGroup, type TagReference, tagReferences } from "./tags.ts";
import { byTheme, type ThemeGroup } from "./themes.ts";

/** A post with what follows from the whole archive. */
export interface ArchivedPost extends Omit<Filed<Post>, "tags" | "visits" | "mentions">, Placing {
  tags: TagReference[];
  visits: ArchivedVisit[];
  mentions: ArchivedMention[];
  gaps: Gap[];
  newer: Neighbour | null;
  older: Neighbour | null;
}

/** The post above or below in the total order, and what says so: the dates, a page that holds both, or only the order as a whole. */
export interface Neighbour {
  slug: string;
  title: string;
  order: "date" | "page" | "archive";
}

/** A mention, with the post of the title that it names; null where it names none that the archive has. */
export interface ArchivedMention extends Mention {
  post: { slug: string; title: string } | null;
}

export interface ArchivedVisit extends Omit<Visit, "tags"> {
  tags: TagReference[];
  section: ArchivedSection;
  posts: ArchivedPost[];
  years: string[];
}

export interface ArchivedSection extends Omit<Filed<Section>, "tags" | "visits" | "mentions"> {
  tags: TagReference[];
  visits: ArchivedVisit[];
  mentions: ArchivedMention[];
  gaps: Gap[];
  /** The body above the reforms, in Markdown. */
  introduction: string;
  themeSlug: string;
  reforms: { heading: string; markdown: string; count: number } | null;
}

export interface ArchivedReport extends Filed<Report> {
  sections: ArchivedSection[];
}

/** All views of the entries that a page or a machine file may need. Posts are in the total order, newest first. */
export interface Archive {
  site: Site;
  posts: ArchivedPost[];
  /** Posts that no month or year can claim. */
  undated: ArchivedPost[];
  report: ArchivedReport | null;
  sections: ArchivedSection[];
  visits: ArchivedVisit[];
  themes: ThemeGroup[];
  years: YearGroup[];
  months: MonthGroup[];
  tags: TagGroup[];
  commentGroups: CommentGroup[];
  captures: CaptureRecord[];
  /** Each capture by the names that sources give it, and which page of the sources it stands on. */
  captureByName: ReadonlyMap<string, { record: CaptureRecord; part: number }>;
  /** Empty where texts are withheld. */
  capturedLines: CapturedLines;
  gaps: Gap[];
  /** What was removed from the site, by file below the content folder. */
  removals: Removals["byFile"];
  /** Entries that are removed whole, and keep their address. */
  removedEntries: (RemovedEntry & { slug: string })[];
  pages: Filed<Page>[];
  /** The lists above as pages of at most 200 rows. */
  lists: {
    /** The report where there is one, so that its pages are built only then. */
    reports: ArchivedReport[];
    undated: ListPage<null, ArchivedPost>[];
    years: ListPage<YearGroup, ArchivedPost>[];
    months: ListPage<MonthGroup, ArchivedPost>[];
    tags: ListPage<TagGroup, ArchivedPost>[];
    commentGroups: ListPage<CommentGroup, ArchivedPost>[];
    gaps: ListPage<null, Gap>[];
    /** The vocabulary. */
    vocabulary: ListPage<null, TagGroup>[];
    captures: ListPage<null, CaptureRecord>[];
  };
}

/** A capture takes a page's height, and names all that came from it. */
const capturesPerPage = 25;

/** Checked content, the lines of its captures, and what was removed from both → the archive. Pure: the same content gives the same archive. */
export function buildArchive(
  content: Content & { site: Site },
  capturedLines: CapturedLines = new Map(),
  removals: Removals = nothingRemoved,
): Archive {
  const reference = tagReferences(content.vocabulary);
  const resolve = mentionResolver(content.posts);
  const sections = content.sections.map((section) => archiveSection(section, reference, resolve));
  for (const section of sections)
    section.gaps = withRemovals(
      section.gaps,
      removals.byFile.get(section.file),
      { section: section.slug },
      section.title,
    );
  const visits = sections.flatMap((section) => section.visits).sort((one, other) => one.number - other.number);
  const visitByNumber = new Map(visits.map((visit) => [visit.number, visit]));
  const posts = inTotalOrder(content.posts, content.captures).map(
    (post): ArchivedPost => ({
      ...post,
      ...placeInCalendar(post),
      tags: reference(post.tags),
      visits: post.visits.flatMap((number) => visitByNumber.get(number) ?? []),
      mentions: resolve(post.mentions),
      gaps: [],
      newer: null,
      older: null,
    }),
  );
  for (const post of posts)
    post.gaps = withRemovals(gapsOfPost(post), removals.byFile.get(post.file), { post: post.slug }, post.title);
  for (const [at, post] of posts.entries()) {
    for (const visit of post.visits) visit.posts.push(post);
    const older = posts[at + 1];
    if (!older) continue;
    const order = isApart(post, older) ? "date" : shareAPage(post, older) ? "page" : "archive";
    post.older = { slug: older.slug, title: older.title, order };
    older.newer = { slug: post.slug, title: post.title, order };
  }
  const months = byMonth(posts, visits);
  const years = byYear(posts, visits, months);
  const tags = byTag(content.vocabulary, posts, sections, visits);
  const commentGroups = byCommentCount(posts);
  const undated = posts.filter(({ certainty }) => certainty === "undated");
  const gaps = [
    ...[...posts, ...sections].flatMap((entry) => entry.gaps),
    ...(posts.length > 0 ? months.flatMap(gapsOfMonth) : []),
    ...gapsOfPlaces(content, removals),
  ];
  const captures = inPages([null], () => content.captures, capturesPerPage);
  const report = content.report && { ...content.report, sections };
  return {
    site: content.site,
    posts,
    undated,
    report,
    sections,
    visits,
    themes: byTheme(sections),
    years,
    months,
    tags,
    commentGroups,
    captures: content.captures,
    captureByName: new Map(
      captures.flatMap(({ items, part }) =>
        items.flatMap((record) => record.names.map((name) => [name, { record, part }] as const)),
      ),
    ),
    capturedLines: content.site.texts === "published" ? capturedLines : new Map(),
    gaps,
    removals: removals.byFile,
    removedEntries: removals.entries.flatMap(({ slug, ...entry }) => (slug === null ? [] : { ...entry, slug })),
    pages: content.pages,
    lists: {
      reports: report ? [report] : [],
      undated: undated.length > 0 ? inPages([null], () => undated) : [],
      years: inPages(years, (year) => year.posts),
      months: inPages(months, (month) => month.posts),
      tags: inPages(tags, (tag) => tag.posts),
      commentGroups: inPages(commentGroups, (group) => group.posts),
      gaps: inPages([null], () => gaps),
      vocabulary: inPages([null], () => tags),
      captures,
    },
  };
}

function archiveSection(
  section: Filed<Section>,
  reference: (tags: readonly string[]) => TagReference[],
  resolve: ResolveMentions,
): ArchivedSection {
  const archived: ArchivedSection = {
    ...section,
    themeSlug: tagKey(section.theme),
    tags: reference(section.tags),
    visits: [],
    mentions: resolve(section.mentions),
    gaps: [],
    ...splitReforms(section.body),
  };
  archived.gaps = gapsOfSection(archived);
  archived.visits = section.visits.map((visit) => ({
    ...visit,
    tags: reference(visit.tags ?? section.tags),
    section: archived,
    posts: [],
    years: [...new Set(visit.dates.map((month) => month.slice(0, 4)))],
  }));
  return archived;
}

/** A section's body → what stands above its list of reforms, and the list. */
function splitReforms(body: string): Pick<ArchivedSection, "introduction" | "reforms"> {
  const heading = /^## (Reform.*)$/m.exec(body);
  if (!heading) return { introduction: body, reforms: null };
  const markdown = body.slice(heading.index + heading[0].length).trim();
  return {
    introduction: body.slice(0, heading.index).trim(),
    reforms: { heading: heading[1] ?? "", markdown, count: markdown.match(/^[-*] /gm)?.length ?? 0 },
  };
}

function shareAPage(one: Pick<Post, "sources">, other: Pick<Post, "sources">): boolean {
  return one.sources.some(({ capture }) => other.sources.some((source) => source.capture === capture));
}

/** True where the dates alone say that one post is newer than the other. */
function isApart(newer: Pick<Post, "date">, older: Pick<Post, "date">): boolean {
  return newer.date !== undefined && older.date !== undefined && hull(newer.date).from > hull(older.date).to;
}
