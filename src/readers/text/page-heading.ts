import { blogWordings } from "../../language/index.ts";
import { factsOf } from "./fact-line.ts";

export interface PageHeading {
  /** The month or day of the posts, as EDTF; null for those of a category or a search. */
  says: string | null;
}

/** A longer line is a text. */
export const longestHeading = 130;

/** The heading of a month's archive that is a path or a name: "Archives » 2007 » December", "December 2007 Archives". */
function archivePath(text: string): PageHeading | null {
  if (text.length > longestHeading) return null;
  const path = text.replaceAll(/[\s»>›/]+/g, " ").trim();
  if (!blogWordings.some(({ archivePath }) => archivePath.test(path))) return null;
  // The year stands first in a path.
  const orders = [path, path.replace(/(\d{4}) (\p{L}+)$/u, "$2 $1")];
  const [says] = orders.flatMap((order) => blogWordings.flatMap(({ monthIn }) => monthIn(order) ?? []));
  return says === undefined ? null : { says };
}

/** What a line says of the posts that the page lists, as the heading of an archive; null for any other line. */
export function headingOf(text: string): PageHeading | null {
  const path = archivePath(text);
  if (path) return path;
  if (!blogWordings.some(({ archiveHeading }) => archiveHeading.test(text))) return null;
  const facts = factsOf(text);
  if (facts && (facts.commentCount !== null || facts.author !== null)) return null;
  if (blogWordings.some(({ otherHeading }) => otherHeading.test(text))) return { says: null };
  const [day] = blogWordings
    .flatMap(({ dayAt }) => Array.from(text.matchAll(/ (?=[\p{L}\d])/gu), ({ index }) => dayAt(text, index + 1)))
    .filter((one) => one !== null && one.days.length === 1);
  return { says: day?.days[0] ?? blogWordings.flatMap(({ monthIn }) => monthIn(text) ?? [])[0] ?? null };
}
