import { addresses } from "../src/site/addresses.ts";
import type { PageData } from "../src/site/eleventy.ts";
import { Document } from "./parts/document.tsx";
import { Search } from "./parts/search.tsx";

export const data = { permalink: addresses.search };

/** The search in posts, visits and sections of the report. */
export function render(data: PageData) {
  const { posts, sections } = data.archive;
  const isEmpty = posts.length === 0 && sections.length === 0;
  return (
    <Document data={data} title="Sök" description="Sök i inlägg, besök och rapportens avsnitt." searches={!isEmpty}>
      <header class="page-header">
        <h1>Sök</h1>
        {!isEmpty && (
          <p class="lead">
            I inlägg, {posts.some(({ comments }) => comments) && "kommentarer, "}besök och rapportens avsnitt. Ett ord
            hittas även i andra böjningar: ”skola” ger också ”skolor”. Småord som ”och” räknas bara inom citattecken,
            eller ensamma.
          </p>
        )}
      </header>
      {isEmpty ? <p class="hole">Här finns ingenting att söka i ännu.</p> : <Search archive={data.archive} />}
    </Document>
  );
}
