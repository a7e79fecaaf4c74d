import { join } from "node:path";
import type { Content } from "../entry/content.ts";
import type { Problem } from "../entry/problem.ts";
import { isWhole } from "../entry/whole.ts";
import { messages } from "../language/messages.ts";

/** Visits are numbered throughout the report: a number that is missing, or out of order, is one problem where it first shows. */
export function visitNumbersOutOfOrder(content: Content): Problem[] {
  if (!isWhole(content, "report")) return [];
  const { folder, sections } = content;
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
    const message = messages.check.visitOrder(number, expected);
    problems.push({ file, where, message });
    // Where the row below continues as if nothing were wrong, only this number is.
    if (rows[at + 1]?.number === expected + 1) expected += 1;
    else if (number > expected) expected = number + 1;
  }
  return problems;
}
