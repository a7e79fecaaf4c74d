import { describe, expect, it } from "vitest";
import type { Capture } from "../../src/readers/index.ts";
import { tally, unknownLines } from "../../src/readers/ledger.ts";
import { readVisitReport, visitReportRules } from "../../src/readers/report/visit-report.ts";
import { blogPageRules, readBlogPage } from "../../src/readers/text/blog-page.ts";
import { toMarkdown } from "../../src/readers/text/markdown.ts";
import { monthArchiveRules, readMonthArchive } from "../../src/readers/text/month-archive.ts";
import type { Rule } from "../../src/readers/text/rules.ts";
import { renderMarkdown } from "../../src/site/markdown.ts";
import { captureFolders, capturesOf, read } from "../captures-at-hand.ts";
import { renderedLines, saidLines } from "../rendered-lines.ts";

const captures = captureFolders.flatMap(capturesOf);

/** Each reader with all its rules but one. */
const killed: Record<string, (capture: Capture, without?: string) => ReturnType<typeof readBlogPage>> = {
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
    const lines = Object.values(tally(ledger)).reduce((sum, number) => sum + number, 0);
    expect(lines).toBe(capture.lines.length);
    expect(unknownLines(ledger)).toEqual([]);
  });

  it("every word is kept: the rendered body of each entry says its captured lines", () => {
    for (const draft of read(capture).reading.drafts) {
      const headings = draft.kind === "post" ? undefined : draft.headings;
      expect(renderedLines(renderMarkdown(toMarkdown(draft.body, headings).markdown))).toEqual(saidLines(draft.body));
      for (const { introduction } of draft.kind === "report" ? draft.themes : []) {
        expect(renderedLines(renderMarkdown(toMarkdown(introduction).markdown))).toEqual(saidLines(introduction));
      }
    }
  });

  it("without the rule for bodies their lines are unknown, and missing from the entries", () => {
    const { reader, reading } = read(capture);
    const { ledger, drafts } = killed[reader.kind]?.(capture, "body") ?? reading;
    expect(unknownLines(ledger).length).toBeGreaterThan(5);
    expect(drafts[0]?.body.length).toBeLessThan(reading.drafts[0]?.body.length ?? 0);
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
