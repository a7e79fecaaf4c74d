import type { ArchivedPost } from "../src/archive/archived.ts";
import { type CommentGroup, keptIn } from "../src/archive/comment-counts.ts";
import type { ListPage } from "../src/archive/paging.ts";
import { addressWords, pageWords } from "../src/language/index.ts";
import { addresses } from "../src/site/addresses.ts";
import type { PageData } from "../src/site/eleventy.ts";
import { Document } from "./parts/document.tsx";
import { Link } from "./parts/link.tsx";
import { Paging, PostList, partTitle } from "./parts/post-list.tsx";

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
  const { labels, commentCounts: words } = pageWords;
  const id = addressWords.ids.posts;
  const title = partTitle(words.postsWith(commentCount), list);
  return (
    <Document data={data} title={title} description={words.listDescription(title)}>
      <header class="page-header">
        <h1>{title}</h1>
        <p class="lead">{words.listLead({ posts: posts.length, isStated: commentCount !== null, kept })}</p>
        <p>
          <Link to={addresses.comments}>{words.all}</Link>
        </p>
      </header>
      <section aria-labelledby={id}>
        <h2 id={id}>{labels.posts}</h2>
        <PostList posts={list.items} withKept />
        <Paging list={list} address={(part) => addresses.commentCount(commentCount, part)} />
      </section>
    </Document>
  );
}
