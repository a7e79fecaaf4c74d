import { placeInCalendar } from "../../src/archive/certainty.ts";
import { loadContent } from "../../src/entry/load.ts";

/** One page of each kind, and posts that are undated, contradicted or without their images. */
export function chosenPages(content: string) {
  const { posts, sections } = loadContent(content);
  const post = posts.find((one) => one.visits.length > 0 && one.date?.length === "2018-05?".length);
  const undated = posts.find((one) => placeInCalendar(one).certainty === "undated");
  const contradicted = posts.find(({ evidence }) => evidence.some(({ holds }) => holds === false));
  const withImages = posts.find(({ images }) => images.length > 1) ?? posts.find(({ images }) => images.length > 0);
  const month = post?.date?.slice(0, 7) ?? "";
  const kinds = [
    "index.html",
    `inlagg/${post?.slug}.html`,
    ...(undated ? [`inlagg/${undated.slug}.html`, "arkiv/odaterat.html"] : []),
    ...(contradicted ? [`inlagg/${contradicted.slug}.html`] : []),
    `inlagg/${withImages?.slug}.html`,
    "arkiv/index.html",
    `arkiv/${month}.html`,
    `arkiv/${month.slice(0, 4)}.html`,
    "taggar/index.html",
    `taggar/${post?.tags[0] ?? "nyheter"}.html`,
    "kommentarer/index.html",
    "kommentarer/0.html",
    "kommentarer/okant.html",
    "besok/index.html",
    `besok/${post?.visits[0]}.html`,
    "rapport/index.html",
    `rapport/${sections[0]?.slug}.html`,
    "kallor.html",
    "sok.html",
    "luckor.html",
    "tidslinje.html",
    "data.html",
    "om.html",
    "tillganglighet.html",
    "404.html",
  ];
  return { post, undated, contradicted, withImages, month, kinds };
}
