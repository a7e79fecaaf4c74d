import { renderToString } from "preact-render-to-string";
import { expect, it } from "vitest";
import { PostMetadata } from "../../layouts/parts/metadata.tsx";
import type { Filed, Post } from "../../src/entry/schema.ts";
import { anArchive, aPost } from "../archive/an-archive.ts";

/** The meta tags of a post by name, and its JSON-LD. */
function metadataOf(post: Filed<Post>) {
  const archive = anArchive({ posts: [post] }, { address: "https://exempel.se/arkiv" });
  const html = archive.posts.map((post) => renderToString(<PostMetadata post={post} archive={archive} />)).join("");
  const tags = Array.from(
    html.matchAll(/<meta (?:name|property)="(.*?)" content="(.*?)"/g),
    ([, name = "", content]) => [name, content],
  );
  const json = JSON.parse(/<script[^>]*>(.*)<\/script>/s.exec(html)?.[1] ?? "null");
  return { tags: Object.fromEntries(tags), json };
}

// Zotero takes the type from `z:itemType`, title, author, date and language from `citation_`, and the rest from DCMI terms.
it("Zotero reads a stated date, the author, and that the page is a post of a blog", () => {
  const { tags, json } = metadataOf(aPost("a", { date: "2018-05-03" }));
  expect(tags).toMatchObject({
    "z:itemType": "blogPost",
    citation_title: "Rubrik a",
    citation_author: "Tyra Vintersol",
    citation_publication_date: "2018/05/03",
    citation_language: "sv",
    "DCTERMS.issued": "2018-05-03",
    "og:image": "https://exempel.se/arkiv/stil/bild.png",
    "DCTERMS.identifier": "https://exempel.se/arkiv/inlagg/a.html",
  });
  expect(json).toMatchObject({ datePublished: "2018-05-03", description: "Datum: 3 maj 2018, belagt." });
});

it.each([["2018-05?"], ["2018-05-03/2018-06-02"], [undefined]])(
  "a date that no source states (%s) is in words only",
  (date) => {
    const { tags, json } = metadataOf(aPost("a", { ...(date && { date }) }));
    for (const name of ["citation_publication_date", "DCTERMS.issued"]) expect(tags).not.toHaveProperty([name]);
    expect(json).not.toHaveProperty("datePublished");
    expect(JSON.stringify([tags, json])).not.toMatch(/\d{4}-\d\d|temporal/);
  },
);

it("every name of Dublin Core is a term of DCMI", () => {
  const { tags } = metadataOf(aPost("a", { date: "2018-05-03" }));
  const terms = Object.keys(tags).filter((name) => name.startsWith("DC"));
  expect(terms).toEqual(
    ["title", "creator", "issued", "type", "language", "isPartOf", "identifier"].map((term) => `DCTERMS.${term}`),
  );
  expect(tags["DCTERMS.type"]).toBe("Text");
});
