import type { ArchivedPost } from "../src/archive/archived.ts";
import type { ListPage } from "../src/archive/paging.ts";
import { count } from "../src/language/index.ts";
import { addresses } from "../src/site/addresses.ts";
import type { PageData } from "../src/site/eleventy.ts";
import { Document } from "./parts/document.tsx";
import { Link } from "./parts/link.tsx";
import { Paging, PostList, partTitle } from "./parts/post-list.tsx";

type Data = PageData<{ list: ListPage<null, ArchivedPost> }>;

export const data = {
  pagination: { data: "archive.lists.undated", size: 1, alias: "list" },
  permalink: ({ list }: Data) => addresses.undated(list.part),
};

/** Posts that belong to no month or year. */
export function render(data: Data) {
  const { list, archive } = data;
  const title = partTitle("Odaterade inlägg", list);
  return (
    <Document data={data} title={title} description="Inlägg som ingen källa placerar i en månad.">
      <header class="page-header">
        <h1>{title}</h1>
        <p class="lead">
          {count(archive.undated.length, "inlägg", "inlägg")} som ingen källa placerar i en månad. De räknas med i alla
          summor. Arkivet gissar ingen dag.
        </p>
        <p>
          <Link to={addresses.archive}>Alla inlägg</Link>
        </p>
      </header>
      <section aria-labelledby="inlagg">
        <h2 id="inlagg">Inlägg</h2>
        <PostList posts={list.items} />
        <Paging list={list} address={addresses.undated} />
      </section>
    </Document>
  );
}
