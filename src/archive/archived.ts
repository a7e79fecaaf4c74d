import type { Gap } from "../entry/gap.ts";
import type { Comment, Filed, Mention, Post, Report, Section, Visit } from "../entry/schema.ts";
import type { Placing } from "./certainty.ts";

/**
 * Entries with what follows from the whole archive. Visits refer to posts and to their section, and a section to its
 * visits; posts refer to the report's own visits. So each can be built complete, from what it refers to.
 */
export interface ArchivedPost extends Omit<Filed<Post>, "tags" | "visits" | "mentions" | "comments">, Placing {
  tags: TagReference[];
  /** The comments whose text survives, in the order they came; absent if there are none. */
  comments?: ArchivedComment[];
  /** The report's visits that the post is about. */
  visits: Visit[];
  mentions: ArchivedMention[];
  gaps: Gap[];
  newer: Neighbour | null;
  older: Neighbour | null;
}

/** The post above or below in the total order, and what says so: the dates, a page that lists both, or only the order as a whole. */
export interface Neighbour {
  slug: string;
  title: string;
  order: "date" | "page" | "archive";
}

/** A comment with the number by which links name it. */
export interface ArchivedComment extends Comment {
  id: number;
}

/** A tag of an entry: the slug of its page and its label. */
export interface TagReference {
  slug: string;
  label: string;
}

/** A mention, with the post that has the mentioned title; null where no post has it. */
export interface ArchivedMention extends Mention {
  post: { slug: string; title: string } | null;
}

/** A section of the report without its visits. */
export interface SectionText extends Omit<Filed<Section>, "tags" | "visits" | "mentions"> {
  tags: TagReference[];
  mentions: ArchivedMention[];
  gaps: Gap[];
  /** The body above the reforms, in Markdown. */
  introduction: string;
  themeSlug: string;
  reforms: { heading: string; markdown: string; count: number } | null;
}

export interface ArchivedVisit extends Omit<Visit, "tags"> {
  tags: TagReference[];
  section: SectionText;
  /** The posts that are about the visit, newest first. */
  posts: ArchivedPost[];
  years: string[];
}

export interface ArchivedSection extends SectionText {
  visits: ArchivedVisit[];
}

export interface ArchivedReport extends Filed<Report> {
  sections: ArchivedSection[];
}
