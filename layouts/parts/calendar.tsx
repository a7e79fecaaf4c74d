import type { ComponentChildren } from "preact";
import type { Archive } from "../../src/archive/archive.ts";
import type { MonthGroup, YearGroup } from "../../src/archive/months.ts";
import { count, sayDate, shortMonthName } from "../../src/language/index.ts";
import { addresses } from "../../src/site/addresses.ts";
import { sayCounts } from "./date-claim.tsx";
import { Hatching, hatched } from "./hatching.tsx";
import { useLink } from "./link.tsx";
import { percent, rem } from "./measure.ts";

const months = Array.from({ length: 12 }, (_, at) => at + 1);

/** Widths in per cent of the calendar, which fills its container. Text and heights follow the reader's font size. */
const yearWidth = 10;
const monthWidth = (100 - yearWidth) / 12;

/** Heights in rem. Posts are drawn above the base line, visits below it. */
const sizes = {
  large: { head: 1.5, above: 1.1, posts: 3, visits: 1.1, below: 1.2, numbers: true },
  strip: { head: 1.5, above: 0.25, posts: 1, visits: 0.45, below: 0.2, numbers: false },
};
type Size = (typeof sizes)[keyof typeof sizes];

/** The minimum height of a bar: one post among hundreds must be visible. */
const least = 0.3;

interface CalendarProps {
  archive: Archive;
  size: keyof typeof sizes;
  /** Years to show; all by default. */
  years?: readonly YearGroup[];
  /** The month or year of the current page, which is marked. */
  present?: string;
}

/** Years as rows, months as columns. Each month is a link that shows its posts by certainty, and its visits. */
export function Calendar({ archive, size, years = archive.years, present = "" }: CalendarProps) {
  const measures = sizes[size];
  const row = heightOf(measures);
  const groups = new Map(years.flatMap(({ months }) => months).map((group) => [group.month, group]));
  const most = mostIn(archive);
  return (
    <svg class={`calendar calendar-${size}`} width="100%" height={rem(measures.head + years.length * row)}>
      <title>Inlägg och besök per månad</title>
      <Hatching />
      <g class="head">
        {months.map((month) => (
          <text key={month} x={percent(leftOf(month) + monthWidth / 2)} y="0.9rem">
            {shortMonthName(month).charAt(0)}
            <tspan>{shortMonthName(month).slice(1)}</tspan>
          </text>
        ))}
      </g>
      {years.map(({ year }, at) => (
        <Frame key={year} y={rem(measures.head + at * row)} width="100%" height={rem(row)}>
          <Year year={year} size={measures} isPresent={year === present} />
          {months.map((month) => {
            const name = `${year}-${String(month).padStart(2, "0")}`;
            return (
              <Frame key={month} x={percent(leftOf(month))} width={percent(monthWidth)} height="100%">
                <Month
                  group={groups.get(name)}
                  size={measures}
                  most={most}
                  hasPosts={archive.posts.length > 0}
                  isPresent={name === present}
                />
              </Frame>
            );
          })}
        </Frame>
      ))}
    </svg>
  );
}

/** The most posts and visits of any month: the scale of the bars. */
type Most = { posts: number; visits: number };

/** Cache: each page of a month or year has a calendar of the same scale. */
const scales = new WeakMap<Archive, Most>();

function mostIn(archive: Archive): Most {
  const known = scales.get(archive);
  if (known) return known;
  const most = archive.months.reduce(
    ({ posts, visits }, group) => ({
      posts: Math.max(posts, group.posts.length),
      visits: Math.max(visits, group.visits.length),
    }),
    { posts: 1, visits: 1 },
  );
  scales.set(archive, most);
  return most;
}

interface FrameProps {
  x?: string;
  y?: string;
  width: string;
  height: string;
  children: ComponentChildren;
}

/** A part of the drawing with its own coordinates: equal shapes in all months give equal markup, which compresses well. */
function Frame(props: FrameProps) {
  return <svg {...props} />;
}

/** The left edge of a month's column, in per cent. */
function leftOf(month: number): number {
  return yearWidth + (month - 1) * monthWidth;
}

function heightOf({ above, posts, visits, below }: Size): number {
  return above + posts + visits + below;
}

interface YearProps {
  year: string;
  size: Size;
  isPresent: boolean;
}

function Year({ year, size, isPresent }: YearProps) {
  return (
    <a href={useLink(addresses.period(year))} class="year" {...(isPresent && here)}>
      <rect class="ground" width={percent(yearWidth)} height="100%" />
      <text y={rem(size.above + size.posts)}>{year}</text>
    </a>
  );
}

interface MonthProps {
  group: MonthGroup | undefined;
  size: Size;
  most: Most;
  hasPosts: boolean;
  isPresent: boolean;
}

/** The drawing of a month, in the coordinates of its column and row. */
function Month({ group, size, most, hasPosts, isPresent }: MonthProps) {
  const base = size.above + size.posts;
  const line = (kind: string, from: number, to: number) => (
    <line class={kind} x1={percent(from)} x2={percent(to)} y1={rem(base)} y2={rem(base)} />
  );
  if (!group) return line("nothing", 26, 74);
  const { posts, visits, counts } = group;
  const hanging = visits.length === 0 ? 0 : Math.max(least / 2, (size.visits * visits.length) / most.visits);
  let height = 0;
  return (
    <a href={useLink(addresses.period(group.month))} class="month" {...(isPresent && here)}>
      <title>{sayMonth(group)}</title>
      <rect class="ground" width="100%" height="100%" />
      {(["certain", "likely", "possible"] as const).map((certainty) => {
        if (counts[certainty] === 0) return null;
        const part = Math.max(least, (size.posts * counts[certainty]) / most.posts);
        height += part;
        return <Bar key={certainty} kind={certainty} y={base - height} height={part} />;
      })}
      {posts.length === 0 && hasPosts && <Bar kind="hole" y={base - 2.5 * least} height={2.5 * least} />}
      {line("base", 8, 92)}
      {hanging > 0 && <rect class="visits" x="41%" width="18%" y={rem(base)} height={rem(hanging)} />}
      {size.numbers && posts.length > 0 && (
        <text class="posts" x="50%" y={rem(base - height - 0.25)}>
          {posts.length}
        </text>
      )}
      {size.numbers && hanging > 0 && (
        <text class="visits" x="50%" y={rem(base + hanging + 0.85)}>
          {visits.length}
        </text>
      )}
    </a>
  );
}

/** Marks the link to the current page. */
const here = { "aria-current": "page" as const };

interface BarProps {
  kind: "certain" | "likely" | "possible" | "hole";
  y: number;
  height: number;
}

function Bar({ kind, y, height }: BarProps) {
  const fill = kind === "possible" ? { fill: hatched } : {};
  return <rect class={kind} x="26%" width="48%" y={rem(y)} height={rem(height)} {...fill} />;
}

/** The content of a month in words: "april 2016: 6 inlägg (2 belagda, 4 kanske), 7 besök". */
function sayMonth({ month, posts, visits, counts }: MonthGroup): string {
  const held = [
    posts.length > 0 ? `${count(posts.length, "inlägg", "inlägg")} (${sayCounts(counts)})` : "inga inlägg",
    visits.length > 0 && count(visits.length, "besök", "besök"),
  ];
  return `${sayDate(month)}: ${held.filter(Boolean).join(", ")}`;
}
