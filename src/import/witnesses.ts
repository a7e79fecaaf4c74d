import { tagKey } from "../entry/slug.ts";
import type { PostDraft } from "../readers/draft.ts";
import { type TextRun, textRuns } from "../readers/tree-text.ts";

/** A capture that holds a post. */
export interface Witness {
  capture: string;
  /** First and last line that the post owns there. */
  lines: [number, number];
  draft: PostDraft;
}

/** One post with every capture that holds it; the first is where the text comes from. */
export interface WitnessedPost {
  witnesses: Witness[];
  /** By capture: the lines there that read otherwise than the first witness. */
  differs: Map<string, number[]>;
}

/** From this share of common text on, two texts under one title are the same post in two wordings; a common sign-off is not enough. */
const sameShare = 0.6;

/**
 * The drafts of all captures → each post once. Witnesses come in the order of the captures; the first that is whole
 * gives the text. The same words in other boilerplate or spacing are no edit, and an excerpt is the beginning of its post.
 */
export function gatherWitnesses(witnesses: readonly Witness[]): WitnessedPost[] {
  const posts: Witness[][] = [];
  const byTitle = new Map<string, Witness[][]>();
  for (const witness of witnesses) {
    const key = tagKey(witness.draft.title);
    const sameTitle = byTitle.get(key) ?? [];
    const post = sameTitle.find((group) => group.some((other) => isSamePost(witness, other)));
    if (post) post.push(witness);
    else {
      const group = [witness];
      posts.push(group);
      byTitle.set(key, [...sameTitle, group]);
    }
  }
  return posts.map((group) => {
    const text =
      group.find(({ draft }) => draft.excerpt === false && draft.body.children.length > 0) ?? (group[0] as Witness);
    const others = group.filter((witness) => witness !== text);
    const differs = others.map((other) => [other.capture, differingLines(other.draft, text.draft)] as const);
    return { witnesses: [text, ...others], differs: new Map(differs.filter(([, lines]) => lines.length > 0)) };
  });
}

function isSamePost(one: Witness, other: Witness): boolean {
  // A page lists a post once: two posts with one title on one page are two posts.
  if (one.capture === other.capture) return false;
  const [shorter, longer] = [one.draft, other.draft].sort((a, b) => wordsOf(a).length - wordsOf(b).length) as [
    PostDraft,
    PostDraft,
  ];
  if (wordsOf(longer).startsWith(wordsOf(shorter))) return true;
  const lines = new Set(runsOf(longer).map(({ text }) => text));
  const common = runsOf(shorter)
    .filter(({ text }) => lines.has(text))
    .reduce((sum, { text }) => sum + text.length, 0);
  const whole = runsOf(shorter).reduce((sum, { text }) => sum + text.length, 0);
  return common >= whole * sameShare;
}

/** A draft's text line by line, the names of its images included. */
function runsOf({ body }: PostDraft): TextRun[] {
  const known = runs.get(body);
  if (known) return known;
  const found = textRuns(body, { images: true });
  runs.set(body, found);
  return found;
}

/** A draft is compared with every other of its title. */
const runs = new WeakMap<PostDraft["body"], TextRun[]>();

/** A post's words in one line, without the mark of an excerpt. */
function wordsOf(draft: PostDraft): string {
  const words = runsOf(draft)
    .map(({ text }) => text)
    .join(" ");
  return draft.excerpt === "marked" ? words.replace(/\s*(?:…|\.{3}|\[(?:…|\.{3})\])$/, "") : words;
}

function differingLines(draft: PostDraft, from: PostDraft): number[] {
  const words = wordsOf(draft);
  if (words === wordsOf(from) || (draft.excerpt !== false && wordsOf(from).startsWith(words))) return [];
  const lines = new Set(runsOf(from).map(({ text }) => text));
  const differing = runsOf(draft).filter(({ text }) => !lines.has(text));
  // Where every line occurs there too, lines are missing or moved: the whole differs.
  return (differing.length > 0 ? differing : runsOf(draft).slice(0, 1)).map(({ number }) => number);
}
