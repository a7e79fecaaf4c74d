import type { Line } from "../../capture/line.ts";
import { blogWordings } from "../../language/index.ts";
import { type Facts, factsOf, isLinksOnly } from "./fact-line.ts";

/** A line that is not blank, and what it is wherever it stands. */
export interface PageLine {
  line: Line;
  /** What it states about a post, if it holds nothing else. */
  facts: Facts | null;
  /** What of the page around the posts it is; null for any other line. */
  frame: Frame | null;
  afterBlank: boolean;
}

export type Frame = keyof (typeof blogWordings)[number]["frame"];

const frames: readonly Frame[] = ["more", "form", "beside", "foot", "comments", "between"];

/** The lines of a capture that are not blank. */
export function pageLines(lines: readonly Line[]): PageLine[] {
  const written = lines.filter(({ text }) => text !== "");
  return written.map((line, at) => ({
    line,
    facts: factsOf(line.text),
    frame: frameOf(line.text),
    afterBlank: written[at - 1]?.number !== line.number - 1,
  }));
}

function frameOf(text: string): Frame | null {
  if (text.length > 200) return null;
  const found = frames.find((frame) => blogWordings.some((wording) => wording.frame[frame].test(text)));
  return found ?? (isLinksOnly(text) ? "between" : null);
}

/** True for a line that states a day and nothing else. */
export function isDayHeading({ facts }: Pick<PageLine, "facts">): boolean {
  if (!facts || facts.days === null || facts.hasTime) return false;
  const { commentCount, isClosed, author, categories, tags } = facts;
  return commentCount === null && !isClosed && author === null && categories.length === 0 && tags.length === 0;
}

/** The author of the comment that a line introduces; null for any other line. */
export function commenterOf(text: string): string | null {
  for (const { commenter } of blogWordings) {
    const found = commenter.exec(text);
    if (found) return found[1] ?? null;
  }
  return null;
}
