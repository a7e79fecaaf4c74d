import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import { expect, it } from "vitest";
import { render } from "../../layouts/post.11ty.tsx";
import type { Evidence } from "../../src/entry/evidence.ts";
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

const address: Evidence = { kind: "original-url", says: "2018-04", strength: "bounds", from: { words: "/2018/04/a/" } };
const day = (says: string, more: Partial<Evidence> = {}): Evidence => ({
  ...{ kind: "markup", rule: "export", says, strength: "bounds", from: { words: says } },
  ...more,
});

it.each<[what: string, date: string, evidence: Evidence[], sentence: string]>([
  ["the month alone", "2018-04", [address], "Källan själv anger månaden."],
  [
    "the month, where a day is only likely",
    "2018-04-12?",
    [address, day("2018-04-12", { strength: "suggests" })],
    "Källan själv anger månaden.",
  ],
  ["the day, where another states the month", "2018-04-12", [address, day("2018-04-12")], "Källan själv anger dagen."],
  [
    "the day, though another contradicts it",
    "2018-04-12",
    [day("2018-04-12"), day("2018-05-02", { rule: "time", holds: false })],
    "Källan själv anger dagen.",
  ],
])("the note of the date says that a source states %s, and all evidence stays", (_, date, evidence, sentence) => {
  const dated = anArchive({ posts: [aPost("a", { date, evidence })] });
  const [post] = dated.posts;
  const page = { url: "/inlagg/a.html", outputPath: "" };
  const html = renderToString(render({ archive: dated, post, page } as never) as VNode);
  expect(/<p>(Källan själv[^<]*)<\/p>/.exec(html)?.[1]).toBe(sentence);
  for (const { from } of evidence) expect(html).toContain(from.words);
});
