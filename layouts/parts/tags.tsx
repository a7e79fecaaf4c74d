import type { TagReference } from "../../src/archive/archived.ts";
import { pageWords } from "../../src/language/index.ts";
import { addresses } from "../../src/site/addresses.ts";
import { Link } from "./link.tsx";

/** Tags as links to their pages. */
export function Tags({ tags }: { tags: readonly TagReference[] }) {
  if (tags.length === 0) return null;
  return (
    <ul class="tags" aria-label={pageWords.labels.tags}>
      {tags.map(({ slug, label }) => (
        <li key={slug}>
          <Link to={addresses.tag(slug)} class="p-category">
            {label}
          </Link>
        </li>
      ))}
    </ul>
  );
}
