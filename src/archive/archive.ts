import type { CaptureRecord } from "../entry/capture-record.ts";
import type { Gap } from "../entry/gap.ts";
import type { CapturedLines } from "../entry/kept-captures.ts";
import type { Filed, Page } from "../entry/schema.ts";
import type { Site } from "../entry/site.ts";
import type { ArchivedPost, ArchivedReport, ArchivedSection, ArchivedVisit } from "./archived.ts";
import type { CommentGroup } from "./comment-counts.ts";
import type { GapCounts } from "./gaps.ts";
import type { ArchivedImages } from "./images.ts";
import type { LatestPosts } from "./latest.ts";
import type { CalendarYear, MonthGroup, YearGroup } from "./months.ts";
import type { ListPage } from "./paging.ts";
import type { Removals, RemovedEntry } from "./removals.ts";
import type { Covered } from "./silences.ts";
import type { TagGroup } from "./tags.ts";
import type { ThemeGroup } from "./themes.ts";
import type { TimelineEvent } from "./timeline.ts";

/** All views of the entries that a page or a machine file may need. Posts are in the total order, newest first. */
export interface Archive {
  site: Site;
  posts: ArchivedPost[];
  /** The latest posts on the front page, and those on the first page of all posts. */
  latest: LatestPosts;
  firstPage: LatestPosts;
  /** Posts whose date places them in no month or year. */
  undated: ArchivedPost[];
  images: ArchivedImages;
  /** The slugs of posts by the address that each had on the blog, as `urlKey` gives it. */
  slugByUrl: ReadonlyMap<string, string>;
  /** The host of the blog: a link to it leads to the archive, or to what the archive lacks; null where no capture states it. */
  blogHost: string | null;
  report: ArchivedReport | null;
  sections: ArchivedSection[];
  visits: ArchivedVisit[];
  themes: ThemeGroup[];
  years: YearGroup[];
  months: MonthGroup[];
  calendar: CalendarYear[];
  tags: TagGroup[];
  commentGroups: CommentGroup[];
  captures: CaptureRecord[];
  /** Each capture by each of its names, and on which page of the list of captures it is. */
  captureByName: ReadonlyMap<string, { record: CaptureRecord; part: number }>;
  /** The lines of the kept captures; empty where texts are withheld. */
  capturedLines: CapturedLines;
  gaps: Gap[];
  /** What was removed from the site, by file below the content folder. */
  removals: Removals["byFile"];
  /** Entries that are removed whole but keep their address. */
  removedEntries: (RemovedEntry & { slug: string })[];
  pages: Filed<Page>[];
  lists: Lists;
  /** Which main pages have something to show. Every page needs this, and few need more of the whole archive. */
  menu: Menu;
  /** What the silences of a list of posts depend on. */
  covered: Covered;
}

/** The main pages that an archive may have nothing for. */
export type Menu = Readonly<
  Record<"posts" | "timeline" | "tags" | "visits" | "report" | "search" | "sources", boolean>
>;

/** The lists of the archive, divided into pages. */
export interface Lists {
  /** The report in a list of its own; empty where there is no report, so that no page is built for it. */
  reports: ArchivedReport[];
  undated: ListPage<null, ArchivedPost>[];
  timeline: ListPage<null, TimelineEvent>[];
  years: ListPage<YearGroup, ArchivedPost>[];
  months: ListPage<MonthGroup, ArchivedPost>[];
  tags: ListPage<TagGroup, ArchivedPost>[];
  commentGroups: ListPage<CommentGroup, ArchivedPost>[];
  gaps: ListPage<GapCounts, Gap>[];
  /** All tags. */
  vocabulary: ListPage<null, TagGroup>[];
  captures: ListPage<null, CaptureRecord>[];
}
