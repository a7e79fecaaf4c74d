import type { Archive } from "../archive/archive.ts";
import { buildArchive } from "../archive/build-archive.ts";
import type { Content } from "../entry/content.ts";
import type { TakenDown } from "../takedown/take-down.ts";

const known = new WeakMap<TakenDown<Content>, Archive>();

/**
 * The archive of content from which the withheld is removed; null without a site. It is built once: the check of links needs
 * it, and so does the build.
 */
export function shownArchive(taken: TakenDown<Content>): Archive | null {
  const { site } = taken.content;
  if (!site) return null;
  const archive = known.get(taken) ?? buildArchive({ ...taken.content, site }, taken.capturedLines, taken.removals);
  known.set(taken, archive);
  return archive;
}
