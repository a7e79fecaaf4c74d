import { type Claim, markupClaim } from "../../dating/claims.ts";
import { dayNumber, isoDay } from "../../entry/calendar.ts";
import { calendarDay, parseYear } from "../../language/index.ts";
import type { StatedText } from "./item.ts";

/** "2015-03-10 12:30:00" or "2015-03-10T12:30:00+01:00" → the day as written; null for "0000-00-00" and what is no day. */
export function dayWritten(text: string): string | null {
  const [, year = "", month = "", day = ""] = /^\s*(\d{4})-(\d\d)-(\d\d)(?:[T ]|\s*$)/.exec(text) ?? [];
  return dayOf(year, month, day);
}

export function dayOf(year: string, month: string, day: string): string | null {
  return parseYear(year) === null ? null : calendarDay(Number(year), Number(month), Number(day));
}

type Rule = "export" | "feed";

/** The claim of a day that an export or a feed states in the blog's own time; none where it states no day. */
export function claimsOfDay(day: string | null, { value, lines }: StatedText, rule: Rule = "export"): Claim[] {
  return day === null ? [] : [markupClaim(rule, day, "bounds", value.trim(), lines[0])];
}

/**
 * The claims of a time with its offset from UTC. With an offset of its own it is the day that the blog showed. A time in
 * UTC says only that the blog showed that day or the one before or after it, whatever the blog's own time was.
 */
export function claimsOfTime(time: string, text: StatedText, rule: Rule = "export"): Claim[] {
  const stated = parseTime(time);
  if (!stated) return [];
  const { day, minutes, isUtc } = stated;
  if (!isUtc) return claimsOfDay(day, text, rule);
  const [earliest, latest] = [dayAt(day, minutes - 12 * 60), dayAt(day, minutes + 14 * 60)];
  const words = text.value.trim();
  const bounds = earliest === latest ? day : `${earliest}/${latest}`;
  return [
    markupClaim(rule, bounds, "bounds", words, text.lines[0]),
    ...(earliest === latest ? [] : [markupClaim(rule, day, "suggests", words, text.lines[0])]),
  ];
}

/** The last day that a blog may have shown for a time; null where it states none. */
export function lastDayOfTime(time: string): string | null {
  const stated = parseTime(time);
  return stated && (stated.isUtc ? dayAt(stated.day, stated.minutes + 14 * 60) : stated.day);
}

/** The day of a time in EDTF, with "?" where it is in UTC, so that the blog may have shown the day before or after. */
export function dayOfTime(time: string): string | undefined {
  const stated = parseTime(time);
  if (!stated) return undefined;
  return stated.isUtc ? `${stated.day}?` : stated.day;
}

interface StatedTime {
  day: string;
  /** After midnight. */
  minutes: number;
  isUtc: boolean;
}

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** "2015-03-10T12:30:00.000+01:00", "Tue, 10 Mar 2015 12:30:00 +0100" */
function parseTime(time: string): StatedTime | null {
  const iso = /^\s*(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::\d\d(?:\.\d+)?)?\s*(Z|[+-]\d\d:?\d\d)\s*$/i.exec(time);
  if (iso) return stated(iso[1], iso[2], iso[3], iso[4], iso[5], iso[6]);
  const mail =
    /^\s*(?:[a-z]{3,9},\s*)?(\d{1,2}) ([a-z]{3})[a-z]* (\d{4}) (\d\d):(\d\d)(?::\d\d)?\s*([a-z]{1,5}|[+-]\d{4})\s*$/i.exec(
      time,
    );
  if (!mail) return null;
  const month = months.indexOf((mail[2] ?? "").toLowerCase()) + 1;
  return stated(mail[3], String(month), mail[1], mail[4], mail[5], mail[6]);
}

function stated(year = "", month = "", day = "", hours = "", minutes = "", zone = ""): StatedTime | null {
  const found = dayOf(year, month, day);
  // The names of zones in America are part of the format; any other name is unknown.
  const isKnown = /^(?:Z|UTC?|GMT|[ECMP][SD]T|[+-]\d\d:?\d\d)$/i.test(zone);
  if (found === null || !isKnown) return null;
  const isUtc = /^(?:Z|UTC?|GMT|[+-]00:?00)$/i.test(zone);
  return { day: found, minutes: Number(hours) * 60 + Number(minutes), isUtc };
}

/** The day that some minutes after the midnight of a day fall on; they may be negative. */
function dayAt(day: string, minutes: number): string {
  return isoDay(dayNumber(day) + Math.floor(minutes / 1440));
}
