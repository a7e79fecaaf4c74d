import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import { expect, it } from "vitest";
import { render } from "../../layouts/gaps.11ty.tsx";
import type { Post } from "../../src/entry/schema.ts";
import { anArchive, aPost } from "../archive/an-archive.ts";

/** The first page of the register of gaps, for an archive with one post. */
function register(post: Partial<Post>): string {
  const archive = anArchive({ posts: [aPost("a", { date: "2018-05", ...post })] });
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
