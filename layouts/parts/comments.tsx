import type { Archive } from "../../src/archive/archive.ts";
import type { ArchivedComment, ArchivedPost } from "../../src/archive/archived.ts";
import { isFieldRemoved } from "../../src/archive/removals.ts";
import { commentersOf } from "../../src/entry/comments.ts";
import {
  addressWords,
  capitalise,
  commentersTold,
  pageWords,
  sayComment,
  sayCommentsKept,
} from "../../src/language/index.ts";
import { addresses } from "../../src/site/addresses.ts";
import { StatedDate } from "./date-claim.tsx";
import { Link } from "./link.tsx";
import { Markdown } from "./text.tsx";

interface CommentsProps {
  post: ArchivedPost;
  archive: Archive;
}

/** How many comments the captures state, and how many are kept. Those that were removed are not missing. */
export function sayKept({ file, commentCount, comments = [] }: ArchivedPost, { removals }: Archive): string {
  const isRemoved = comments.length === 0 && isFieldRemoved(removals.get(file), "comments");
  return `${capitalise(sayCommentsKept(commentCount, isRemoved ? null : comments.length))}.`;
}

/** The comments whose text survives, in the order they came; empty if there are none. */
export function Comments({ post, archive }: CommentsProps) {
  const { comments, slug } = post;
  if (!comments) return null;
  const { ids } = addressWords;
  const byId = new Map(comments.map((comment) => [comment.id, comment]));
  return (
    <section class="comments" aria-labelledby={ids.comments}>
      <h2 id={ids.comments}>{pageWords.labels.comments}</h2>
      <p class="facts">
        {sayKept(post, archive)} {commentersTold[commentersOf(archive.site)]}
      </p>
      {comments.map((comment) => (
        <Comment key={comment.id} comment={comment} slug={slug} answered={byId.get(comment.replyTo ?? 0)} />
      ))}
    </section>
  );
}

interface CommentProps {
  comment: ArchivedComment;
  /** The slug of the post. */
  slug: string;
  /** The comment that this one answers. */
  answered: ArchivedComment | undefined;
}

/** One comment. Its date is no date of the post, so it has microformats of its own. */
function Comment({ comment, slug, answered }: CommentProps) {
  const { id, author, date, body } = comment;
  const anchor = `${addressWords.comment}-${id}`;
  const heading = `${anchor}-${addressWords.ids.heading}`;
  const words = pageWords.postComments;
  return (
    <article id={anchor} class="comment u-comment h-cite" aria-labelledby={heading}>
      <h3 id={heading}>
        {words.heading(
          {
            id,
            author: author === undefined ? null : <span class="p-author">{author}</span>,
            date: date === undefined ? null : <StatedDate date={date} />,
          },
          (said) => (
            <Link to={addresses.comment(slug, id)} class="u-url">
              {said}
            </Link>
          ),
        )}
      </h3>
      {answered && (
        <p class="facts">
          {words.answers(sayComment(answered), (said) => (
            <Link to={addresses.comment(slug, answered.id)}>{said}</Link>
          ))}
        </p>
      )}
      <div class="p-content">
        <Markdown source={body} headingsBelow={2} />
      </div>
    </article>
  );
}
