import { about } from "./about.ts";
import { accessibility } from "./accessibility.ts";
import { archive } from "./archive.ts";
import { calendar } from "./calendar.ts";
import { cite } from "./cite.ts";
import { commentCounts } from "./comment-counts.ts";
import { comparison } from "./comparison.ts";
import { counts } from "./counts.ts";
import { data } from "./data.ts";
import { document } from "./document.ts";
import { filter } from "./filter.ts";
import { frontPage } from "./front-page.ts";
import { gaps } from "./gaps.ts";
import { labels } from "./labels.ts";
import { notFound } from "./not-found.ts";
import { notes } from "./notes.ts";
import { periods } from "./periods.ts";
import { postComments } from "./post-comments.ts";
import { postList } from "./post-list.ts";
import { postPage } from "./post-page.ts";
import { removedPage } from "./removed-page.ts";
import { reportPage } from "./report-page.ts";
import { searchPage } from "./search-page.ts";
import { sectionPage } from "./section-page.ts";
import { sourcesPage } from "./sources-page.ts";
import { tagPages } from "./tag-pages.ts";
import { text } from "./text.ts";
import { timelinePage } from "./timeline-page.ts";
import { undatedPage } from "./undated-page.ts";
import { visitPage } from "./visit-page.ts";
import { visitsPage } from "./visits-page.ts";

/** The words of the pages in Swedish, by page. */
export const pageWords = {
  about,
  accessibility,
  archive,
  calendar,
  cite,
  commentCounts,
  comparison,
  counts,
  data,
  document,
  filter,
  frontPage,
  gaps,
  labels,
  notFound,
  notes,
  periods,
  postComments,
  postList,
  postPage,
  removedPage,
  reportPage,
  searchPage,
  sectionPage,
  sourcesPage,
  tagPages,
  text,
  timelinePage,
  undatedPage,
  visitPage,
  visitsPage,
};
