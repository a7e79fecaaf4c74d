import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import { expect, it } from "vitest";
import { render } from "../../layouts/year.11ty.tsx";
import type { Post } from "../../src/entry/schema.ts";
import { anArchive, aPage, aPost } from "../archive/an-archive.ts";

type Image = Post["images"][number];

it("the page of a year leads from its top to what is missing, where anything is", () => {
  const pageOf = (images: Image[]): string => {
    const archive = anArchive({ posts: [aPost("a", { date: "2018-05", images })] });
    const [list] = archive.lists.years;
    if (!list) throw new Error("there is no year");
    return renderToString(render({ archive, list, page: { url: "/arkiv/2018.html", outputPath: "" } }) as VNode);
  };
  expect(pageOf([{ name: "a.png", kept: false }])).toContain('<a href="#saknas">Det som saknas</a>');
  expect(pageOf([])).not.toContain("saknas");
});

it("the page of a year tells what is missing from it, and nothing of other years", () => {
  const archive = anArchive({
    posts: [
      aPost("a", { date: "2018-05", images: [{ name: "a.png", kept: false }], commentCount: null }),
      aPost("b", { date: "2017-05", images: [{ name: "b.png", kept: false }] }),
    ],
    captures: [{ ...aPage("sida.txt"), archive: [{ month: "2018-05", posts: 3, line: 8 }] }],
  });
  const list = archive.lists.years.find(({ group }) => group.year === "2018");
  if (!list) throw new Error("there is no 2018");
  const html = renderToString(render({ archive, list, page: { url: "/arkiv/2018.html", outputPath: "" } }) as VNode);
  expect(html).toContain("2 saker är kända men förlorade. 1 sak kan saknas eller är okänd.");
  expect(html).toContain("Bilden ”a.png” är inte bevarad.");
  expect(html).toContain("maj 2018: Bloggens arkivlista anger 3 inlägg. 1 är bevarat.");
  expect(html).not.toContain("b.png");
});
