import type { Content } from "../entry/content.ts";
import { withAttachedComments } from "./attached-comments.ts";
import { inDigitOrder } from "./digit-order.ts";
import { keepOthersUnread } from "./other-blogs.ts";
import type { ReadCaptures } from "./read-captures.ts";

/**
 * The captures for a content folder as pages of one blog: those of another blog are kept unread, days in digits are read in
 * the order that the others show, and feeds of comments have those on posts of other captures.
 */
export function asOneBlog(read: ReadCaptures, content: Pick<Content, "captures" | "posts" | "site">): ReadCaptures {
  const { captures, ...rest } = withAttachedComments(keepOthersUnread(read, content));
  return { captures: inDigitOrder(captures), ...rest };
}
