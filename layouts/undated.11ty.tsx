import type { ArchivedPost } from "../src/archive/archived.ts";
import type { ListPage } from "../src/archive/paging.ts";
import { addressWords, pageWords } from "../src/language/index.ts";
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
  const { labels, undatedPage: words } = pageWords;
  const { ids } = addressWords;
  const title = partTitle(words.title, list);
  return (
    <Document data={data} title={title} description={words.description}>
      <header class="page-header">
        <h1>{title}</h1>
        <p class="lead">{words.lead(archive.undated.length)}</p>
        <p>
          <Link to={addresses.archive}>{labels.allPosts}</Link>
        </p>
      </header>
      <section aria-labelledby={ids.posts}>
        <h2 id={ids.posts}>{labels.posts}</h2>
        <PostList posts={list.items} />
        <Paging list={list} address={addresses.undated} />
      </section>
    </Document>
  );
}
