import type { ArchivedPost } from "../src/archive/archived.ts";
import { type CommentGroup, keptIn } from "../src/archive/comment-counts.ts";
import type { ListPage } from "../src/archive/paging.ts";
import { count } from "../src/language/index.ts";
import { addresses } from "../src/site/addresses.ts";
import type { PageData } from "../src/site/eleventy.ts";
import { Document } from "./parts/document.tsx";
import { Link } from "./parts/link.tsx";
import { Paging, PostList, partTitle, sayComments } from "./parts/post-list.tsx";

type Data = PageData<{ list: ListPage<CommentGroup, ArchivedPost> }>;

export const data = {
  pagination: { data: "archive.lists.commentGroups", size: 1, alias: "list" },
  permalink: ({ list }: Data) => addresses.commentCount(list.group.count, list.part),
};

/** The posts with one comment count, or those whose count no capture states. */
export function render(data: Data) {
  const { list } = data;
  const { count: commentCount, posts } = list.group;
  const kept = keptIn(posts);
  const title = partTitle(`Inlägg med ${sayComments(commentCount)}`, list);
  return (
    <Document data={data} title={title} description={`${title}, enligt källorna.`}>
      <header class="page-header">
        <h1>{title}</h1>
        <p class="lead">
          {count(posts.length, "inlägg", "inlägg")}.{" "}
          {commentCount === null ? "Källan säger ingenting om kommentarer." : "Antalet är det som källan anger."}
          {kept > 0 && ` ${count(kept, "kommentar är bevarad", "kommentarer är bevarade")}.`}
        </p>
        <p>
          <Link to={addresses.comments}>Alla antal</Link>
        </p>
      </header>
      <section aria-labelledby="inlagg">
        <h2 id="inlagg">Inlägg</h2>
        <PostList posts={list.items} withKept />
        <Paging list={list} address={(part) => addresses.commentCount(commentCount, part)} />
      </section>
    </Document>
  );
}
