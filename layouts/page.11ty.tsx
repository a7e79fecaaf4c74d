import type { Filed, Page } from "../src/entry/schema.ts";
import { addresses } from "../src/site/addresses.ts";
import type { PageData } from "../src/site/eleventy.ts";
import { Document } from "./parts/document.tsx";
import { Removed } from "./parts/removed.tsx";
import { Markdown } from "./parts/text.tsx";

type Data = PageData<{ own: Filed<Page> }>;

export const data = {
  pagination: {
    data: "archive.pages",
    size: 1,
    alias: "own",
    // The page about the archive begins with this one.
    before: (pages: Filed<Page>[]) => pages.filter(({ slug }) => addresses.page(slug) !== addresses.about),
  },
  permalink: ({ own }: Data) => addresses.page(own.slug),
};

/** A page that a person has written for this archive. */
export function render(data: Data) {
  const { own } = data;
  return (
    <Document data={data} title={own.title}>
      <header class="page-header">
        <h1>{own.title}</h1>
      </header>
      <div class="reading">
        <Removed removals={data.archive.removals.get(own.file)} />
        <Markdown source={own.body} />
      </div>
    </Document>
  );
}
