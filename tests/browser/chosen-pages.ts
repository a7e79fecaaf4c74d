import { placeInCalendar } from "../../src/archive/certainty.ts";
import { loadContent } from "../../src/entry/load.ts";
import { tagKey } from "../../src/entry/slug.ts";
import { addresses } from "../../src/site/addresses.ts";

/** One page of each kind, and posts that are undated, contradicted or without their images. Addresses are in the language that is spoken. */
export function chosenPages(content: string) {
  const { posts, sections } = loadContent(content);
  const post = posts.find((one) => one.visits.length > 0 && one.date?.length === "2018-05?".length);
  const undated = posts.find((one) => placeInCalendar(one).certainty === "undated");
  const contradicted = posts.find(({ evidence }) => evidence.some(({ holds }) => holds === false));
  const withImages = posts.find(({ images }) => images.length > 1) ?? posts.find(({ images }) => images.length > 0);
  const month = post?.date?.slice(0, 7) ?? "";
  const tag = post?.tags[0] ?? tagKey(posts.flatMap(({ categories }) => categories ?? [])[0] ?? "");
  const pageOf = (one: { slug: string } | undefined): string[] => (one ? [addresses.post(one.slug)] : []);
  const kinds = [
    addresses.home,
    ...pageOf(post),
    ...pageOf(undated),
    ...(undated ? [addresses.undated()] : []),
    ...pageOf(contradicted),
    ...pageOf(withImages),
    addresses.archive,
    addresses.period(month),
    addresses.period(month.slice(0, 4)),
    addresses.tags,
    addresses.tag(tag),
    addresses.comments,
    addresses.commentCount(0),
    addresses.commentCount(null),
    addresses.visits,
    addresses.visit(post?.visits[0] ?? 0),
    addresses.report,
    addresses.section(sections[0]?.slug ?? ""),
    addresses.sources,
    addresses.search,
    addresses.gaps,
    addresses.timeline(),
    addresses.data,
    addresses.about,
    addresses.accessibility,
    addresses.notFound,
  ];
  return { post, undated, contradicted, withImages, month, kinds };
}
