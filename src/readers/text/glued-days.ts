import { blogWordings } from "../../language/index.ts";
import { factsOf } from "./fact-line.ts";
import { isDayHeading, namesWeekday, type PageLine } from "./page.ts";

const weekdays = blogWordings.flatMap(({ days }) => days.weekdays).join("|");

/** A day with the name of its day of the week, right behind the end of a sentence. */
const gluedDay = new RegExp(`(?<=[.!?…)”"])(?:${weekdays})[ ,].{6,30}$`, "iu");

/**
 * The page with each day that has lost the break in front of it as a line of its own: "…until June.Sunday 30 May 2010". Only
 * where a day of the same form heads other posts.
 */
export function withDaysApart(page: readonly PageLine[]): PageLine[] {
  if (!page.some((line) => isDayHeading(line) && namesWeekday(line))) return [...page];
  return page.flatMap((one) => {
    const day = one.facts || one.frame ? undefined : gluedDay.exec(one.line.text)?.[0];
    const facts = day === undefined ? null : factsOf(day);
    if (day === undefined || facts?.pattern !== "day" || facts.isPartial || facts.days?.length !== 1) return [one];
    const text = one.line.text.slice(0, -day.length);
    return [
      { ...one, line: { ...one.line, text } },
      { ...one, line: { ...one.line, text: day }, facts, afterBlank: false },
    ];
  });
}
