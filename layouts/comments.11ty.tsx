import { type CommentGroup, keptIn } from "../src/archive/comment-counts.ts";
import { capitalise, count } from "../src/language/index.ts";
import { addresses } from "../src/site/addresses.ts";
import type { PageData } from "../src/site/eleventy.ts";
import { Document } from "./parts/document.tsx";
import { Link } from "./parts/link.tsx";
import { sayComments } from "./parts/post-list.tsx";

export const data = { permalink: addresses.comments };

/** How many posts have how many comments, as the captures state. */
export function render(data: PageData) {
  const { commentGroups, posts } = data.archive;
  const most = commentGroups.reduce((most, group) => Math.max(most, group.posts.length), 1);
  const stated = posts.reduce((sum, { commentCount }) => sum + (commentCount ?? 0), 0);
  const kept = keptIn(posts);
  return (
    <Document data={data} title="Kommentarer" description="Hur många kommentarer inläggen fick, enligt källorna.">
      <header class="page-header">
        <h1>Kommentarer</h1>
        <p class="lead">
          Källorna anger {count(stated, "kommentar", "kommentarer")};{" "}
          {kept === 0 ? "ingen av texterna" : `${kept} av texterna`} är bevarad
          {kept > 1 && "e"}. Noll betyder att källan anger inga, eller bara visar ”Lämna en kommentar”. Okänt betyder
          att källan ingenting säger om kommentarer.
        </p>
      </header>
      {posts.length === 0 ? (
        <p class="hole">Inga inlägg är bevarade ännu.</p>
      ) : (
        <table class="spread">
          <caption>Inlägg efter antal kommentarer</caption>
          <thead>
            <tr>
              <th scope="col">Kommentarer</th>
              <th scope="col">Inlägg</th>
              {kept > 0 && <th scope="col">Bevarade texter</th>}
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
        <Link to={addresses.commentCount(commentCount)}>{capitalise(sayComments(commentCount))}</Link>
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
