import { pageWords } from "../src/language/index.ts";
import { addresses } from "../src/site/addresses.ts";
import type { PageData } from "../src/site/eleventy.ts";
import { Document } from "./parts/document.tsx";
import { Search } from "./parts/search.tsx";

export const data = { permalink: () => addresses.search };

/** The search in posts, visits and sections of the report. */
export function render(data: PageData) {
  const { posts, sections } = data.archive;
  const { labels, searchPage: words } = pageWords;
  const has = { comments: posts.some(({ comments }) => comments !== undefined), visits: sections.length > 0 };
  const isEmpty = posts.length === 0 && sections.length === 0;
  return (
    <Document data={data} title={labels.search} description={words.description(has)} searches={!isEmpty}>
      <header class="page-header">
        <h1>{labels.search}</h1>
        {!isEmpty && <p class="lead">{words.lead(has)}</p>}
      </header>
      {isEmpty ? <p class="hole">{words.nothing}</p> : <Search archive={data.archive} />}
    </Document>
  );
}
