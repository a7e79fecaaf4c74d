import { blogWordings } from "../../language/index.ts";
import { factsOf } from "./fact-line.ts";
import type { PageLine } from "./page.ts";

const months = blogWordings.flatMap(({ days }) => days.months).join("|");
const isMonth = new RegExp(`^(?:${months})\\.?$`, "iu");
const isNumber = /^\d{1,2}$/;
const isYear = /^(?:19|20)\d\d$/;

/** The page with the parts of days that a theme sets one below the other in a box, as one line of facts: "13", "Dec", "2010". */
export function withDateBoxes(page: readonly PageLine[]): PageLine[] {
  const parts = new Set<number>();
  const lines = page.map((one, at) => {
    const box = boxAt(page, at);
    const facts = box && !parts.has(at) ? factsOf(box.day) : null;
    if (!box || facts?.pattern !== "day") return one;
    for (let part = at + 1; part < at + box.length; part += 1) parts.add(part);
    return { ...one, facts, frame: null };
  });
  return lines.map((one, at) => (parts.has(at) ? { ...one, facts: null, frame: "between" } : one));
}

/** The day in the lines from a place on, and how many of them it takes; null where none is there. */
function boxAt(page: readonly PageLine[], at: number): { day: string; length: number } | null {
  const [first = "", second = "", third = ""] = [0, 1, 2].map((below) => page[at + below]?.line.text);
  const isDayFirst = isNumber.test(first) && isMonth.test(second);
  if (!isDayFirst && !(isMonth.test(first) && isNumber.test(second))) return null;
  const day = isDayFirst ? `${first} ${second}` : `${second} ${first}`;
  return isYear.test(third) ? { day: `${day} ${third}`, length: 3 } : { day, length: 2 };
}
