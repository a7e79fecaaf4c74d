import type { Comment } from "./schema.ts";
import type { Site } from "./site.ts";

/** How entries and site tell who commented. */
export type Commenters = NonNullable<Site["commenters"]>;

/** How an archive tells who commented: by initials unless its settings say otherwise. */
export function commentersOf(site: Pick<Site, "commenters"> | null): Commenters {
  return site?.commenters ?? "initials";
}

/** A comment that an import found in a capture. */
export type CapturedComment = Comment & { source: Exclude<Comment["source"], string> };

/** True for a comment from a capture, false for one that a person entered. */
export function isCaptured(comment: Comment): comment is CapturedComment {
  return typeof comment.source !== "string";
}

/** The name of a commenter as the archive tells it; undefined where it tells none. Initials stay what they are. */
export function commenterAs(commenters: Commenters, name: string | null | undefined): string | undefined {
  if (commenters === "withheld" || name === null || name === undefined) return undefined;
  return commenters === "named" ? name : initialsOf(name);
}

const initials = /^(?:[\p{L}\p{N}]\p{M}*\.)+$/u;

/** "Anna Ek" → "A.E.", "anna" → "A."; undefined for a name without letters and digits. */
function initialsOf(name: string): string | undefined {
  if (initials.test(name)) return name;
  const letters = name.split(/\s+/).flatMap((word) => /[\p{L}\p{N}]\p{M}*/u.exec(word)?.[0] ?? []);
  return letters.length === 0 ? undefined : letters.map((letter) => `${letter.toUpperCase()}.`).join("");
}

/** Comments with the names that the archive tells. */
export function tellCommenters(comments: readonly Comment[], commenters: Commenters): Comment[] {
  return comments.map(({ author, ...comment }) => withAuthor(comment, commenterAs(commenters, author)));
}

/** A comment with its author in the order of the schema's fields; without one where nobody is told. */
export function withAuthor<Rest extends { id?: number | undefined }>(
  { id, ...rest }: Rest,
  author: string | undefined,
): Rest & { author?: string } {
  return { ...(id !== undefined && { id }), ...(author !== undefined && { author }), ...rest } as Rest & {
    author?: string;
  };
}
