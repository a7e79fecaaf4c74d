import { expect, it } from "vitest";
import { captureOf } from "../../../src/capture/capture.ts";
import type { PostDraft } from "../../../src/readers/draft.ts";
import { savedPage } from "../../../src/readers/html/saved-page.ts";
import { chooseReader } from "../../../src/readers/index.ts";
import { markdownOf } from "../../../src/readers/markdown.ts";
import { assertLawsOfPage } from "../../html-laws.ts";

const pageWith = (shown: string): Buffer =>
  Buffer.from(`<!DOCTYPE html><html lang="sv"><head><meta charset="utf-8"><title>Ny bro – Tyras blogg</title></head><body>
<article class="post hentry" id="post-7"><h1 class="entry-title">Ny bro i Björkby</h1>
<div class="entry-content"><p>Se hur bron ska se ut.</p>
${shown}
<p>Den står klar i maj.</p></div></article></body></html>`);

/** What stands between the two paragraphs of a post, as Markdown. */
function shownIn(html: string): string {
  const bytes = pageWith(html);
  assertLawsOfPage(savedPage, bytes);
  const { drafts } = chooseReader(captureOf("sida.html", bytes)).reading;
  const body = markdownOf((drafts[0] as PostDraft).body);
  return /^Se hur bron ska se ut\.\n\n(?:([\s\S]*)\n\n)?Den står klar i maj\.$/.exec(body)?.[1] ?? "";
}

it.each([
  [
    "a film in a frame",
    `<p><iframe width="560" height="315" src="https://www.youtube.com/embed/abc?rel=0"></iframe></p>`,
    "youtube.com](missing:film",
  ],
  ["without protocol", `<iframe src="//player.vimeo.com/video/1"></iframe>`, "player.vimeo.com](missing:film"],
  [
    "that an archive of the web rewrote",
    `<iframe src="/web/2015if_/http://www.youtube.com/embed/abc"></iframe>`,
    "youtube.com](missing:film",
  ],
  [
    "of old, an object with what other browsers take",
    `<object width="425" height="344"><param name="movie" value="http://www.youtube.com/v/abc"><embed src="http://www.youtube.com/v/abc" type="application/x-shockwave-flash"></object>`,
    "youtube.com](missing:film",
  ],
  [
    "that a script loads late",
    `<iframe src="about:blank" data-lazy-src="https://www.youtube.com/embed/abc"></iframe>`,
    "youtube.com](missing:film",
  ],
  ["that a script makes a player of", `<div class="youtube-player" data-id="abc"></div>`, "youtube.com](missing:film"],
  [
    "whose address is in an attribute of a script's own, on an element in another",
    `<div class="lazyframe" data-film="https://www.youtube.com/embed/abc"><div class="epyt-facade" data-facadesrc="https://www.youtube.com/embed/abc"></div></div>`,
    "youtube.com](missing:film",
  ],
  ["that has an element of its own", `<lite-youtube videoid="abc"></lite-youtube>`, "youtube.com](missing:film"],
  [
    "on Facebook",
    `<div class="fb-video" data-href="https://www.facebook.com/tyra/videos/1"></div>`,
    "facebook.com](missing:film",
  ],
  [
    "of the blog itself",
    `<video controls><source src="http://tyra.example/bron.mp4"></video>`,
    "tyra.example](missing:film",
  ],
  [
    "whose frame a browser saved, so that nothing states where it was",
    `<iframe src="Ny%20bro_files/abc.html" title="YouTube video player"></iframe>`,
    "](missing:film",
  ],
  [
    "a film that is called a sound",
    `<video class="audio" src="http://tyra.example/bron.webm"></video>`,
    "tyra.example](missing:film",
  ],
  ["a sound", `<audio src="http://tyra.example/tal.mp3" controls></audio>`, "tyra.example](missing:sound"],
  [
    "a sound in a frame",
    `<iframe src="https://w.soundcloud.com/player/?url=x"></iframe>`,
    "w.soundcloud.com](missing:sound",
  ],
  ["a map", `<iframe src="https://www.google.com/maps/embed?pb=x"></iframe>`, "google.com](missing:map"],
  ["anything else", `<iframe src="https://docs.example/tabell" height="300"></iframe>`, "docs.example](missing:other"],
])("shows what is lost at its place: %s", (_, html, expected) => {
  expect(shownIn(html)).toBe(`![${expected})`);
});

it.each([
  ["a button to like", `<iframe src="//www.facebook.com/plugins/like.php?href=x" width="450" height="35"></iframe>`],
  ["one that a browser saved", `<iframe src="Ny%20bro_files/like.html" allowfullscreen></iframe>`],
  ["a button to tell others", `<iframe src="http://platform.twitter.com/widgets/tweet_button.html"></iframe>`],
  ["an advertisement", `<iframe src="https://googleads.g.doubleclick.net/pagead/ads"></iframe>`],
  ["a counter", `<iframe src="https://raknare.example/x" width="1" height="1"></iframe>`],
  ["a hidden frame", `<iframe src="https://www.googletagmanager.com/ns.html" style="display:none"></iframe>`],
  ["a frame of comments", `<iframe src="https://www.blogger.com/comment-iframe.g?blogID=1"></iframe>`],
  ["a frame that a script made, and nothing says of what", `<iframe></iframe>`],
  ["the frame beside a quotation", `<iframe class="wp-embedded-content" src="https://annan.example/embed"></iframe>`],
  ["a frame among buttons", `<div class="sharedaddy"><iframe src="https://knapp.example/x"></iframe></div>`],
])("takes for no loss of the text: %s", (_, html) => {
  expect(shownIn(html)).toBe("");
});

it("a quotation from elsewhere is text, and is no loss", () => {
  expect(shownIn(`<blockquote class="twitter-tweet"><p>Nu byggs bron.</p></blockquote>`)).toBe("> Nu byggs bron.");
});

it("a post that is a film alone is a post", () => {
  const bytes = Buffer.from(
    `<html><head><title>Talet</title></head><body><article class="hentry"><h1 class="entry-title">Talet</h1>
<div class="entry-content"><iframe src="https://www.youtube.com/embed/abc"></iframe></div></article></body></html>`,
  );
  assertLawsOfPage(savedPage, bytes);
  const { drafts } = chooseReader(captureOf("sida.html", bytes)).reading;
  expect(drafts.map((draft) => markdownOf(draft.body))).toEqual(["![youtube.com](missing:film)"]);
});

it("the HTML of an export is read alike", () => {
  const feed = `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Tyra</title><item><title>Bron</title>
<link>http://tyra.example/bron/</link><content:encoded><![CDATA[<p>Se bron.</p><iframe src="https://www.youtube.com/embed/abc"></iframe>]]></content:encoded></item></channel></rss>`;
  const { drafts } = chooseReader(captureOf("feed.xml", Buffer.from(feed))).reading;
  expect(markdownOf((drafts[0] as PostDraft).body)).toBe("Se bron.\n\n![youtube.com](missing:film)");
});
