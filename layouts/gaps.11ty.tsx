import type { Archive } from "../src/archive/archive.ts";
import type { GapCounts } from "../src/archive/gaps.ts";
import type { ListPage } from "../src/archive/paging.ts";
import { classOf, type Gap, type GapClass, gapClasses, gapKinds } from "../src/entry/gap.ts";
import { grouped } from "../src/entry/grouped.ts";
import { addressWords, gapClassWords, gapKindWords, monthName, pageWords, sayGap } from "../src/language/index.ts";
import { addresses } from "../src/site/addresses.ts";
import type { PageData } from "../src/site/eleventy.ts";
import { Document } from "./parts/document.tsx";
import { Link } from "./parts/link.tsx";
import { Paging, partTitle } from "./parts/post-list.tsx";

type Data = PageData<{ list: ListPage<GapCounts, Gap> }>;

export const data = {
  pagination: { data: "archive.lists.gaps", size: 1, alias: "list" },
  permalink: ({ list }: Data) => addresses.gapList(list.part),
};

/** What is missing, in classes that are never added up, and how to send in what would fill it. */
export function render(data: Data) {
  const { list, archive } = data;
  const { texts } = archive.site;
  const words = pageWords.gaps;
  const title = partTitle(pageWords.labels.gaps, list);
  return (
    <Document data={data} title={title} description={words.description}>
      <header class="page-header">
        <h1>{title}</h1>
        <p class="lead">
          {archive.gaps.length === 0
            ? words.none
            : gapClasses
                .filter((one) => list.group[one] > 0)
                .map((one) => gapClassWords[one].count(list.group[one]))
                .join(" ")}
        </p>
        <Contact archive={archive} />
      </header>
      {gapClasses.map((one) => {
        const gaps = list.items.filter(({ missing }) => classOf(missing, texts) === one);
        if (gaps.length === 0) return null;
        return (
          <section key={one} aria-labelledby={one}>
            <h2 id={one}>{gapClassWords[one].name}</h2>
            {one === "nothing" ? <Months gaps={gaps} /> : <Kinds gaps={gaps} name={one} archive={archive} />}
          </section>
        );
      })}
      <Paging list={list} address={addresses.gapList} />
    </Document>
  );
}

function Contact({ archive: { site } }: { archive: Archive }) {
  const words = pageWords.gaps;
  return <p id={addressWords.ids.sendIn}>{site.contact ? words.sendIn(site.contact) : words.noContact}</p>;
}

/** The gaps of a class kind by kind, each kind with what would fill it. */
function Kinds({ gaps, name, archive }: { gaps: readonly Gap[]; name: GapClass; archive: Archive }) {
  return gapKinds.map((kind) => {
    const rows = gaps.filter((gap) => gap.kind === kind);
    if (rows.length === 0) return null;
    const { name: heading, remedy } = gapKindWords[kind];
    return (
      <div key={kind}>
        <h3 id={`${name}-${kind}`}>{heading}</h3>
        <p class="facts">{remedy}</p>
        <ul class="gaps">
          {rows.map((gap) => (
            <li key={JSON.stringify([gap.where, gap.missing])}>
              <Link to={addressOfGap(gap, archive)}>{gap.title}</Link>: {sayGap(gap.missing)}
            </li>
          ))}
        </ul>
      </div>
    );
  });
}

/** Months of which no post is kept, as one line a year: no post of them is known to have been. */
function Months({ gaps }: { gaps: readonly Gap[] }) {
  const months = gaps.flatMap(({ where }) => ("month" in where ? where.month : [])).sort();
  return (
    <>
      <p class="facts">{gapKindWords.month.remedy}</p>
      <ul class="periods">
        {[...grouped(months, (month) => [month.slice(0, 4)])].map(([year, ofYear]) => (
          <li key={year}>
            <Link to={addresses.period(year)}>{year}</Link>:{" "}
            {ofYear.map((month, at) => (
              <>
                {at > 0 && ", "}
                <Link to={addresses.period(month)}>{monthName(Number(month.slice(5)))}</Link>
              </>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}

function addressOfGap({ where }: Gap, archive: Archive): string {
  if ("post" in where) return addresses.post(where.post);
  if ("section" in where) return addresses.section(where.section);
  if ("page" in where) return addresses.page(where.page);
  if ("month" in where) return hasPage(where.month, archive) ? addresses.period(where.month) : addresses.sources;
  if ("report" in where) return addresses.report;
  return "sources" in where ? addresses.sources : addresses.home;
}

/** True for a month or a year that has a page: one that has a post or a visit. Of any other, only the sources tell. */
function hasPage(period: string, { months, years }: Archive): boolean {
  return months.some(({ month }) => month === period) || years.some(({ year }) => year === period);
}
