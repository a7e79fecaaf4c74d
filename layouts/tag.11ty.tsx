import type { ArchivedPost } from "../src/archive/archived.ts";
import type { ListPage } from "../src/archive/paging.ts";
import type { TagGroup } from "../src/archive/tags.ts";
import { addressWords, pageWords } from "../src/language/index.ts";
import { addresses } from "../src/site/addresses.ts";
import type { PageData } from "../src/site/eleventy.ts";
import { Document } from "./parts/document.tsx";
import { Link } from "./parts/link.tsx";
import { Paging, PostList, partTitle } from "./parts/post-list.tsx";
import { sayTagCounts } from "./parts/tag-counts.ts";
import { VisitTable } from "./parts/visit-table.tsx";

type Data = PageData<{ list: ListPage<TagGroup, ArchivedPost> }>;

export const data = {
  pagination: { data: "archive.lists.tags", size: 1, alias: "list" },
  permalink: ({ list }: Data) => addresses.tag(list.group.slug, list.part),
};

/** One tag: its posts, sections and visits. */
export function render(data: Data) {
  const { list } = data;
  const { label, description, sections, visits, isCategory } = list.group;
  const title = partTitle(label, list);
  const { labels, tagPages: words } = pageWords;
  const { ids } = addressWords;
  return (
    <Document data={data} title={title} description={description}>
      <header class="page-header">
        <h1>{title}</h1>
        <p class="lead">{description}</p>
        <p>
          {sayTagCounts(list.group)}.{" "}
          <Link to={addresses.tags}>{isCategory ? words.allTagsAndCategories : labels.allTags}</Link>
        </p>
      </header>
      {list.items.length > 0 && (
        <section aria-labelledby={ids.posts}>
          <h2 id={ids.posts}>{labels.posts}</h2>
          <PostList posts={list.items} />
          <Paging list={list} address={(part) => addresses.tag(list.group.slug, part)} />
        </section>
      )}
      {sections.length > 0 && list.part === 1 && (
        <section aria-labelledby={ids.sections}>
          <h2 id={ids.sections}>{labels.sections}</h2>
          <ul>
            {sections.map((section) => (
              <li key={section.slug}>
                <Link to={addresses.section(section.slug)}>{section.title}</Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      {visits.length > 0 && list.part === 1 && (
        <section aria-labelledby={ids.visits}>
          <h2 id={ids.visits}>{labels.visits}</h2>
          <VisitTable caption={words.visitsWith(label)} visits={visits} withSection />
        </section>
      )}
    </Document>
  );
}
