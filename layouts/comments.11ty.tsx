import { type CommentGroup, keptIn } from "../src/archive/comment-counts.ts";
import { capitalise, pageWords } from "../src/language/index.ts";
import { addresses } from "../src/site/addresses.ts";
import type { PageData } from "../src/site/eleventy.ts";
import { Document } from "./parts/document.tsx";
import { Link } from "./parts/link.tsx";

export const data = { permalink: () => addresses.comments };

/** How many posts have how many comments, as the captures state. */
export function render(data: PageData) {
  const { commentGroups, posts } = data.archive;
  const most = commentGroups.reduce((most, group) => Math.max(most, group.posts.length), 1);
  const stated = posts.reduce((sum, { commentCount }) => sum + (commentCount ?? 0), 0);
  const kept = keptIn(posts);
  const { labels, commentCounts: words } = pageWords;
  return (
    <Document data={data} title={labels.comments} description={words.description}>
      <header class="page-header">
        <h1>{labels.comments}</h1>
        <p class="lead">{words.lead(stated, kept)}</p>
      </header>
      {posts.length === 0 ? (
        <p class="hole">{labels.noPostsYet}</p>
      ) : (
        <table class="spread">
          <caption>{words.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{labels.comments}</th>
              <th scope="col">{labels.posts}</th>
              {kept > 0 && <th scope="col">{words.keptTexts}</th>}
              <td />
            </tr>
          </thead>
          <tbody>
            {commentGroups.map((group) => (
              <Row key={group.count ?? "unknown"} group={group} most={most} withKept={kept > 0} />
            ))}
          </tbody>
        </table>
      )}
    </Document>
  );
}

interface RowProps {
  group: CommentGroup;
  /** The number of posts in the largest group. */
  most: number;
  /** Adds how many texts of comments are kept. */
  withKept: boolean;
}

function Row({ group: { count: commentCount, posts }, most, withKept }: RowProps) {
  return (
    <tr>
      <th scope="row">
        <Link to={addresses.commentCount(commentCount)}>{capitalise(pageWords.counts.comments(commentCount))}</Link>
      </th>
      <td class="number">{posts.length}</td>
      {withKept && <td class="number">{keptIn(posts)}</td>}
      <td class="bar">
        <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
          <rect
            class={commentCount === null ? "unknown" : "known"}
            width={Math.round((100 * posts.length) / most)}
            height="10"
          />
        </svg>
      </td>
    </tr>
  );
}
