import assert from "node:assert/strict";
import { captureOf } from "../src/capture/capture.ts";
import { linesOf } from "../src/capture/decoded.ts";
import { totalOf } from "../src/entry/capture-record.ts";
import type { PostDraft } from "../src/readers/draft.ts";
import { wordsOfPieces } from "../src/readers/html/saved-page.ts";
import { tally } from "../src/readers/ledger.ts";
import { markdownOf } from "../src/readers/markdown.ts";
import type { Reader } from "../src/readers/reader.ts";
import { renderMarkdown } from "../src/site/markdown.ts";

/** The characters that a rendered page shows, without the space between them; of a missing image its name. */
export function shownBy(html: string): string {
  const text = html
    .replace(/<img[^>]*alt="([^"]*)"[^>]*>/g, "$1")
    .replace(/<[^>]*>/g, "")
    .replace(/&(lt|gt|amp|quot);/g, (_, name: string) => ({ lt: "<", gt: ">", amp: "&", quot: '"' })[name] as string);
  return text.replace(/\s/g, "");
}

/**
 * Throws where a law does not hold for a page: its pieces add up and are on its lines, and the words of the pieces that a post
 * and its comments own are the words of its rendered page, in order.
 */
export function assertLawsOfPage(reader: Reader, bytes: Uint8Array): void {
  const capture = { ...captureOf("page.html", bytes), mediaType: "text/html" };
  const reading = reader.read(capture);
  if (!reading) return;
  const last = linesOf(bytes).length;
  const pieces = reading.ledger.reduce((sum, { times = 1 }) => sum + times, 0);
  assert.equal(totalOf(tally(reading.ledger)), pieces);
  for (const { lines } of reading.ledger) {
    assert.ok(
      lines && lines[0] >= 1 && lines[0] <= lines[1] && lines[1] <= Math.max(last, 1),
      JSON.stringify([lines, last]),
    );
  }
  for (const [at, draft] of (reading.drafts as PostDraft[]).entries()) {
    const owned = wordsOfPieces(reader, capture, at);
    const bodies = [draft.body, ...(draft.comments ?? []).map(({ body }) => body)];
    assert.deepEqual(
      bodies.map((body) => shownBy(renderMarkdown(markdownOf(body)))),
      owned.map((words) => words.replace(/\s/g, "")),
    );
  }
}
