/** The one home of Swedish: what is known of the language that the texts and their readers use. */
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
export * from "./sv/saying.ts";
export * from "./sv/verbs.ts";
export * from "./sv/visits.ts";
export { blog } from "./sv/blog.ts";
export { report } from "./sv/report.ts";
export { tenseAt } from "./sv/tense.ts";
