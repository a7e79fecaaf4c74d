import type { Content } from "../entry/content.ts";
import { inDigitOrder } from "./digit-order.ts";
import { keepOthersUnread } from "./other-blogs.ts";
import type { ReadCaptures } from "./read-captures.ts";

/**
 * The captures for a content folder as pages of one blog: those of another blog are kept unread, and days in digits are
 * read in the order that the others show.
 */
export function asOneBlog(read: ReadCaptures, content: Pick<Content, "captures" | "posts" | "site">): ReadCaptures {
  const { captures, ...rest } = keepOthersUnread(read, content);
  return { captures: inDigitOrder(captures), ...rest };
}
