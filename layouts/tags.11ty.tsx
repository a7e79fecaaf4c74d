import type { TagGroup } from "../src/archive/tags.ts";
import { addresses } from "../src/site/addresses.ts";
import type { PageData } from "../src/site/eleventy.ts";
import { Document } from "./parts/document.tsx";
import { Link } from "./parts/link.tsx";
import { sayTagCounts } from "./parts/tag-counts.ts";

export const data = { permalink: addresses.tags };

/** The vocabulary: every tag that something has, what it means and how much has it. */
export function render(data: PageData) {
  const { tags } = data.archive;
  const categories = tags.filter(({ isCategory }) => isCategory);
  return (
    <Document data={data} title="Ämnen" description="Arkivets ämnesord, med antal och beskrivningar.">
      <header class="page-header">
        <h1>Ämnen</h1>
        <p class="lead">Arkivets egna ämnesord. De är satta efter ord i texterna, inte av den som skrev dem.</p>
      </header>
      <TagList tags={tags.filter(({ isCategory }) => !isCategory)} />
      {categories.length > 0 && (
        <section aria-labelledby="kategorier">
          <h2 id="kategorier">Bloggens kategorier</h2>
          <TagList tags={categories} />
        </section>
      )}
    </Document>
  );
}

function TagList({ tags }: { tags: readonly TagGroup[] }) {
  if (tags.length === 0) return <p class="hole">Inga ämnesord är satta ännu.</p>;
  return (
    <dl class="vocabulary">
      {tags.map((tag) => (
        <div key={tag.slug}>
          <dt>
            <Link to={addresses.tag(tag.slug)}>{tag.label}</Link>
          </dt>
          <dd>
            {tag.description} <span class="facts">{sayTagCounts(tag)}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
