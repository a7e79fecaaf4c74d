import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import { expect, it } from "vitest";
import { render } from "../../layouts/gaps.11ty.tsx";
import type { CaptureRecord } from "../../src/entry/capture-record.ts";
import type { Filed, Post, Section } from "../../src/entry/schema.ts";
import type { Site } from "../../src/entry/site.ts";
import { anArchive, aPage, aPost, aSection } from "../archive/an-archive.ts";

/** The first page of the register of gaps, for an archive with one post. */
function register(
  post: Partial<Post>,
  captures: CaptureRecord[] = [],
  site: Partial<Site> = {},
  sections: Filed<Section>[] = [],
): string {
  const archive = anArchive({ posts: [aPost("a", { date: "2018-05", ...post })], captures, sections }, site);
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
  ["only what is lost", lost, "2 saker är kända men förlorade."],
  ["only what may be lost", possible, "2 saker kan saknas eller är okända."],
  [
    "what is lost, what may be, and what speaks against a date, never added up",
    { ...lost, ...possible, ...contradicted, possibleImages: [] },
    "2 saker är kända men förlorade. 1 sak kan saknas eller är okänd. 1 uppgift säger emot ett datum.",
  ],
  ["a post of which nothing is missing", {}, "Ingenting saknas, så vitt man vet."],
])("the register counts %s", (_, post, lead) => {
  expect(/<p class="lead">(.*?)<\/p>/.exec(register(post))?.[1]).toBe(lead);
});

it("each gap is a sentence whose number agrees, under what would fill it and where to send that", () => {
  const html = register({ ...lost, commentCount: 1 }, [], { contact: "arkivet@exempel.se" });
  expect(html).toContain("Bilden ”a.png” är inte bevarad. Källan har bara dess namn.");
  expect(html).toContain("Källan anger 1 kommentar. Dess text är inte bevarad.");
  expect(html).toContain("Luckan fylls av bilden själv");
  expect(html).toContain("Skicka det till arkivet@exempel.se.");
  expect(register(lost)).toContain("Arkivet anger ingen adress att skicka det till.");
});

it("an excerpt that stops in mid sentence says so", () => {
  expect(register({ text: "excerpt", brokenOff: "mid-sentence" })).toContain("slutar mitt i en mening");
});

it("texts that are withheld are not lost, and a text that is only described is", () => {
  expect(register({ text: "abstract" }, [], { texts: "withheld" })).toContain('<h2 id="unshown">');
  expect(register({ text: "abstract" }, [], { texts: "withheld" })).not.toContain('<h2 id="lost">');
  expect(register({ text: "abstract" })).toContain('<h2 id="lost">');
});

it("months without posts are one line a year, apart from what is known to be lost", () => {
  const section = aSection("a", [{ number: 1, host: "Skolan", asWritten: "Januari 2016" }]);
  const html = register({}, [], {}, [section]);
  expect(html).toContain("Från 1 månad med besök är inget inlägg bevarat; om något har funnits är inte känt.");
  expect(html).toContain('<a href="arkiv/2016.html">2016</a>: <a href="arkiv/2016-01.html">januari</a>');
  expect(html).not.toContain('<h2 id="lost">');
});

it("a month that had more posts by the blog's own list has how many, and leads to the month, or else to the sources", () => {
  const archive = [
    { month: "2018-05", posts: 4, line: 8 },
    { month: "2018-04", posts: 1, line: 9 },
  ];
  const html = register({}, [{ ...aPage("sida.txt"), archive }]);
  expect(html).toContain("Inlägg enligt bloggens arkivlista");
  expect(html).toContain(
    '<a href="arkiv/2018-05.html">maj 2018</a>: Bloggens arkivlista anger 4 inlägg. 1 är bevarat.',
  );
  expect(html).toContain('<a href="kallor.html">april 2018</a>: Bloggens arkivlista anger 1 inlägg. Inget är bevarat.');
  expect(html).toContain("2 saker är kända men förlorade.");
});

it("posts without a date may be those that a month lacks", () => {
  const captures = [{ ...aPage("sida.txt"), archive: [{ month: "2018-05", posts: 1, line: 8 }] }];
  const html = register({ date: "2018-01/.." }, captures);
  expect(html).toContain("Bloggens arkivlista anger 1 inlägg. Inget är bevarat; 1 till kan höra hit.");
  expect(html).not.toContain('<h2 id="lost">');
});
