import type { Archive } from "../../src/archive/archive.ts";
import type { ArchivedPost } from "../../src/archive/archived.ts";
import { isPlainFact } from "../../src/entry/certainty.ts";
import { codes, pageWords, sayDated, sayDateNote } from "../../src/language/index.ts";
import { addresses } from "../../src/site/addresses.ts";
import { siteUrl } from "../../src/site/site-url.ts";

/** Metadata of a page, for reference managers (Highwire, Dublin Core), link previews (Open Graph) and search engines (JSON-LD). */

/** Meta tags and JSON-LD of a post. */
export function PostMetadata({ post, archive: { site } }: { post: ArchivedPost; archive: Archive }) {
  const date = isPlainFact(post) ? (post.date ?? null) : null;
  const url = site.address ? siteUrl(site, addresses.post(post.slug)) : null;
  const names: [string, string | null][] = [
    ["citation_title", post.title],
    ["citation_author", post.author],
    ["citation_publication_date", date?.replaceAll("-", "/") ?? null],
    ["citation_language", post.language ?? site.language],
    ["DCTERMS.title", post.title],
    ["DCTERMS.creator", post.author],
    ["DCTERMS.issued", date],
    ["DCTERMS.type", "Text"],
    ["DCTERMS.language", post.language ?? site.language],
    ["DCTERMS.isPartOf", site.title],
    ["DCTERMS.identifier", url],
    // Zotero's own word for the type; without it a page with `citation_title` is an article of a journal.
    ["z:itemType", "blogPost"],
  ];
  return (
    <>
      {names.map(([name, content]) => content !== null && <meta key={name} name={name} content={content} />)}
      <OpenGraph
        type="article"
        title={post.title}
        site={site}
        url={url}
        description={`${post.author}, ${sayDated(post)}`}
      />
      <JsonLd
        data={{
          "@context": "https://schema.org",
          "@type": "BlogPosting",
          headline: post.title,
          author: { "@type": "Person", name: post.author },
          ...(date !== null && { datePublished: date }),
          description: `${sayDateNote(post)}.`,
          ...(post.commentCount !== null && { commentCount: post.commentCount }),
          inLanguage: post.language ?? site.language,
          keywords: post.tags.map(({ label }) => label),
          isPartOf: { "@type": "Blog", name: site.title },
          ...(url && { url }),
        }}
      />
    </>
  );
}

function descriptionOf({ site, posts }: Archive): string {
  return site.description ?? pageWords.document.description(site.title, posts.length);
}

/** Meta tags and JSON-LD of the archive as a data set that can be downloaded. */
export function ArchiveMetadata({ archive }: { archive: Archive }) {
  const { site, tags } = archive;
  const url = site.address ? siteUrl(site, addresses.home) : null;
  const description = descriptionOf(archive);
  return (
    <>
      <OpenGraph type="website" title={site.title} site={site} url={url} description={description} />
      <JsonLd
        data={{
          "@context": "https://schema.org",
          "@type": "Dataset",
          name: site.title,
          description,
          creator: { "@type": "Person", name: site.author },
          inLanguage: site.language,
          keywords: tags.map(({ label }) => label),
          ...(site.released && { dateModified: site.released }),
          ...(site.rights && { usageInfo: site.rights }),
          ...(site.place && { spatialCoverage: site.place }),
          ...(url && {
            url,
            distribution: ["data/posts.json", "data/posts.csv", "data/visits.json", "data/visits.csv"].map((path) => ({
              "@type": "DataDownload",
              contentUrl: siteUrl(site, path),
              encodingFormat: path.endsWith("json") ? "application/json" : "text/csv",
            })),
          }),
        }}
      />
    </>
  );
}

/** Meta tags and JSON-LD of the front page: the site, and the person whom it is about. */
export function SiteMetadata({ archive }: { archive: Archive }) {
  const { site } = archive;
  const url = site.address ? siteUrl(site, addresses.home) : null;
  const description = descriptionOf(archive);
  return (
    <>
      <OpenGraph type="website" title={site.title} site={site} url={url} description={description} />
      <JsonLd
        data={{
          "@context": "https://schema.org",
          "@type": "WebSite",
          name: site.title,
          description,
          about: { "@type": "Person", name: site.author, ...(site.role && { jobTitle: site.role }) },
          inLanguage: site.language,
          ...(url && { url }),
        }}
      />
    </>
  );
}

interface OpenGraphProps {
  type: string;
  title: string;
  description: string;
  site: Archive["site"];
  url: string | null;
}

function OpenGraph({ type, title, description, site, url }: OpenGraphProps) {
  return (
    <>
      <meta property="og:type" content={type} />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      <meta property="og:site_name" content={site.title} />
      <meta
        property="og:locale"
        content={site.language === codes.bcp47 ? codes.openGraph : site.language.replace("-", "_")}
      />
      {url && <meta property="og:url" content={url} />}
      {url && <meta property="og:image" content={siteUrl(site, addresses.linkPicture)} />}
      {url && <meta property="og:image:width" content="1200" />}
      {url && <meta property="og:image:height" content="630" />}
    </>
  );
}

/** Data in a page. `<` is escaped, because a text with `</script>` would end the element. */
function JsonLd({ data }: { data: object }) {
  const json = JSON.stringify(data).replaceAll("<", "\\u003c");
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
