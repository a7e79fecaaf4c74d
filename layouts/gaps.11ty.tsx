import { type Gap, gapKinds } from "../src/archive/gaps.ts";
import type { ListPage } from "../src/archive/paging.ts";
import { count } from "../src/language/index.ts";
import { addresses } from "../src/site/addresses.ts";
import type { PageData } from "../src/site/eleventy.ts";
import { Document } from "./parts/document.tsx";
import { Link } from "./parts/link.tsx";
import { Paging, partTitle } from "./parts/post-list.tsx";

type Data = PageData<{ list: ListPage<null, Gap> }>;

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
        <p class="lead">{count(archive.gaps.length, "sak", "saker")} som man vet saknas, och hur man vet det.</p>
      </header>
      {gapKinds.map((kind) => {
        const gaps = list.items.filter((gap) => gap.kind === kind);
        if (gaps.length === 0) return null;
        return (
          <section key={kind} aria-labelledby={kind}>
            <h2 id={kind}>{kindNames[kind]}</h2>
            <ul class="gaps">
              {gaps.map((gap) => (
                <li key={`${gap.title} ${gap.what}`}>
                  <Link to={addressOfGap(gap)}>{gap.title}</Link>: {gap.what}. <span class="facts">{gap.reason}</span>
                </li>
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

function addressOfGap({ where }: Gap): string {
  if ("post" in where) return addresses.post(where.post);
  if ("section" in where) return addresses.section(where.section);
  if ("page" in where) return addresses.page(where.page);
  if ("month" in where) return addresses.period(where.month);
  if ("report" in where) return addresses.report;
  return "sources" in where ? addresses.sources : addresses.home;
}
