import { isInside, type PageLine } from "./page.ts";

/** Lines in a row that state facts, with what may stand between them: the first, and the one after the last. */
export interface Block {
  start: number;
  end: number;
}

/** The blocks of the lines of one kind, the page's other facts and links between posts being no interruption. */
export function blocksOf(page: readonly PageLine[], isPart: (line: PageLine) => boolean): Block[] {
  const blocks: Block[] = [];
  for (const [at, line] of page.entries()) {
    if (!isPart(line)) continue;
    const last = blocks.at(-1);
    const isNext =
      last &&
      page
        .slice(last.end, at)
        .every(({ frame, facts }) => (frame !== null && isInside(frame)) || (facts && !isPart(line)));
    if (last && isNext) last.end = at + 1;
    else blocks.push({ start: at, end: at + 1 });
  }
  return blocks;
}
