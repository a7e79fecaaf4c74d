import type { Archive } from "../../src/archive/archive.ts";
import { countGaps } from "../../src/archive/gaps.ts";
import type { MonthGroup, YearGroup } from "../../src/archive/months.ts";
import { classOf, type Gap, type GapClass, gapClasses } from "../../src/entry/gap.ts";
import { grouped } from "../../src/entry/grouped.ts";
import { addressWords, gapClassWords, pageWords, sayGap } from "../../src/language/index.ts";
import { addresses } from "../../src/site/addresses.ts";
import { Link } from "./link.tsx";

/** The most gaps that the page of a period lists; the register has all. */
const most = 100;

/** Months without posts are in the list of months, and what is withheld is not missing. */
const told: ReadonlySet<GapClass> = new Set(["lost", "possible", "contradiction"]);

/** For each archive, what the blog's own lists say is missing, by month and year: found once for all pages. */
const statedGaps = new WeakMap<Archive, ReadonlyMap<string, readonly Gap[]>>();

function statedGapsOf(archive: Archive): ReadonlyMap<string, readonly Gap[]> {
  const known = statedGaps.get(archive);
  if (known) return known;
  const found = grouped(
    archive.gaps.filter(({ kind }) => kind === "posts"),
    ({ where }) => ("month" in where ? new Set([where.month.slice(0, "2016".length), where.month]) : []),
  );
  statedGaps.set(archive, found);
  return found;
}

interface PeriodGapsProps {
  archive: Archive;
  group: MonthGroup | YearGroup;
}

function gapsOf({ archive, group }: PeriodGapsProps): Gap[] {
  const period = "month" in group ? group.month : group.year;
  return [...(statedGapsOf(archive).get(period) ?? []), ...group.posts.flatMap((post) => post.gaps)].filter(
    ({ missing }) => told.has(classOf(missing, archive.site.texts)),
  );
}

/** The way from the top of a page to what is missing, below its lists; empty if nothing is. */
export function ToPeriodGaps(props: PeriodGapsProps) {
  if (gapsOf(props).length === 0) return null;
  return (
    <p>
      <a href={`#${addressWords.ids.missing}`}>{pageWords.periods.missing}</a>
    </p>
  );
}

/** What is missing from the posts of a month or a year, and what the blog's own list says of it; empty if nothing is. */
export function PeriodGaps({ archive, group }: PeriodGapsProps) {
  const { texts } = archive.site;
  const gaps = gapsOf({ archive, group });
  if (gaps.length === 0) return null;
  const counts = countGaps(gaps, texts);
  const words = pageWords.periods;
  const { missing } = addressWords.ids;
  return (
    <section aria-labelledby={missing}>
      <h2 id={missing}>{words.missing}</h2>
      <p>
        {gapClasses
          .filter((one) => counts[one] > 0)
          .map((one) => gapClassWords[one].count(counts[one]))
          .join(" ")}{" "}
        <Link to={addresses.gaps}>{words.allGaps}</Link>
      </p>
      <details>
        <summary>{words.showMissing}</summary>
        <ul class="gaps">
          {gaps.slice(0, most).map((gap) => (
            <li key={JSON.stringify([gap.where, gap.missing])}>
              {"post" in gap.where ? <Link to={addresses.post(gap.where.post)}>{gap.title}</Link> : gap.title}:{" "}
              {sayGap(gap.missing)}
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
