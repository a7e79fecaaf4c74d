import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import { expect, it } from "vitest";
import { render } from "../../layouts/not-found.11ty.tsx";
import type { Site } from "../../src/entry/site.ts";
import { anArchive } from "../archive/an-archive.ts";

function pageOf(site: Partial<Site>): string {
  const archive = anArchive({}, site);
  return renderToString(render({ archive, page: { url: "/404.html", outputPath: "404.html" } }) as VNode);
}

it("the page for an unknown address links from the root of the site's address", () => {
  const html = pageOf({ address: "https://exempel.se/arkiv/" });
  expect(html).toContain('<a href="/arkiv/index.html">Till framsidan</a>');
  expect(html).toContain('href="/arkiv/stil/site.css"');
});

it("without an address it links nowhere, and reads well without a style", () => {
  const html = pageOf({});
  expect(html).not.toMatch(/href=|src=/);
  expect(html).toContain("<h1>Sidan finns inte</h1>");
  expect(html).toContain("Gå tillbaka i webbläsaren, eller börja om från arkivets framsida.");
});
