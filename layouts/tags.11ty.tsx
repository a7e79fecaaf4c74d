import type { ListPage } from "../src/archive/paging.ts";
import type { TagGroup } from "../src/archive/tags.ts";
import { addressWords, pageWords } from "../src/language/index.ts";
import { addresses } from "../src/site/addresses.ts";
import type { PageData } from "../src/site/eleventy.ts";
import { Document } from "./parts/document.tsx";
import { Link } from "./parts/link.tsx";
import { Paging, partTitle } from "./parts/post-list.tsx";
import { sayTagCounts } from "./parts/tag-counts.ts";

type Data = PageData<{ list: ListPage<null, TagGroup> }>;

export const data = {
  pagination: { data: "archive.lists.vocabulary", size: 1, alias: "list" },
  permalink: ({ list }: Data) => addresses.tagList(list.part),
};

/** The vocabulary: every tag in use, with its description and counts. */
export function render(data: Data) {
  const { list } = data;
  const { labels, tagPages: words } = pageWords;
  const { ids } = addressWords;
  const title = partTitle(labels.tags, list);
  const terms = list.items.filter(({ isCategory }) => !isCategory);
  const categories = list.items.filter(({ isCategory }) => isCategory);
  return (
    <Document data={data} title={title} description={words.listDescription}>
      <header class="page-header">
        <h1>{title}</h1>
        {(terms.length > 0 || categories.length === 0) && <p class="lead">{words.listLead}</p>}
      </header>
      {(terms.length > 0 || categories.length === 0) && <TagList tags={terms} />}
      {categories.length > 0 && (
        <section aria-labelledby={ids.categories}>
          <h2 id={ids.categories}>{labels.blogCategories}</h2>
          <TagList tags={categories} />
        </section>
      )}
      <Paging list={list} address={addresses.tagList} />
    </Document>
  );
}

function TagList({ tags }: { tags: readonly TagGroup[] }) {
  if (tags.length === 0) return <p class="hole">{pageWords.tagPages.none}</p>;
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
