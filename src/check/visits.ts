import { join } from "node:path";
import type { Content } from "../entry/content.ts";
import type { Finding } from "../entry/finding.ts";
import type { Problem } from "../entry/problem.ts";
import { isReportWhole } from "../entry/references.ts";
import { visitLinker } from "../import/link-visits.ts";
import { dayWords } from "../language/index.ts";
import { treeOfMarkdown } from "../readers/markdown.ts";
import { paragraphs } from "../readers/tree-text.ts";
import type { Checked } from "./checked.ts";

/** The numbers of the report's visits, and the posts that may tell of several of them. */
export function checkVisits(content: Content): Checked {
  return {
    problems: isReportWhole(content) ? checkNumbers(content) : [],
    findings: undecidedLinks(content),
  };
}

function undecidedLinks({ folder, posts, sections }: Content): Finding[] {
  if (sections.length === 0) return [];
  const linkVisits = visitLinker(sections.flatMap(({ visits }) => visits));
  return posts
    .filter(({ visits, text }) => visits.length === 0 && text !== "abstract")
    .filter(({ body }) => dayWords(body) !== null)
    .flatMap(({ title, body, file }) => {
      const { undecided, others } = linkVisits({ title, paragraphs: paragraphs(treeOfMarkdown(beginningOf(body))) });
      return undecided.length === 0
        ? []
        : [{ kind: "visit-undecided" as const, where: join(folder, file), title, visits: undecided, others }];
    });
}

/** The first blocks of a text: a visit is linked by the first two paragraphs, and images and headings may be among them. */
function beginningOf(body: string): string {
  return body.split(/\n{2,}/, 8).join("\n\n");
}

/** Visits are numbered through the whole report: a number left out, or out of order, is one problem where it first shows. */
function checkNumbers({ folder, sections }: Content): Problem[] {
  const rows = sections.flatMap(({ file, visits }) =>
    visits.map(({ number }, at) => ({ number, file: join(folder, file), where: `visits.${at}.number` })),
  );
  const problems: Problem[] = [];
  const seen = new Set<number>();
  let expected = 1;
  for (const [at, { number, file, where }] of rows.entries()) {
    const isTwice = seen.has(number);
    seen.add(number);
    if (number === expected || isTwice) {
      expected += 1;
      continue;
    }
    const message = `visit ${number} is where visit ${expected} is expected; add what is missing, or correct the number`;
    problems.push({ file, where, message });
    // Where the row below continues as if nothing were wrong, only this number is.
    if (rows[at + 1]?.number === expected + 1) expected += 1;
    else if (number > expected) expected = number + 1;
  }
  return problems;
}
