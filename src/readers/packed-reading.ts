import type { Root } from "mdast";
import { pack, unpacker } from "../entry/packed.ts";
import type { Draft, PostDraft } from "./draft.ts";
import type { Ledger } from "./ledger.ts";
import type { Reading } from "./reader.ts";
import { textRuns } from "./tree-text.ts";

/**
 * The same reading, whose ledger and texts of posts are packed: the readings of all captures are at hand at once. Each part is
 * unpacked when it is asked for. A copy made with `...` holds it unpacked, so it is to be packed again. All else is copied, since
 * a part of a string keeps the whole string in memory: a title would keep the page that it was in.
 */
export function packedReading({ drafts, ledger, ...rest }: Reading): Reading {
  const packed = pack(ledger);
  return {
    ...structuredClone(rest),
    drafts: drafts.map(packedDraft),
    get ledger() {
      return ledgerIn(packed);
    },
  };
}

type Texts = Pick<PostDraft, "body" | "comments">;

const ledgerIn = unpacker<Ledger>();
const textsIn = unpacker<Texts>();

/** What a post or a comment takes beyond its text, in characters. */
export const itemCost = 500;

/** Those that are packed already, with the characters of their texts. */
const packedDrafts = new WeakMap<Draft, number>();

/** How many characters the texts of posts of a packed reading have, each with what it takes beyond that. */
export function charactersIn({ drafts }: Reading): number {
  return drafts.reduce((sum, draft) => sum + (packedDrafts.get(draft) ?? 0), 0);
}

function charactersOf(body: Root): number {
  return textRuns(body, { images: true }).reduce((sum, { text }) => sum + text.length, itemCost);
}

/** The same draft, where it is a post with its texts packed. */
export function packedDraft<Kind extends Draft>(draft: Kind): Kind;
export function packedDraft(draft: Draft): Draft {
  if (draft.kind !== "post" || packedDrafts.has(draft)) return draft;
  const { body, comments, ...rest } = draft;
  const texts = pack({ body, comments });
  const packed: PostDraft = {
    ...structuredClone(rest),
    get body() {
      return textsIn(texts).body;
    },
  };
  // The key is absent where a post has no comments.
  if (comments) Object.defineProperty(packed, "comments", { enumerable: true, get: () => textsIn(texts).comments });
  packedDrafts.set(
    packed,
    [body, ...(comments ?? []).map((comment) => comment.body)].reduce((sum, one) => sum + charactersOf(one), 0),
  );
  return packed;
}
