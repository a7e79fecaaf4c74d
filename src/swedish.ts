/** The one home of Swedish: what is known of the language that the texts and their readers use. */
export {
  calendarDay,
  monthName,
  parseDay,
  parseMonthName,
  parseMonths,
  parseYear,
  shortMonthName,
} from "./swedish/calendar.ts";
export * from "./swedish/date-language.ts";
export * from "./swedish/lost-texts.ts";
export * from "./swedish/saying.ts";
export * from "./swedish/verbs.ts";
export * from "./swedish/visits.ts";
