import { datePhrasesOf } from "../date-phrases.ts";
import { monthName } from "./calendar.ts";
import { sayList } from "./counts-and-lists.ts";

/** "mellan 29 augusti och 3 september 2017"; of a date within one month, "troligen den 19". */
export const { sayDate, sayDays } = datePhrasesOf({
  undated: "odaterat",
  probably: "troligen",
  noEarlierThan: "tidigast",
  noLaterThan: "senast",
  between: (start, end) => `mellan ${start} och ${end}`,
  or: "eller",
  monthName,
  day: (day) => `den ${day}`,
  sayList,
  repeatsYear: false,
});
