import { messages } from "../language/messages.ts";
import { LeftCounter } from "../readers/export/left.ts";
import { type Piece, tally } from "../readers/ledger.ts";
import type { Reading } from "../readers/reader.ts";
import { placeOf } from "./place.ts";
import { keptUnread, placeIn, type ReadCapture, type ReadCaptures } from "./read-captures.ts";
import { gatherWitnesses, witnessesIn } from "./witnesses.ts";

/**
 * The captures, where feeds of comments have only those on posts that another capture has. Other comments are counted as left,
 * and a feed without any comment on such a post is kept unread, until a capture has its post.
 */
export function withAttachedComments({ captures, containers, problems }: ReadCaptures): ReadCaptures {
  if (!captures.some(hasCommentsOnly)) return { captures, containers, problems };
  const posts = gatherWitnesses(captures.flatMap(witnessesIn));
  const attached = new Set(posts.flatMap(({ witnesses }) => witnesses.map(placeOf)));
  const all = captures.map((capture) => (hasCommentsOnly(capture) ? attachedOf(capture, attached) : capture));
  const unread = all.filter(
    ({ record, isMember }, at) => record !== captures[at]?.record && !record.reader && !isMember,
  );
  return {
    captures: all,
    containers,
    problems: [
      ...problems,
      ...unread.map(({ name }) => ({ file: name, message: messages.importing.commentsOnNoPost })),
    ],
  };
}

function hasCommentsOnly({ reading }: ReadCapture): boolean {
  return reading.drafts.some((draft) => draft.kind === "post" && draft.isOfCommentsOnly);
}

/** A feed of comments with those of its posts that are at one of the places. */
function attachedOf(capture: ReadCapture, places: ReadonlySet<string>): ReadCapture {
  const { name, reading, record } = capture;
  const kept = reading.drafts.flatMap((_, at) =>
    places.has(placeOf({ capture: name, ...placeIn(reading, at) })) ? [at] : [],
  );
  if (kept.length === 0) return withoutCandidates(keptUnread(capture, { kind: "feed-of-comments" }));
  if (kept.length === reading.drafts.length) return capture;
  const only = withDrafts(reading, kept);
  return { ...capture, reading: only, record: { ...record, lines: tally(only.ledger), left: [...(only.left ?? [])] } };
}

/** No reader reads such a feed, whoever tells it to. */
function withoutCandidates({ record: { candidates: _, ...record }, ...capture }: ReadCapture): ReadCapture {
  return { ...capture, record, candidates: [] };
}

/** A reading with some of its drafts. The comments of the others are left. */
function withDrafts(reading: Reading, kept: readonly number[]): Reading {
  const places = new Map(kept.map((draft, at) => [draft, at]));
  const left = new LeftCounter();
  for (const { count, ...one } of reading.left ?? []) left.add(one, count);
  const ledger = reading.ledger.map((piece): Piece => {
    if (!("entry" in piece) || piece.entry === undefined) return piece;
    const entry = places.get(piece.entry);
    if (entry !== undefined) return { ...piece, entry };
    const lines = piece.lines && { lines: piece.lines };
    if (piece.owner !== "comment") return { owner: "apparatus", what: "export-settings", ...lines };
    left.add({ what: "comment", status: "published" });
    return { owner: "left", what: "comment", ...lines };
  });
  return {
    ...reading,
    drafts: kept.map((at) => reading.drafts[at] as Reading["drafts"][number]),
    ledger,
    left: left.items,
  };
}
