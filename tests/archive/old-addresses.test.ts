import { expect, it } from "vitest";
import { slugByUrl, urlKey } from "../../src/archive/old-addresses.ts";
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
    '<p>Se <a href="skolan.html">skolan</a> och <a href="https://annan.example/bron" rel="noopener noreferrer">bron</a>.</p>\n',
  );
});
