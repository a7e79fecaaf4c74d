import type { Claim } from "../dating/claims.ts";
import { formatProblem } from "../entry/problem.ts";
import { placeOf } from "./known-posts.ts";
import { type ReadCapture, span } from "./read-captures.ts";
import type { WitnessedPost } from "./witnesses.ts";

/** The keys of a page's posts, newest first. Where most of the blog's own dates say the reverse, the page is read reversed. */
export function readOrder(
  capture: ReadCapture,
  keys: ReadonlyMap<string, string>,
  undated: readonly { claims: readonly Claim[] }[],
  findings: string[],
): string[] {
  const page = capture.reading.drafts.flatMap(
    (_, at) => keys.get(placeOf({ capture: capture.name, lines: span(capture.reading, at) })) ?? [],
  );
  const days = page.flatMap((key) => undated[Number(key)]?.claims.find(({ kind }) => kind === "explicit")?.says ?? []);
  const pairs = days.slice(1).map((day, at) => [days[at] as string, day] as const);
  const newestFirst = pairs.filter(([above, below]) => above > below).length;
  const oldestFirst = pairs.filter(([above, below]) => above < below).length;
  const declared = capture.record.order === "oldest-first";
  const reversed = declared ? newestFirst > oldestFirst : oldestFirst > newestFirst;
  if (reversed) {
    capture.record.order = declared ? "newest-first" : "oldest-first";
    const message = `most of its own dates say that the page lists its posts ${capture.record.order}; it is read so`;
    findings.push(
      formatProblem({
        file: capture.name,
        where: `line ${capture.reading.ledger.findIndex(({ owner }) => owner === "title") + 1}`,
        message,
      }),
    );
  }
  return capture.record.order === "oldest-first" ? page.reverse() : page;
}

/** Where two posts stand one above the other in a capture, and that their order is not carried. */
export function tellBroken(
  upper: WitnessedPost | undefined,
  lower: WitnessedPost | undefined,
  circle: boolean,
): string[] {
  return (upper?.witnesses ?? []).flatMap((above) => {
    const below = lower?.witnesses.find(({ capture }) => capture === above.capture);
    if (!below) return [];
    const why = circle ? "other pages list them the other way round" : "what dates them says the reverse";
    const message = `"${above.draft.title}" stands beside "${below.draft.title}" (line ${below.lines[0]}), but ${why}; their order dates neither`;
    return [formatProblem({ file: above.capture, where: `line ${above.lines[0]}`, message })];
  });
}
