import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import { expect, it } from "vitest";
import { render } from "../../layouts/archive.11ty.tsx";
import { pageSize } from "../../src/archive/paging.ts";
import type { Filed, Post } from "../../src/entry/schema.ts";
import { anArchive, aPage, aPost } from "../archive/an-archive.ts";

/** The section with the list of posts, as text with links. */
function posts(posts: readonly Filed<Post>[]): string {
  const archive = anArchive({ posts: [...posts], captures: ["a", "b"].map((name) => aPage(name)) });
  const page = { url: "/arkiv/index.html", outputPath: "arkiv/index.html" };
  const html = renderToString(render({ archive, page }) as VNode);
  return /<section aria-labelledby="inlagg">.*?<\/section>/s.exec(html)?.[0] ?? "";
}

const dated = (count: number): Filed<Post>[] =>
  Array.from({ length: count }, (_, at) =>
    aPost(`daterad-${at}`, { date: "2018-05", sources: [{ capture: "a", lines: [at + 1, at + 1] }] }),
  );
const undated = aPost("odaterad", { sources: [{ capture: "b", lines: [1, 1] }] });

it("where the list shows only the latest posts, it says how many undated posts may be newer", () => {
  const html = posts([...dated(pageSize), undated]);
  expect(html).toContain(`De ${pageSize} senaste inläggen`);
  expect(html).toContain('<a href="odaterat.html">1 odaterat inlägg</a> kan vara nyare.');
});

it("where the list shows all posts, it claims no order and says nothing of them", () => {
  const html = posts([...dated(pageSize - 1), undated]);
  expect(html).toContain("Alla inlägg");
  expect(html).not.toContain("kan vara nyare");
});
