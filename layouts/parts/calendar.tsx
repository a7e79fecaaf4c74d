import type { ComponentChildren } from "preact";
import type { Archive } from "../../src/archive/archive.ts";
import type { CalendarMonth, CalendarYear } from "../../src/archive/months.ts";
import { listedCertainties } from "../../src/entry/certainty.ts";
import { addressWords, pageWords, sayDate, shortMonthName } from "../../src/language/index.ts";
import { addresses } from "../../src/site/addresses.ts";
import { sayCounts } from "./date-claim.tsx";
import { disputedSign } from "./disputed-sign.ts";
import { useLink } from "./link.tsx";
import { percent, rem } from "./measure.ts";
import { Patterns, patterned } from "./patterns.tsx";

const months = Array.from({ length: 12 }, (_, at) => at + 1);

/** Widths in per cent of the calendar, which fills its container. Text and heights follow the reader's font size. */
const yearWidth = 13;
const monthWidth = (100 - yearWidth) / 12;

/** Heights in rem. Posts are drawn above the base line, visits below it. */
const sizes = {
  large: { head: 1.5, above: 1.1, posts: 3, visits: 1.1, below: 1.2, numbers: true },
  strip: { head: 1.5, above: 0.25, posts: 1, visits: 0.45, below: 0.2, numbers: false },
};
type Size = (typeof sizes)[keyof typeof sizes];

/** The minimum height of a bar: one post among hundreds must be visible, and inside an edge too. */
const least = { stated: 0.3, derived: 0.5, likely: 0.3, possible: 0.3 };

interface CalendarProps {
  archive: Archive;
  size: keyof typeof sizes;
  /** Years to show; all by default. */
  years?: readonly CalendarYear[];
  /** The month or year of the current page, which is marked. */
  present?: string;
}

/**
 * Years as rows, oldest first, months as columns. Each month is a link that shows its posts by certainty, and its visits.
 * With its script the drawing is one stop of the tab key, without it there is a link past it.
 */
export function Calendar({ archive, size, years = archive.calendar, present = "" }: CalendarProps) {
  const measures = sizes[size];
  const row = heightOf(measures);
  const oldestFirst = [...years].reverse();
  const script = useLink(addresses.calendarScript);
  const groups = new Map(years.flatMap(({ months }) => months).map((group) => [group.month, group]));
  const most = mostIn(archive);
  const words = pageWords.calendar;
  /** The place after the calendar, for those who skip it. */
  const past = addressWords.ids.pastCalendar;
  return (
    <>
      <a class="skip-link" href={`#${past}`}>
        {words.skip}
      </a>
      <svg class={`calendar calendar-${size}`} width="100%" height={rem(measures.head + years.length * row)}>
        <title>{words.title(archive.menu.visits)}</title>
        <Patterns />
        <g class="head">
          {months.map((month) => (
            <text key={month} x={percent(leftOf(month) + monthWidth / 2)} y="0.9rem">
              {shortMonthName(month).charAt(0)}
              <tspan>{shortMonthName(month).slice(1)}</tspan>
            </text>
          ))}
        </g>
        {oldestFirst.map(({ year }, at) => (
          <Frame key={year} y={rem(measures.head + at * row)} width="100%" height={rem(row)}>
            <Year year={year} size={measures} isPresent={year === present} />
            {months.map((month) => {
              const name = `${year}-${String(month).padStart(2, "0")}`;
              return (
                <Frame key={month} x={percent(leftOf(month))} width={percent(monthWidth)} height="100%">
                  <Month group={groups.get(name)} size={measures} most={most} isPresent={name === present} />
                </Frame>
              );
            })}
          </Frame>
        ))}
      </svg>
      <span id={past} class="past" tabIndex={-1} />
      <script src={script} defer />
    </>
  );
}

/** The most posts and visits of any month: the scale of the bars. */
type Most = { posts: number; visits: number };

/** Cache: each page of a month or year has a calendar of the same scale. */
const scales = new WeakMap<Archive, Most>();

function mostIn(archive: Archive): Most {
  const known = scales.get(archive);
  if (known) return known;
  const months = archive.calendar.flatMap(({ months }) => months);
  const most = months.reduce(
    ({ posts, visits }, month) => ({ posts: Math.max(posts, month.posts), visits: Math.max(visits, month.visits) }),
    { posts: 1, visits: 1 },
  );
  scales.set(archive, most);
  return most;
}

interface FrameProps {
  class?: string;
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
  group: CalendarMonth | undefined;
  size: Size;
  most: Most;
  isPresent: boolean;
}

/** The drawing of a month, in the coordinates of its column and row. */
function Month({ group, size, most, isPresent }: MonthProps) {
  const base = size.above + size.posts;
  const line = (kind: string, from: number, to: number) => (
    <line class={kind} x1={percent(from)} x2={percent(to)} y1={rem(base)} y2={rem(base)} />
  );
  if (!group) return line("nothing", 26, 74);
  const { posts, visits, counts } = group;
  const hanging = visits === 0 ? 0 : Math.max(least.stated / 2, (size.visits * visits) / most.visits);
  let height = 0;
  return (
    <a href={useLink(addresses.period(group.month))} class="month" {...(isPresent && here)}>
      <title>{sayMonth(group)}</title>
      <rect class="ground" width="100%" height="100%" />
      {listedCertainties.map((certainty) => {
        if (counts[certainty] === 0) return null;
        const part = Math.max(least[certainty], (size.posts * counts[certainty]) / most.posts);
        height += part;
        return <Bar key={certainty} kind={certainty} y={base - height} height={part} />;
      })}
      {line("base", 8, 92)}
      {hanging > 0 && <rect class="visits" x="41%" width="18%" y={rem(base)} height={rem(hanging)} />}
      {size.numbers && posts > 0 && (
        <text class="posts" x="50%" y={rem(base - height - 0.25)}>
          {posts}
        </text>
      )}
      {counts.disputed > 0 && (
        <text class="disputed-sign" x="77%" y={rem(base - 0.15)}>
          {disputedSign}
        </text>
      )}
      {size.numbers && hanging > 0 && (
        <text class="visits" x="50%" y={rem(base + hanging + 0.85)}>
          {visits}
        </text>
      )}
    </a>
  );
}

/** Marks the link to the current page. */
const here = { "aria-current": "page" as const };

interface BarProps {
  kind: (typeof listedCertainties)[number];
  y: number;
  height: number;
}

/** A bar in the form of its certainty. *Härlett* is filled with an edge around it, which the frame keeps within the bar. */
function Bar({ kind, y, height }: BarProps) {
  const shape = { x: "26%", width: "48%", y: rem(y), height: rem(height) };
  if (kind !== "derived") return <rect class={kind} {...shape} {...(patterned[kind] && { fill: patterned[kind] })} />;
  return (
    <Frame class="edged" {...shape}>
      <rect class="derived" width="100%" height="100%" />
      <rect class="edge" width="100%" height="100%" />
    </Frame>
  );
}

/** The content of a month in words: "april 2016: 6 inlägg (2 belagda, 4 kanske), 7 besök". */
function sayMonth({ month, posts, visits, counts }: CalendarMonth): string {
  const held = pageWords.periods.held(posts, sayCounts(counts), visits);
  return pageWords.calendar.month(sayDate(month), held);
}
