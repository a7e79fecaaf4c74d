import type { Archive } from "../src/archive/archive.ts";
import { sayRemoved } from "../src/language/index.ts";
import { addresses } from "../src/site/addresses.ts";
import type { PageData } from "../src/site/eleventy.ts";
import { Document } from "./parts/document.tsx";
import { Link } from "./parts/link.tsx";
import { addressOfRemoved } from "./parts/removed.tsx";

type Entry = Archive["removedEntries"][number];
type Data = PageData<{ entry: Entry }>;

const titles: Record<Entry["kind"], string> = {
  post: "Borttaget inlägg",
  section: "Borttaget avsnitt",
  report: "Borttagen rapport",
};

export const data = {
  pagination: { data: "archive.removedEntries", size: 1, alias: "entry" },
  permalink: ({ entry }: Data) => addressOfRemoved(entry),
};

/** The page of an entry that is removed whole: when it was removed, and why. */
export function render(data: Data) {
  const { entry } = data;
  const title = titles[entry.kind];
  return (
    <Document data={data} title={title} description="Det som stod här är borttaget ur arkivet.">
      <header class="page-header">
        <h1>{title}</h1>
      </header>
      <div class="reading">
        <p class="hole">Här är något {sayRemoved(entry.removal)}.</p>
        <p>
          Det räknas inte bland inläggen. Allt som saknas finns i <Link to={addresses.gaps}>registret över luckor</Link>
          .
        </p>
      </div>
    </Document>
  );
}
