import { DateTime } from "luxon";

/** Days between two ISO days, both included. An open end is the first or the last day of all. */
export interface Days {
  from: string;
  to: string;
}

export const firstDay = "0000-01-01";
export const lastDay = "9999-12-31";

/** The days that an EDTF date allows: one interval, or for a list `[a,b]` one for each member. The `?` is no matter here. */
export function daysOf(edtf: string): Days[] {
  const list = /^\[(.+)\]$/.exec(edtf)?.[1];
  if (list !== undefined) return list.split(",").flatMap(daysOf);
  const [start = "", end = start] = edtf.split("/");
  return [
    {
      from: start === ".." ? firstDay : startOf(start.replace("?", "")),
      to: end === ".." ? lastDay : endOf(end.replace("?", "")),
    },
  ];
}

/** The earliest and the latest day that an EDTF date allows. */
export function hull(edtf: string): Days {
  const days = daysOf(edtf);
  return {
    from: days.map(({ from }) => from).reduce((one, other) => (one < other ? one : other)),
    to: days.map(({ to }) => to).reduce((one, other) => (one > other ? one : other)),
  };
}

/** The months that an EDTF date may fall in, in order; null where an end is open or more than twelve months are possible. */
export function monthsOf(edtf: string): string[] | null {
  const { from, to } = hull(edtf);
  if (from === firstDay || to === lastDay) return null;
  const months = new Set<string>();
  for (const days of daysOf(edtf)) {
    let month = DateTime.fromISO(days.from, { zone: "utc" }).startOf("month");
    const end = DateTime.fromISO(days.to, { zone: "utc" });
    for (; month <= end; month = month.plus({ months: 1 })) {
      months.add(month.toFormat("yyyy-MM"));
      if (months.size > 12) return null;
    }
  }
  return [...months].sort();
}

/** Whether an EDTF date says of any of its parts that it is uncertain. */
export function isUncertain(edtf: string): boolean {
  return edtf.includes("?");
}

function startOf(date: string): string {
  const [year, month = "01", day = "01"] = date.split("-");
  return `${year}-${month}-${day}`;
}

function endOf(date: string): string {
  const [year, month = "12", day] = date.split("-");
  if (day !== undefined) return date;
  return DateTime.utc(Number(year), Number(month)).endOf("month").toISODate() ?? lastDay;
}
