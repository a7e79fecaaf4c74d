/** The one home of Swedish: what is known of the language that the texts and their readers use. */

/** Words for the terminal, which speaks English. */
export { terminal } from "./en/terminal.ts";
export { blog, commonWords } from "./sv/blog.ts";
export {
  calendarDay,
  monthName,
  parseDay,
  parseMonthName,
  parseMonths,
  parseYear,
  shortMonthName,
} from "./sv/calendar.ts";
export * from "./sv/date-language.ts";
export * from "./sv/lost-texts.ts";
export { reasonWords } from "./sv/reasons.ts";
export { report } from "./sv/report.ts";
export * from "./sv/saying.ts";
export { tenseAt } from "./sv/tense.ts";
export * from "./sv/verbs.ts";
export * from "./sv/visits.ts";
