import { useContext } from "preact/hooks";
import { renderToString } from "preact-render-to-string";
import type { ArchivedPost } from "../../src/archive/archived.ts";
import { type ListPage, linkedParts } from "../../src/archive/paging.ts";
import { type Covered, silencesBefore } from "../../src/archive/silences.ts";
import { pageWords, saySilence, scriptWords } from "../../src/language/index.ts";
import { addresses } from "../../src/site/addresses.ts";
import { openingOf } from "../../src/site/opening.ts";
import { ClaimedDate } from "./date-claim.tsx";
import { Here, Link } from "./link.tsx";
import { Tags } from "./tags.tsx";

interface PostListProps {
  posts: readonly ArchivedPost[];
  id?: string;
  /** Adds how many comments of each post are kept. */
  withKept?: boolean;
  /** For a list of all posts of a period: it tells the silences between them. */
  covered?: Covered;
}

/** Posts as a list: title, date, certainty, comments, tags. */
export function PostList({ posts, id, withKept = false, covered }: PostListProps) {
  const here = useContext(Here);
  // Rows are rendered one by one to keep the markup of only one in memory.
  const silences = covered
    ? silencesBefore(
        posts.map(({ date }) => date),
        covered.months,
      )
    : [];
  const rows = posts.map((post, at) =>
    renderToString(
      <Here.Provider value={here}>
        {silences[at] ? (
          <li class="silence">{saySilence(silences[at], "earlier", "posts", covered?.areAllDated ?? true)}</li>
        ) : null}
        <PostRow post={post} kept={withKept ? (post.comments?.length ?? 0) : 0} />
      </Here.Provider>,
    ),
  );
  return <ol class="post-list h-feed" id={id} dangerouslySetInnerHTML={{ __html: rows.join("") }} />;
}

function PostRow({ post, kept }: { post: ArchivedPost; kept: number }) {
  const opening = openingOf(post);
  return (
    <li class="h-entry">
      <h3>
        <Link to={addresses.post(post.slug)} class="u-url p-name" lang={post.language}>
          {post.title}
        </Link>
      </h3>
      <p class="facts">
        <ClaimedDate claim={post} />
        <span>{pageWords.postList.comments(post.commentCount, kept)}</span>
        {scriptWords.textKinds[post.text] && <span>{scriptWords.textKinds[post.text]}</span>}
      </p>
      {opening && (
        <p class="opening" lang={post.text === "abstract" ? undefined : post.language}>
          {opening}
        </p>
      )}
      <Tags tags={post.tags} />
    </li>
  );
}

/** Links to the other pages of a long list; empty if there is only one. */
export function Paging({ list, address }: { list: ListPage<unknown, unknown>; address: (part: number) => string }) {
  if (list.parts === 1) return null;
  const words = pageWords.postList;
  return (
    <nav class="paging" aria-label={words.pages}>
      <ul>
        {linkedParts(list).map((part) => (
          <li key={part}>
            <Link to={address(part)}>{words.page(part)}</Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The title of a page of a list: the title of the list, and the number of the page. */
export function partTitle(title: string, { part, parts }: ListPage<unknown, unknown>): string {
  return parts === 1 ? title : pageWords.postList.partTitle(title, part, parts);
}
