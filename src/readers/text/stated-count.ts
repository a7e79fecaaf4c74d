import type { Facts } from "./fact-pieces.ts";
import type { FoundPost } from "./found-post.ts";
import { isBareDay, type PageLine } from "./page.ts";
import { kindsOf } from "./profiles.ts";

/** The number of comments that the facts state. An invitation to comment that stands alone may be the heading of a form. */
export function countOf(stated: readonly Facts[]): number | null {
  const counts = stated.flatMap(({ commentCount, isInvitation }) =>
    commentCount === null || (isInvitation && stated.length === 1 && kindsOf(stated).size === 1) ? [] : [commentCount],
  );
  return counts.length > 0 && !stated.some(({ isClosed }) => isClosed) ? Math.max(...counts) : null;
}

/** The invitations that also stand beside the number of a post's comments: they are links, and state no number. */
export function linksToComment(page: readonly PageLine[], posts: readonly FoundPost[]): Set<string> {
  return new Set(
    posts.flatMap(({ facts }) => {
      const lines = facts.map((at) => page[at] as PageLine);
      const isCounted = lines.some(({ facts }) => facts?.commentCount && !facts.isInvitation);
      return isCounted ? lines.flatMap(({ facts, line }) => (facts?.isInvitation ? [line.text] : [])) : [];
    }),
  );
}

/**
 * True for a line below the text of the only post that states nothing about it: a day alone, with which a letter or a motion
 * ends, or an invitation to comment alone, which heads the form also where the comments above it are lost.
 */
export function statesNothing(page: readonly PageLine[], { body }: FoundPost, at: number): boolean {
  const line = page[at];
  if (!line?.facts || at < (body.at(-1) ?? 0)) return false;
  const { facts } = line;
  return (isBareDay(line) && !facts.hasTime) || (facts.isInvitation && kindsOf([facts]).size === 1);
}

/** True for a number of comments on a title in quotation marks that is not the post's: "14 comments on “Snow”". */
export function isAboutAnother(page: readonly PageLine[], { title }: FoundPost, at: number): boolean {
  const { facts, line } = page[at] as PageLine;
  const quoted = facts?.commentCount == null ? undefined : /[“”"‘«](.{2,})[”"’»]$/u.exec(line.text)?.[1];
  const beginning = quoted?.replace(/ ?(?:…|\.{3})$/, "");
  return beginning !== undefined && !(page[title] as PageLine).line.text.startsWith(beginning);
}
