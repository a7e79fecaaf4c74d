import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import { expect, it } from "vitest";
import { render } from "../../layouts/post.11ty.tsx";
import { mark } from "../../src/language/index.ts";
import { anArchive, aPost } from "../archive/an-archive.ts";

const archive = anArchive({
  posts: [
    aPost("a", { date: "2018-04" }),
    aPost("b", { date: "2018-05", categories: ["Vägar", "Byggen & bad"] }),
    aPost("c", { date: "2018-06" }),
  ],
});

function pageOf(slug: string): string {
  const post = archive.posts.find((one) => one.slug === slug);
  if (!post) throw new Error(`there is no ${slug}`);
  return renderToString(render({ archive, post, page: { url: `/inlagg/${slug}.html`, outputPath: "" } }) as VNode);
}

it("the way to the next post stands where the text ends, before the reference", () => {
  const html = pageOf("b");
  const [text, way, reference] = ['class="text', 'class="neighbours"', 'id="hanvisning"'].map((part) =>
    html.indexOf(part),
  );
  expect([text, way, reference]).toEqual([text, way, reference].toSorted((one = 0, other = 0) => one - other));
  expect(html).toMatch(/Äldre.*href="a.html".*Nyare.*href="c.html"/s);
});

it("a category that was removed is no link", () => {
  const removed = anArchive({ posts: [aPost("a", { date: "2018-04", categories: ["Vägar", mark] })] });
  const [post] = removed.posts;
  if (!post) throw new Error("the archive has a post");
  const page = { url: "/inlagg/a.html", outputPath: "" };
  expect(renderToString(render({ archive: removed, post, page }) as VNode)).toContain(`Vägar</a>, ${mark}</p>`);
});

it("a category of the blog leads to the posts of that category", () => {
  expect(pageOf("b")).toContain(
    'Bloggens kategorier: <a href="../taggar/vagar.html">Vägar</a>, <a href="../taggar/byggen-och-bad.html">Byggen &amp; bad</a>',
  );
  expect(archive.tags.map(({ slug }) => slug)).toEqual(["byggen-och-bad", "vagar"]);
});

it("a film of a post that the archive describes in its own words is told beside it", () => {
  const lostMedia = [{ kind: "film" as const, host: "youtube.com" }];
  const described = anArchive({ posts: [aPost("a", { date: "2018-04", text: "abstract", lostMedia })] });
  const [post] = described.posts;
  const page = { url: "/inlagg/a.html", outputPath: "" };
  expect(renderToString(render({ archive: described, post, page } as never) as VNode)).toContain(
    "<li>Inlägget visade en film hos youtube.com, som arkivet inte har.</li>",
  );
});
