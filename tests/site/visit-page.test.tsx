import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import { expect, it } from "vitest";
import { render as renderSection } from "../../layouts/section.11ty.tsx";
import { render as renderVisit } from "../../layouts/visit.11ty.tsx";
import { anArchive, aSection } from "../archive/an-archive.ts";

/** The pages of a section with three visits, and of its second visit. */
function pagesOf(reforms: number): { section: string; visit: string } {
  const body = `Text.\n\n## Reformer\n\n${Array.from({ length: reforms }, (_, at) => `- Reform ${at}.`).join("\n")}`;
  const visits = [1, 2, 3].map((number) => ({ number, host: `Hus ${number}`, asWritten: "Januari 2016" }));
  const lines = new Map([["rapport.txt", ["Avsnitt", "1 Januari 2016 Hus 1"]]]);
  const archive = anArchive({ sections: [{ ...aSection("a", visits), body }] }, {}, lines);
  const page = { url: "/sida.html", outputPath: "sida.html" };
  const html = (markup: unknown): string => renderToString(markup as VNode);
  const [section] = archive.sections;
  const [, visit] = archive.visits;
  if (!section || !visit) throw new Error("the archive has a section and visits");
  return {
    section: html(renderSection({ archive, section, page, pagination: { pageNumber: 0 } })),
    visit: html(renderVisit({ archive, visit, page, pagination: { pageNumber: 1 } })),
  };
}

it("the lines of a section are on its page, and not on those of all its visits", () => {
  const { section, visit } = pagesOf(2);
  expect(section).toContain("<li>1 Januari 2016 Hus 1</li>");
  expect(visit).toContain("rad 1–2");
  expect(visit).not.toContain("1 Januari 2016 Hus 1");
});

it("the page of a visit has the reforms of its section, or a link to them if they are many", () => {
  expect(pagesOf(30).visit).toContain("<li>Reform 29.</li>");
  const { section, visit } = pagesOf(31);
  expect(section).toContain("<li>Reform 30.</li>");
  expect(visit).not.toContain("Reform 30.");
  expect(visit).toContain('<a href="rapport/a.html#reformer">31 reformer i avsnittet Avsnitt a</a>');
});

it("the page of a visit links to those before and after", () => {
  expect(pagesOf(1).visit).toMatch(/Föregående.*>Hus 1<.*Nästa.*>Hus 3</);
});
