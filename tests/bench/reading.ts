import { claimedOfNearMisses, type Judgement, judgePages } from "../invented-pages.ts";

/** What the readers find on the invented pages, shape by shape: a row of a table for each, and what they claim wrongly. */
export function measureReading(): { rows: string[][]; wrong: string[] } {
  const judged = judgePages();
  const shapes = [...new Set(judged.map(({ shape }) => shape))].sort();
  const nearMisses = claimedOfNearMisses();
  return {
    rows: [
      ...shapes.map((shape) =>
        rowOf(
          shape,
          judged.filter((page) => page.shape === shape),
        ),
      ),
      rowOf("all", judged),
    ],
    wrong: [...judged, ...nearMisses].flatMap(({ name, wrong }) => wrong.map((claim) => `${name}: ${claim}`)),
  };
}

function rowOf(name: string, pages: readonly Judgement[]): string[] {
  const sum = (numberOf: (page: Judgement) => number): number =>
    pages.reduce((total, page) => total + numberOf(page), 0);
  const share = (found: (page: Judgement) => number, of: (page: Judgement) => number): string =>
    `${sum(found)} of ${sum(of)}`;
  return [
    name,
    String(pages.length),
    share(
      ({ found }) => found,
      ({ posts }) => posts,
    ),
    share(
      ({ dates }) => dates.found,
      ({ dates }) => dates.stated,
    ),
    share(
      ({ counts }) => counts.found,
      ({ counts }) => counts.stated,
    ),
    share(
      ({ comments }) => comments.found,
      ({ comments }) => comments.stated,
    ),
    String(sum(({ wrong }) => wrong.length)),
  ];
}
