import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import { expect, it } from "vitest";
import { render } from "../../layouts/sources.11ty.tsx";
import type { CaptureRecord } from "../../src/entry/capture-record.ts";
import { anArchive, aPage } from "../archive/an-archive.ts";

const { reader: _, order: __, ...page } = aPage("sida.txt");
const unread: CaptureRecord = {
  ...page,
  lines: { ...page.lines, blank: 1, unknown: 12 },
  doubts: [
    { kind: "day-lines", words: "18 maj 2018", line: 3, count: 2 },
    { kind: "comment-section", words: "Vera Ek skriver:", line: 9 },
  ],
};

it("an unread capture has its counts and why it is unread, and none of its words", () => {
  const archive = anArchive({ captures: [unread] });
  const [list] = archive.lists.captures;
  if (!list) throw new Error("the list of sources has no page");
  const data = { archive, list, page: { url: "/kallor.html", outputPath: "kallor.html" } };
  const html = renderToString(render(data) as VNode);
  expect(html).toContain("<dd>Oläst</dd>");
  expect(html).toContain("12 okända");
  expect(html).toContain("1 tom<");
  expect(html).toContain(
    "2 rader med bara ett datum, den första på rad 3 och kommentarer eller ett formulär bland inläggen på rad 9",
  );
  expect(html).not.toMatch(/18 maj 2018|Vera Ek/);
});
