import { pageWords } from "../src/language/index.ts";
import { addresses } from "../src/site/addresses.ts";
import type { PageData } from "../src/site/eleventy.ts";
import { Document } from "./parts/document.tsx";
import { Link } from "./parts/link.tsx";

export const data = { permalink: () => addresses.notFound };

/** Shown for any address without a page, in any folder: therefore its links start from the root of the site, and without an `address` it has none. */
export function render(data: PageData) {
  const { labels, notFound: words } = pageWords;
  return (
    <Document data={data} title={words.title} fromRoot>
      <header class="page-header">
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
      </header>
      {data.archive.site.address ? (
        <ul>
          <li>
            <Link to={addresses.home}>{words.toFrontPage}</Link>
          </li>
          <li>
            <Link to={addresses.archive}>{labels.allPosts}</Link>
          </li>
          <li>
            <Link to={addresses.tags}>{labels.allTags}</Link>
          </li>
        </ul>
      ) : (
        <p>{words.goBack}</p>
      )}
    </Document>
  );
}
