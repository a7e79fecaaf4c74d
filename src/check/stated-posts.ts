import { join } from "node:path";
import { placeInCalendar } from "../archive/certainty.ts";
import { missingByLists } from "../archive/stated-posts.ts";
import type { Content } from "../entry/content.ts";
import type { Finding } from "../entry/finding.ts";

/** The months that had more posts by the blog's own lists than the archive has. */
export function checkStatedPosts({ folder, captures, posts }: Content): Finding[] {
  const placed = posts.map((post) => ({ ...post, ...placeInCalendar(post) }));
  const where = join(folder, "captures.yaml");
  return missingByLists(captures, placed).map((missing): Finding => ({ kind: "gap", where, missing }));
}
