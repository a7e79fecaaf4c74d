import { datePhrasesOf } from "../date-phrases.ts";
import { monthName } from "./calendar.ts";
import { sayList } from "./counts-and-lists.ts";

const endings: Readonly<Record<Intl.LDMLPluralRule, string>> = {
  one: "st",
  two: "nd",
  few: "rd",
  other: "th",
  zero: "th",
  many: "th",
};
const ordinals = new Intl.PluralRules("en", { type: "ordinal" });

/** "between 29 August and 3 September 2017"; of a date within one month, "probably the 19th". */
export const { sayDate, sayDays } = datePhrasesOf({
  undated: "undated",
  probably: "probably",
  noEarlierThan: "no earlier than",
  noLaterThan: "no later than",
  between: (start, end) => `between ${start} and ${end}`,
  or: "or",
  monthName,
  day: (day) => `the ${day}${endings[ordinals.select(day)]}`,
  sayList,
  repeatsYear: true,
});
