import type { Archive } from "../src/archive/archive.ts";
import { pageWords, sayRemoved } from "../src/language/index.ts";
import { addresses } from "../src/site/addresses.ts";
import type { PageData } from "../src/site/eleventy.ts";
import { Document } from "./parts/document.tsx";
import { Link } from "./parts/link.tsx";
import { addressOfRemoved } from "./parts/removed.tsx";

type Entry = Archive["removedEntries"][number];
type Data = PageData<{ entry: Entry }>;

export const data = {
  pagination: { data: "archive.removedEntries", size: 1, alias: "entry" },
  permalink: ({ entry }: Data) => addressOfRemoved(entry),
};

/** The page of an entry that is removed whole: when it was removed, and why. */
export function render(data: Data) {
  const { entry } = data;
  const { removedPage: words } = pageWords;
  const title = words.titles[entry.kind];
  return (
    <Document data={data} title={title} description={words.description}>
      <header class="page-header">
        <h1>{title}</h1>
      </header>
      <div class="reading">
        <p class="hole">{words.whole(sayRemoved(entry.removal))}</p>
        <p>
          {words.notCounted((said) => (
            <Link to={addresses.gaps}>{said}</Link>
          ))}
        </p>
      </div>
    </Document>
  );
}
