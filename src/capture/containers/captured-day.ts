/**
 * A time in UTC → the day of a capture in EDTF. From 10 in the morning on the next day has begun somewhere on earth; the
 * capture may then show a post of that day, so both days are given. Null for what is no time.
 */
export function capturedDay(written: string): string | null {
  const [, year, month, day, hour] = /^(\d{4})-?(\d{2})-?(\d{2})(?:T?(\d{2})|$)/.exec(written.trim()) ?? [];
  if (year === undefined || month === undefined || day === undefined) return null;
  const midnight = new Date(`${year}-${month}-${day}T00:00:00Z`);
  if (Number.isNaN(midnight.getTime()) || midnight.getUTCDate() !== Number(day)) return null;
  if (Number(year) < 1990 || Number(year) > 2100) return null;
  const next = new Date(midnight.getTime() + 86_400_000);
  return hour !== undefined && Number(hour) < firstHourOfTwoDays
    ? isoDay(midnight)
    : `${isoDay(midnight)}/${isoDay(next)}`;
}

/** The hour in UTC at which the easternmost time zone, UTC+14, begins its next day. */
const firstHourOfTwoDays = 10;

function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}
