import { captureOf } from "../capture/capture.ts";
import type { Content } from "../entry/content.ts";
import { type CapturedLines, capturedLinesOf, isIntact, type KeptCapture } from "../entry/kept-captures.ts";
import { chooseReader } from "../readers/index.ts";
import { isShown } from "../readers/ledger.ts";

/**
 * The lines of the captures that pages may show: those of titles and texts. Any other is empty here: a commenter's name, the
 * site's own lines, and all lines of an unread capture. Where texts are withheld, no line is shown.
 */
export function shownLinesOf({ site }: Pick<Content, "site">, kept: readonly KeptCapture[]): CapturedLines {
  if (site?.texts === "withheld") return new Map();
  const saved = capturedLinesOf(kept);
  return new Map(
    kept.filter(isIntact).flatMap((capture) => {
      const { names, sha256 } = capture.record;
      const areShown = flags.get(sha256) ?? readFlags(capture);
      flags.set(sha256, areShown);
      return names.flatMap((name) => {
        const lines = saved.get(name);
        return lines ? [[name, lines.map((line, at) => (areShown[at] ? line : ""))] as const] : [];
      });
    }),
  );
}

/** Caches by SHA-256: `npm start` builds after each edit, and reading takes time. */
const flags = new Map<string, readonly boolean[]>();

/** For each line of a capture, whether pages may show it. */
function readFlags({ name, bytes }: KeptCapture): readonly boolean[] {
  const { reader, reading } = chooseReader(captureOf(name, bytes));
  return reader ? reading.ledger.map(isShown) : [];
}
