import { describe, expect, it } from "vitest";
import { totalOf } from "../../src/entry/capture-record.ts";
import { tally, unknownLines } from "../../src/readers/ledger.ts";
import { markdownOf } from "../../src/readers/markdown.ts";
import { readVisitReport, visitReportRules } from "../../src/readers/report/visit-report.ts";
import { blogPageRules, readBlogPage } from "../../src/readers/text/blog-page.ts";
import { monthArchiveRules, readMonthArchive } from "../../src/readers/text/month-archive.ts";
import type { Rule } from "../../src/readers/text/rules.ts";
import { renderMarkdown } from "../../src/site/markdown.ts";
import { captureFolders, capturesOf, type GivenCapture, linesOfBody, linesOfTree, read } from "../captures-at-hand.ts";
import { renderedLines, saidLines } from "../rendered-lines.ts";

const captures = captureFolders.flatMap(capturesOf);

/** Each reader with all its rules but one. */
const killed: Record<string, (capture: GivenCapture, without?: string) => ReturnType<typeof readBlogPage>> = {
  "blog-page": (capture, without) => readBlogPage(capture, others(blogPageRules, without)),
  "month-archive": (capture, without) => readMonthArchive(capture, others(monthArchiveRules, without)),
  "visit-report": (capture, without) => readVisitReport(capture, others(visitReportRules, without)),
};

/** What stands in none of these captures; blog-page.test.ts has it. */
const elsewhere = ["date line", "read more"];

function others<State>(rules: readonly Rule<State>[], without: string | undefined): readonly Rule<State>[] {
  return rules.filter(({ name }) => name !== without);
}

describe.each(captures.map((capture) => [capture.name, capture] as const))("%s", (_, capture) => {
  it("every line has one owner, and none is unknown", () => {
    const { ledger } = read(capture).reading;
    const lines = totalOf(tally(ledger));
    expect(lines).toBe(capture.lines.length);
    expect(unknownLines(ledger)).toEqual([]);
  });

  it("every word is kept: the rendered body of each entry says its captured lines", () => {
    const { reading } = read(capture);
    for (const draft of reading.drafts) {
      const lines = linesOfBody(capture, reading, draft);
      expect(renderedLines(renderMarkdown(markdownOf(draft.body)))).toEqual(saidLines(lines));
      for (const { introduction } of draft.kind === "report" ? draft.themes : []) {
        const captured = linesOfTree(capture, introduction);
        expect(renderedLines(renderMarkdown(markdownOf(introduction)))).toEqual(saidLines(captured));
      }
    }
  });

  it("without the rule for bodies their lines are unknown, and missing from the entries", () => {
    const { reader, reading } = read(capture);
    const { ledger, drafts } = killed[reader.kind]?.(capture, "body") ?? reading;
    expect(unknownLines(ledger).length).toBeGreaterThan(5);
    expect(drafts[0]?.body.children.length).toBeLessThan(reading.drafts[0]?.body.children.length ?? 0);
  });
});

describe.each([
  ["blog-page", blogPageRules],
  ["month-archive", monthArchiveRules],
  ["visit-report", visitReportRules],
] as const)("a rule taken from the reader %s", (kind, rules) => {
  const own = captures.filter((capture) => read(capture).reader.kind === kind);

  it.each(rules.map(({ name }) => name))(
    "%s: its lines become unknown, or another rule takes them and the reading changes",
    (name) => {
      const changed = own.filter((capture) => {
        const { ledger } = killed[kind]?.(capture, name) ?? { ledger: [] };
        const whole = read(capture).reading.ledger;
        expect(unknownLines(ledger).length).toBeGreaterThanOrEqual(unknownLines(whole).length);
        return JSON.stringify(ledger) !== JSON.stringify(whole);
      });
      if (!elsewhere.includes(name)) expect(changed.length).toBeGreaterThan(0);
    },
  );
});
