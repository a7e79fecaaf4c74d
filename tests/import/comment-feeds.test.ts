import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { expect, it } from "vitest";
import { loadContent } from "../../src/entry/load.ts";
import { fixturesFolder } from "../captures-at-hand.ts";
import { bring, newFolder } from "./content-folders.ts";

const page = (comments = ""): string => `<!DOCTYPE html>
<html lang="sv"><head><meta charset="utf-8"><title>Ny bro – Tyras blogg</title>
<link rel="canonical" href="http://www.tyra.example/2015/03/ny-bro/"></head><body>
<article class="post hentry" id="post-7"><h1 class="entry-title">Ny bro i Björkby</h1>
<div class="entry-content"><p>Vi har beslutat om en bro över ån, efter många års samtal med dem som bor vid stranden.</p></div>
</article>${comments}</body></html>`;

const rssItem = (address: string, author: string, time: string, text: string): string =>
  `<item><title>Kommentar av ${author}</title><link>${address}</link><dc:creator>${author}</dc:creator><pubDate>${time} +0000</pubDate>
<description>${text}</description><content:encoded><![CDATA[<p>${text}</p>]]></content:encoded></item>`;

/** As WordPress has it under /comments/feed/: newest first, times in UTC. */
const rss = (...items: string[]): string => `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Kommentarer på Tyras blogg</title><link>http://tyra.example</link>
${items.join("\n")}
</channel></rss>`;

const bridge = "http://tyra.example/2015/03/ny-bro/";
const late = rssItem(
  `${bridge}comment-page-2/#comment-9`,
  "Bo Ek",
  "Thu, 12 Mar 2015 09:00:00",
  "Jag håller inte med om den bron.",
);
const early = rssItem(`${bridge}#comment-8`, "Anna Ask", "Wed, 11 Mar 2015 09:00:00", "Äntligen en bro i Björkby!");
const elsewhere = rssItem(
  "http://tyra.example/2012/01/gammalt/#comment-2",
  "Cia",
  "Mon, 02 Jan 2012 09:00:00",
  "Om något annat.",
);
const ping = rssItem(`${bridge}#comment-10`, "Annan blogg", "Fri, 13 Mar 2015 09:00:00", "[…] en bro i Björkby […]");

async function imported(files: Record<string, string>, into = newFolder()): Promise<string> {
  const given = newFolder();
  mkdirSync(given, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(given, name), text);
  await bring(into, [relative(fixturesFolder, given)]);
  return into;
}

const postsOf = (folder: string) => loadContent(folder).posts;
const recordOf = (folder: string, name: string) =>
  loadContent(folder).captures.find(({ names }) => names.includes(name));

it("comments of a feed are those of the post at their address, oldest first, by initials and with the day as known", async () => {
  const folder = await imported({ "a.xml": rss(ping, late, early, elsewhere), "sida.html": page() });
  const [post, ...others] = postsOf(folder);
  expect(others).toEqual([]);
  expect(post).toMatchObject({
    title: "Ny bro i Björkby",
    text: "verbatim",
    commentCount: null,
    comments: [
      { id: 1, author: "A.A.", date: "2015-03-11?", body: "Äntligen en bro i Björkby!", source: { capture: "a.xml" } },
      { id: 2, author: "B.E.", date: "2015-03-12?", body: "Jag håller inte med om den bron." },
    ],
    sources: [{ capture: "sida.html" }, { capture: "a.xml", item: 2 }],
  });
  expect(recordOf(folder, "a.xml")).toMatchObject({
    reader: "feed",
    because: [{ kind: "feed-comments", words: "RSS", count: 4 }],
    left: [
      { what: "comment", status: "published", count: 1 },
      { what: "ping", status: "published", count: 1 },
    ],
    lines: { title: 0, body: 0, comment: 2, left: 2 },
  });
  const before = readFileSync(join(folder, "captures.yaml"), "utf8");
  await bring(folder, []);
  expect(readFileSync(join(folder, "captures.yaml"), "utf8")).toBe(before);
});

it("a comment that the page of the post has too is one comment, with the day that the page shows", async () => {
  const shown = `<div id="comments"><h3>1 kommentar</h3><ol class="commentlist"><li class="comment" id="comment-8"><div class="comment-author"><cite class="fn">Anna Ask</cite></div>
<div class="comment-meta"><time datetime="2015-03-11T10:00:00+01:00">11 mars 2015</time></div><div class="comment-content"><p>Äntligen en bro i Björkby!</p></div></li></ol></div>`;
  const [post] = postsOf(await imported({ "a.xml": rss(late, early), "sida.html": page(shown) }));
  expect(post?.comments?.map(({ author, date }) => [author, date])).toEqual([
    ["A.A.", "2015-03-11"],
    ["B.E.", "2015-03-12?"],
  ]);
  expect(post?.commentCount).toBe(1);
});

it("what a comment on Blogger answers is told, by the post and by the comment", async () => {
  const entry = (id: number, answers: string, text: string): string => `<entry><id>tag:tyra,1:post-${id}</id>
<published>2015-03-1${id}T09:00:00+01:00</published><updated>2015-03-1${id}T09:00:00+01:00</updated><title>${text}</title><content type="html">${text}</content>
<link rel="alternate" type="text/html" href="http://tyra.example/2015/03/ny-bro/?showComment=142${id}#c12345${id}"/>
<author><name>Bo Ek</name><uri>http://hemlig.example/bo</uri><email>bo@hemlig.example</email></author>${answers}</entry>`;
  const answers = (ref: string, href: string): string => `<thr:in-reply-to ref="${ref}" href="${href}"/>`;
  const atom = `<?xml version="1.0" encoding="UTF-8"?><feed xmlns="http://www.w3.org/2005/Atom" xmlns:thr="http://purl.org/syndication/thread/1.0"><title>Kommentarer</title>
${entry(2, answers("tag:tyra,1:post-1", "http://tyra.example/2015/03/ny-bro/#c123451"), "Svar på det.")}
${entry(1, answers("tag:tyra,1:post-0", "http://tyra.example/2015/03/ny-bro/"), "Så sant.")}</feed>`;
  const folder = await imported({ "a.xml": atom, "sida.html": page() });
  expect(postsOf(folder)[0]?.comments).toMatchObject([
    { id: 1, date: "2015-03-11", body: "Så sant." },
    { id: 2, date: "2015-03-12", body: "Svar på det.", replyTo: 1 },
  ]);
  expect(recordOf(folder, "a.xml")?.lines.private).toBe(4);
  expect(readFileSync(join(folder, "posts/ny-bro-i-bjorkby.md"), "utf8")).not.toContain("hemlig");
});

it("a feed of comments on no post at hand is kept unread and makes no post, until a capture has one", async () => {
  const folder = await imported({ "a.xml": rss(late, early) });
  expect(postsOf(folder)).toEqual([]);
  expect(recordOf(folder, "a.xml")).toMatchObject({ doubts: [{ kind: "feed-of-comments" }] });
  expect(recordOf(folder, "a.xml")).not.toHaveProperty("reader");
  await imported({ "sida.html": page() }, folder);
  expect(postsOf(folder).map(({ comments }) => comments?.length)).toEqual([2]);
});

it("comments are on no post with their title, but only on the one with their address", async () => {
  const other = page().replaceAll("/ny-bro/", "/en-annan-bro/");
  const folder = await imported({ "a.xml": rss(late, early), "sida.html": other });
  expect(postsOf(folder).map(({ comments }) => comments)).toEqual([undefined]);
});

it("a comment that a feed breaks off is left", async () => {
  const cut = late.replace(/<content:encoded>.*<\/content:encoded>/, "").replace("den bron.", "den …");
  const folder = await imported({ "a.xml": rss(cut, early), "sida.html": page() });
  expect(postsOf(folder)[0]?.comments?.map(({ body }) => body)).toEqual(["Äntligen en bro i Björkby!"]);
  expect(recordOf(folder, "a.xml")?.left).toEqual([{ what: "comment", status: "published", count: 1 }]);
});
