import type { ArchivedPost, ArchivedReport, ArchivedVisit } from "./archived.ts";
import { monthSpan, monthsCovered, type Silence, silencesBefore } from "./silences.ts";

/** What the timeline has a line for: a post, one occasion of a visit, or the report. */
export type TimelineEvent = {
  /** As claimed, in EDTF. */
  date: string;
  /** The silence before it; null where there is none. */
  silence: Silence | null;
} & ({ post: ArchivedPost } | { visit: ArchivedVisit } | { report: ArchivedReport });

type Event = { date: string; rank: number } & (
  | { post: ArchivedPost }
  | { visit: ArchivedVisit }
  | { report: ArchivedReport }
);

/** Posts, visits and the report as they came, the oldest first. Posts whose date gives no month are left out. Posts are given newest first. */
export function timelineOf(
  posts: readonly ArchivedPost[],
  visits: readonly ArchivedVisit[],
  report: ArchivedReport | null,
): TimelineEvent[] {
  const events: Event[] = [
    ...posts.flatMap((post, at) =>
      post.date !== undefined && post.months.certain.length + post.months.possible.length > 0
        ? { date: post.date, rank: -at, post }
        : [],
    ),
    ...visits.flatMap((visit) => visit.dates.map((date) => ({ date, rank: visit.number, visit }))),
    ...(report?.date ? [{ date: report.date, rank: 0, report }] : []),
  ];
  const placed = events
    .flatMap((event) => {
      const span = monthSpan(event.date);
      return span ? { event, span } : [];
    })
    .sort(
      (one, other) =>
        one.span.to - other.span.to || kindOf(one.event) - kindOf(other.event) || one.event.rank - other.event.rank,
    );
  const silences = silencesBefore(
    placed.map(({ event }) => event.date),
    monthsCovered([...posts.map(({ date }) => date), ...visits.flatMap(({ dates }) => dates)]),
  );
  return placed.map(({ event: { rank: _, ...event } }, at) => ({ ...event, silence: silences[at] ?? null }));
}

/** Within a month: posts, then visits, then the report. */
function kindOf(event: Event): number {
  return "post" in event ? 0 : "visit" in event ? 1 : 2;
}
