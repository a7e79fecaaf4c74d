import { random } from "../random.ts";

/** Words that Swedish texts have most, in their order. */
const commonest =
  "och i att som för på en det är av till med har de om vi den ett inte kan så jag från men var ska när eller vid man".split(
    " ",
  );

/** How many different words the invented texts have. */
const most = 20_000;

const syllables =
  "ba be bi bo da de di dro fa fe fi flo ga ge gi gro ha he hi ho ka ke ki klo la le li lo ma me mi mo na ne ni no ra re ri ro sa se si sko ta te ti tro va ve vi vo".split(
    " ",
  );

/** Invented words, the most frequent first; rare ones are longer. */
export const invented: readonly string[] = [
  ...new Set(Array.from({ length: 2 * most }, (_, rank) => inventedWord(rank))),
].slice(0, most);

function inventedWord(rank: number): string {
  const next = random(rank + 1);
  const count = rank < 300 ? 2 : rank < 4_000 ? 3 : 4;
  return `${Array.from({ length: count }, () => syllables[Math.floor(next() * syllables.length)]).join("")}${"nrst"[rank % 4]}`;
}

const ranked = [...commonest, ...invented];

/**
 * The share of all words that those up to a rank have. The curve is that of the captured Swedish blog pages (5,752 words, 1,595
 * different ones): a word of rank r is as frequent as 1 / (r + 2.5) ** 0.97. They have 3.9 % at rank 1, 1.2 % at 10, 0.16 % at 100.
 */
const shares: readonly number[] = sumsOf(ranked.map((_, at) => (at + 3.5) ** -0.97));

function sumsOf(numbers: readonly number[]): number[] {
  let sum = 0;
  return numbers.map((number) => {
    sum += number;
    return sum;
  });
}

/** A word, as often as its rank says; `chance` is from 0 up to 1. */
export function wordAt(chance: number): string {
  const sought = chance * (shares.at(-1) ?? 0);
  let [from, to] = [0, shares.length - 1];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((shares[middle] ?? 0) > sought) to = middle;
    else from = middle + 1;
  }
  return ranked[from] ?? "";
}
