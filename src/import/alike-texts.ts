import type { TextRun } from "../readers/tree-text.ts";

/**
 * What finds, for a text, the earlier ones that may be the same, without comparing it with each of them: an archive may
 * have thousands of posts under one title.
 */

/** From this share of common text on, two texts under one title are the same post in two wordings; a common sign-off is not enough. */
export const sameShare = 0.6;

/** A text as one line, and line by line. */
export interface ComparedText {
  words: string;
  runs: readonly TextRun[];
}

export interface AlikeFinder {
  /** The posts, in order, that have a text alike from another capture. `at` is the place of the text in `texts`. */
  find(capture: string, at: number): number[];
  add(capture: string, at: number, post: number): void;
}

/** The number of characters of a text's lines. */
export function lengthOf(runs: readonly TextRun[]): number {
  return runs.reduce((sum, { text }) => sum + text.length, 0);
}

/**
 * Two texts may be the same if one is the beginning of the other, or if they share lines of the shorter one. Of those
 * lines it is enough to look up the rarest, as many as make up more than the share that may differ: one of them is shared.
 */
export function alikeFinder(texts: readonly ComparedText[]): AlikeFinder {
  const counts = new Map<string, number>();
  for (const { runs } of texts) for (const { text } of runs) counts.set(text, (counts.get(text) ?? 0) + 1);
  const lines = texts.map(({ runs }) => [...new Set(runs.map(({ text }) => text))]);
  const rare = texts.map(({ runs }) => rarestLines(runs, counts));
  const beginnings = beginningsAmong(texts.map(({ words }) => words));
  const withLine = new Index();
  const withRareLine = new Index();
  const withBeginning = new Index();
  const whole = new Index();
  const wordsAt = (at: number): string => texts[at]?.words ?? "";
  const beginningsAt = (at: number): readonly string[] => beginnings.get(wordsAt(at)) ?? [];
  return {
    find(capture, at) {
      const found = [
        ...withLine.find(rare[at] ?? [], capture),
        ...withRareLine.find(lines[at] ?? [], capture),
        ...withBeginning.find([wordsAt(at)], capture),
        ...whole.find(beginningsAt(at), capture),
      ];
      return [...new Set(found)].sort((one, other) => one - other);
    },
    add(capture, at, post) {
      withLine.add(lines[at] ?? [], capture, post);
      withRareLine.add(rare[at] ?? [], capture, post);
      withBeginning.add([wordsAt(at), ...beginningsAt(at)], capture, post);
      whole.add([wordsAt(at)], capture, post);
    },
  };
}

/** Each text → those of the others that it begins with. In the order of their characters they stand right before it. */
function beginningsAmong(texts: readonly string[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  let open: string[] = [];
  for (const text of [...new Set(texts)].sort()) {
    open = open.slice(0, open.findLastIndex((beginning) => text.startsWith(beginning)) + 1);
    found.set(text, open);
    open = [...open, text];
  }
  return found;
}

function rarestLines(runs: readonly TextRun[], counts: ReadonlyMap<string, number>): string[] {
  const mayDiffer = lengthOf(runs) * (1 - sameShare);
  const rarest: string[] = [];
  let length = 0;
  for (const { text } of runs.toSorted((one, other) => (counts.get(one.text) ?? 0) - (counts.get(other.text) ?? 0))) {
    // Rounding must not leave out the line that counts.
    if (length > mayDiffer + 1) break;
    rarest.push(text);
    length += text.length;
  }
  return [...new Set(rarest)];
}

/** Posts by key, and below it by capture. */
class Index {
  readonly #posts = new Map<string, Map<string, Set<number>>>();
  /** Key and post → the captures in which the post has the key. Two are enough: one of them is not the capture that asks. */
  readonly #captures = new Map<string, Set<string>>();

  add(keys: readonly string[], capture: string, post: number): void {
    for (const key of keys) {
      const captures = this.#captures.get(`${post} ${key}`) ?? new Set<string>();
      if (captures.size === 2) continue;
      this.#captures.set(`${post} ${key}`, captures.add(capture));
      const byCapture = this.#posts.get(key) ?? new Map<string, Set<number>>();
      this.#posts.set(key, byCapture.set(capture, (byCapture.get(capture) ?? new Set<number>()).add(post)));
    }
  }

  /** The posts that have one of the keys in another capture. */
  find(keys: readonly string[], capture: string): number[] {
    return keys.flatMap((key) =>
      [...(this.#posts.get(key) ?? [])].flatMap(([other, posts]) => (other === capture ? [] : [...posts])),
    );
  }
}
