import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import { expect, it } from "vitest";
import { render } from "../../layouts/gaps.11ty.tsx";
import type { CaptureRecord } from "../../src/entry/capture-record.ts";
import type { Post } from "../../src/entry/schema.ts";
import { anArchive, aPage, aPost } from "../archive/an-archive.ts";

/** The first page of the register of gaps, for an archive with one post. */
function register(post: Partial<Post>, captures: CaptureRecord[] = []): string {
  const archive = anArchive({ posts: [aPost("a", { date: "2018-05", ...post })], captures });
  const [list] = archive.lists.gaps;
  if (!list) throw new Error("the register has no page");
  return renderToString(render({ archive, list, page: { url: "/luckor.html", outputPath: "luckor.html" } }) as VNode);
}

const lost: Partial<Post> = { images: ["a.png", "b.png"].map((name) => ({ name, kept: false })) };
const possible: Partial<Post> = { possibleImages: ["Barnlek"], commentCount: null };
const contradicted: Partial<Post> = {
  evidence: [
    { kind: "explicit", says: "2018-05", strength: "bounds", from: { words: "maj 2018" } },
    { kind: "text", says: "../2017", strength: "bounds", from: { words: "2017" }, holds: false },
  ],
};

it.each<[string, Partial<Post>, string]>([
  ["only what is lost", lost, "2 saker som man vet saknas, och hur man vet det."],
  ["only what may be lost", possible, "0 saker som man vet saknas, och hur man vet det. 2 saker till kan saknas."],
  [
    "what is lost beside what may be, and a contradiction, which is neither",
    { ...lost, ...possible, ...contradicted, possibleImages: [] },
    "2 saker som man vet saknas, och hur man vet det. 1 sak till kan saknas.",
  ],
])("the register counts %s", (_, post, lead) => {
  expect(/<p class="lead">(.*?)<\/p>/.exec(register(post))?.[1]).toBe(lead);
});

it("an excerpt that stops in mid sentence says so", () => {
  expect(register({ text: "excerpt", brokenOff: "mid-sentence" })).toContain("slutar mitt i en mening");
});

it("a month that had more posts by the blog's own list has how many, and leads to the month, or else to the sources", () => {
  const archive = [
    { month: "2018-05", posts: 4, line: 8 },
    { month: "2018-04", posts: 1, line: 9 },
  ];
  const html = register({}, [{ ...aPage("sida.txt"), archive }]);
  expect(html).toContain("Inlägg enligt bloggens arkivlista");
  expect(html).toContain(
    '<a href="arkiv/2018-05.html">maj 2018</a>: 3 inlägg. <span class="facts">4 inlägg enligt bloggens arkivlista, 1 bevarat</span>',
  );
  expect(html).toContain(
    '<a href="kallor.html">april 2018</a>: 1 inlägg. <span class="facts">1 inlägg enligt bloggens arkivlista, inget bevarat</span>',
  );
  expect(html).toContain("2 saker som man vet saknas");
});

it("posts without a date may be those that a month lacks", () => {
  const captures = [{ ...aPage("sida.txt"), archive: [{ month: "2018-05", posts: 1, line: 8 }] }];
  const html = register({ date: "2018-01/.." }, captures);
  expect(html).toContain("högst 1 inlägg");
  expect(html).toContain("1 inlägg enligt bloggens arkivlista, inget bevarat; 1 till kan höra hit");
  expect(html).not.toContain("2 saker som man vet saknas");
});
