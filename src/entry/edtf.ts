import { z } from "zod";
import { messages } from "../language/messages.ts";
import { isDayInCalendar } from "./calendar.ts";

const plainDate = String.raw`\d{4}(?:-\d{2}(?:-\d{2})?)?\??`;
const dateShapes = new RegExp(
  `^(?:${plainDate}|(?:${plainDate}|\\.\\.)/(?:${plainDate}|\\.\\.)|\\[${plainDate}(?:,${plainDate})+\\])$`,
);

/** True for a date of the shapes above whose parts are in the calendar and whose interval, if any, does not end before it begins. */
function isDate(value: string): boolean {
  if (!dateShapes.test(value)) return false;
  const parts = value.replace(/[[\]?]/g, "").split(/[/,]/);
  const [start = "", end = start] = value.includes("/") ? parts : [];
  const isReversed = start !== ".." && end !== ".." && end < start.slice(0, end.length);
  return !isReversed && parts.every((part) => part === ".." || isInCalendar(part));
}

/** `date` is a year, month or day in digits. The edtf package (4.11.1) accepts 29 February in every year, so it is not used here. */
function isInCalendar(date: string): boolean {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  return isDayInCalendar(year, month, day);
}

/** A date in the part of EDTF that entries use: a year, month or day, each perhaps with "?", an interval, or one of several. */
export const edtf = dateOf(isDate, () => messages.entry.scalars.edtf);

export const edtfMonth = dateOf(
  (value) => /^\d{4}-\d{2}$/.test(value) && isDate(value),
  () => messages.entry.scalars.edtfMonth,
);

export const edtfPeriod = dateOf(
  (value) => /^\d{4}(?:-\d{2})?$/.test(value) && isDate(value),
  () => messages.entry.scalars.edtfMonthOrYear,
);

export const edtfDay = dateOf(
  (value) => /^\d{4}-\d{2}-\d{2}$/.test(value) && isDate(value),
  () => messages.entry.scalars.edtfDay,
);

function dateOf(fits: (value: string) => boolean, error: () => string) {
  return z.string({ error }).refine(fits, { error });
}
