import { expect, it } from "vitest";
import { blogHost, hostOfUrl, slugByUrl, urlKey } from "../../src/archive/old-addresses.ts";
import { renderMarkdown } from "../../src/site/markdown.ts";

const posts = [
  { slug: "skolan", originalUrl: "https://blogg.example/2016/04/skolan/" },
  { slug: "bron", originalUrl: "https://blogg.example/?p=12" },
  { slug: "ett", originalUrl: "https://blogg.example/2016/05/samma/" },
  { slug: "annat", originalUrl: "http://www.blogg.example/2016/05/samma" },
  { slug: "utan-adress" },
];
const slugs = slugByUrl(posts);

it.each<[what: string, url: string, slug: string | undefined]>([
  ["as it was", "https://blogg.example/2016/04/skolan/", "skolan"],
  ["over http, with www and without the last slash", "http://www.blogg.example/2016/04/skolan", "skolan"],
  ["with a fragment and a query of the visit", "https://blogg.example/2016/04/skolan/?utm_source=x#comments", "skolan"],
  [
    "as an archive of the web rewrote it",
    "https://web.archive.org/web/2016/http://blogg.example/2016/04/skolan/",
    "skolan",
  ],
  ["with the number of the post", "https://blogg.example/?p=12", "bron"],
  ["of another post", "https://blogg.example/?p=13", undefined],
  ["of another host", "https://annan.example/2016/04/skolan/", undefined],
  ["that two posts have", "https://blogg.example/2016/05/samma/", undefined],
  ["of another scheme", "mailto:tyra@blogg.example", undefined],
  ["below the archive", "../inlagg/skolan.html", undefined],
])("an address %s leads to its post alone", (_, url, slug) => expect(slugs.get(urlKey(url) ?? "-")).toBe(slug));

it("an address that is none on the web is none of a post, so that no other link leads to it", () => {
  expect(slugByUrl([{ slug: "a", originalUrl: "http://localhost/a" }])).toEqual(new Map());
});

it("a link of a text to a post that the archive has leads there; another one leads out", () => {
  const linkToPage = (url: string): string | null => {
    const slug = slugs.get(urlKey(url) ?? "-");
    return slug === undefined ? null : `${slug}.html`;
  };
  const html = renderMarkdown(
    "Se [skolan](https://blogg.example/2016/04/skolan/) och [bron](https://annan.example/bron).",
    () => null,
    { linkToPage },
  );
  expect(html).toBe(
    '<p>Se <a href="skolan.html">skolan</a> och <a href="https://annan.example/bron" rel="external noopener noreferrer">bron</a>.</p>\n',
  );
});

it("a link to a page of the blog that the archive lacks says so; one to another host does not", () => {
  const host = blogHost(posts);
  const lostPage = (url: string): string | null => (hostOfUrl(url) === host ? "Finns inte i arkivet." : null);
  const html = renderMarkdown(
    "[Bron](http://www.blogg.example/2011/01/bron/) [dn](https://dn.example/) [mig](mailto:tyra@blogg.example)",
    () => null,
    { lostPage },
  );
  expect(html.match(/<a [^>]*>/g)).toEqual([
    '<a href="http://www.blogg.example/2011/01/bron/" rel="external noopener noreferrer" title="Finns inte i arkivet.">',
    '<a href="https://dn.example/" rel="external noopener noreferrer">',
    '<a href="mailto:tyra@blogg.example">',
  ]);
});

it("the blog's host is the one with most posts; without an address there is none", () => {
  const at = (originalUrl: string) => ({ originalUrl });
  expect(blogHost([at("http://a.example/1"), at("https://www.blogg.example/1"), at("http://blogg.example/2")])).toBe(
    "blogg.example",
  );
  expect(blogHost([{}])).toBeNull();
});

it("a space that an author copied after an address is no part of it", () =>
  expect(urlKey("http://blogg.example/2011/01/bron.html%20")).toBe(
    urlKey("http://www.blogg.example/2011/01/bron.html"),
  ));
