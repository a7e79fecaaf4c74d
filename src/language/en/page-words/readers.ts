/** What a reader takes captures for. A reader without a name here is given by its kind. */
export function readerName(kind: string): string {
  return names[kind] ?? kind;
}

const names: Readonly<Record<string, string>> = {
  "blog-page": "Blog page",
  "facts-below-text": "Blog page with the facts below the text",
  "facts-below-title": "Blog page with the facts below the title",
  "facts-above-title": "Blog page with the facts above the title",
  "dated-titles": "Blog page with the day on the line of the title",
  bylines: "Blog page with an author below each title",
  "day-heading": "Blog page with days above the titles",
  "facts-between": "Blog page with facts between the posts",
  excerpts: "List of how posts begin",
  "single-post": "Page with one post",
  "month-archive": "Archive of a month",
  "page-text": "Saved page, its longest text",
  "saved-page": "Saved page",
  "visit-report": "Report of visits",
  "wordpress-export": "Export from WordPress",
  "blogger-export": "Export from Blogger",
  "movable-type-export": "Export from Movable Type or TypePad",
  feed: "Feed",
};
