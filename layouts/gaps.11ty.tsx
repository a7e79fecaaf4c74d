import type { Archive } from "../src/archive/archive.ts";
import type { GapCounts } from "../src/archive/gaps.ts";
import type { ListPage } from "../src/archive/paging.ts";
import { type Gap, gapKinds } from "../src/entry/gap.ts";
import { count, sayMissing } from "../src/language/index.ts";
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

const kindNames: Record<Gap["kind"], string> = {
  image: "Bilder",
  "possible-image": "Möjliga bilder",
  comments: "Kommentarstexter",
  "comment-count": "Okänt antal kommentarer",
  date: "Odaterat",
  contradiction: "Datum som motsäger varandra",
  text: "Texter",
  link: "Länkar vars mål är borta",
  mention: "Omnämnda texter",
  posts: "Inlägg enligt bloggens arkivlista",
  month: "Månader utan inlägg",
  removed: "Borttaget ur arkivet",
};

/** Everything that is known to be missing. */
export function render(data: Data) {
  const { list, archive } = data;
  const title = partTitle("Luckor", list);
  return (
    <Document data={data} title={title} description="Det som man vet saknas i arkivet.">
      <header class="page-header">
        <h1>{title}</h1>
        <p class="lead">{lead(list.group)}</p>
      </header>
      {gapKinds.map((kind) => {
        const gaps = list.items.filter((gap) => gap.kind === kind);
        if (gaps.length === 0) return null;
        return (
          <section key={kind} aria-labelledby={kind}>
            <h2 id={kind}>{kindNames[kind]}</h2>
            <ul class="gaps">
              {gaps.map((gap) => (
                <Row key={JSON.stringify([gap.where, gap.missing])} gap={gap} archive={archive} />
              ))}
            </ul>
          </section>
        );
      })}
      {archive.gaps.length === 0 && <p>Ingenting känt saknas.</p>}
      <Paging list={list} address={addresses.gapList} />
    </Document>
  );
}

function Row({ gap, archive }: { gap: Gap; archive: Archive }) {
  const { what, reason } = sayMissing(gap.missing);
  return (
    <li>
      <Link to={addressOfGap(gap, archive)}>{gap.title}</Link>: {what}. <span class="facts">{reason}</span>
    </li>
  );
}

function lead({ known, possible }: GapCounts): string {
  const lost = `${count(known, "sak", "saker")} som man vet saknas, och hur man vet det.`;
  return possible > 0 ? `${lost} ${count(possible, "sak", "saker")} till kan saknas.` : lost;
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
