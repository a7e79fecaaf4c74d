import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import { afterAll, beforeAll, expect, it } from "vitest";
import { render as about } from "../../layouts/about.11ty.tsx";
import { render as accessibility } from "../../layouts/accessibility.11ty.tsx";
import { render as archivePage } from "../../layouts/archive.11ty.tsx";
import { render as commentCount } from "../../layouts/comment-count.11ty.tsx";
import { render as comments } from "../../layouts/comments.11ty.tsx";
import { render as dataPage } from "../../layouts/data.11ty.tsx";
import { render as gaps } from "../../layouts/gaps.11ty.tsx";
import { render as month } from "../../layouts/month.11ty.tsx";
import { render as notFound } from "../../layouts/not-found.11ty.tsx";
import { render as year } from "../../layouts/year.11ty.tsx";
import type { Archive } from "../../src/archive/archive.ts";
import { languages, speak } from "../../src/language/index.ts";
import type { PageData } from "../../src/site/eleventy.ts";
import { anArchive, aPage, aPost, aSection } from "../archive/an-archive.ts";

// Tests share their modules: those that come after this file expect Swedish.
beforeAll(() => speak(languages.en));
afterAll(() => speak(languages.sv));

const kept = { id: 1, body: "Thank you.", source: "a letter" };

function anEnglishArchive(): Archive {
  const posts = [
    aPost("bins", { date: "2018-04", title: "Bins", commentCount: 2, comments: [kept] }),
    aPost("buses", { date: "2018-04", title: "Buses", images: [{ name: "bus.png", kept: false }] }),
    aPost("parks", { title: "Parks", commentCount: null }),
  ];
  const section = aSection("schools", [{ number: 1, host: "The school", asWritten: "January 2016" }], "Schools");
  return anArchive({ posts, sections: [section], captures: [aPage("page.txt")] }, { language: "en" });
}

/** What a page says between its head and its foot. */
function mainOf(render: (data: never) => unknown, given: object = {}): string {
  const page: PageData["page"] = { url: "/page.html", outputPath: "page.html" };
  const html = renderToString(render({ archive: anEnglishArchive(), page, ...given } as never) as VNode);
  return /<main.*<\/main>/s.exec(html)?.[0] ?? "";
}

const textOf = (html: string): string => html.replace(/<[^>]*>/g, "").replace(/\s+/g, " ");

/** One page of a list of the archive. */
const firstOf = <List extends keyof Archive["lists"]>(name: List): object => ({
  list: anEnglishArchive().lists[name][0],
});
const unknownCount = (): object => ({
  list: anEnglishArchive().lists.commentGroups.find(({ group }) => group.count === null),
});

const pages: [name: string, html: () => string, said: string[]][] = [
  ["about the archive", () => mainOf(about), ["The sources are set out line by line", "the register of gaps."]],
  ["about accessibility", () => mainOf(accessibility), ["also given as a table.", "no address to contact."]],
  [
    "of all posts",
    () => mainOf(archivePage),
    ["3 posts, including 1 without a month.", "Skip the calendar", "All of 2018 (2 posts)", "Include uncertain months"],
  ],
  [
    "of one number of comments",
    () => mainOf(commentCount, unknownCount()),
    ["Posts with an unknown number of comments", "1 post. The source says nothing about comments."],
  ],
  [
    "of all numbers of comments",
    () => mainOf(comments),
    ["The sources state 2 comments; 1 of the texts is kept.", "Unknown number of comments"],
  ],
  ["of data", () => mainOf(dataPage), ["The sources with checksums and lines, and the schema of", "Terms"]],
  ["of gaps", () => mainOf(gaps, firstOf("gaps")), ["The archive gives no address to send it to."]],
  [
    "of a month",
    () => mainOf(month, firstOf("months")),
    ["2 posts: 2 stated. ", "All of 2018", "Show what is missing"],
  ],
  ["of a year", () => mainOf(year, firstOf("years")), ["April 2018: 2 posts (2 stated)", "All years", "All gaps"]],
  ["for an unknown address", renderNotFound, ["Page not found", "Perhaps it is misspelt"]],
];

/** This page has no parts around it where the archive has no address. */
function renderNotFound(): string {
  const page = { url: "/404.html", outputPath: "404.html" };
  return renderToString(notFound({ archive: anEnglishArchive(), page }) as VNode);
}

it.each(pages)("the page %s speaks English and no Swedish", (_, render, said) => {
  const html = render();
  const text = textOf(html);
  for (const words of said) expect(text).toContain(words);
  expect(html).not.toMatch(/[åäö]/i);
});

it("the sections of each page are named by headings that it has", () => {
  const named = pages.flatMap(([, render]) => {
    const html = render();
    return Array.from(html.matchAll(/ aria-labelledby="([^"]*)"/g), ([, id]) => html.includes(`<h2 id="${id}">`));
  });
  expect(named.length).toBeGreaterThan(pages.length);
  expect(named).not.toContain(false);
});

it("fragments and fields have English names", () => {
  expect(mainOf(accessibility)).toContain('href="archive/index.html#table"');
  const html = mainOf(archivePage);
  expect(html).toContain('<details id="table"');
  expect(html).toContain('<a class="skip-link" href="#past-calendar">');
  expect(html).toContain('<span id="past-calendar"');
  expect(html.match(/<(?:select|input)[^>]* name="[^"]*"/g)?.map((tag) => /name="(.*)"/.exec(tag)?.[1])).toEqual([
    "month",
    "tag",
    "certainty",
    "comments",
    "kind",
    "unsure",
  ]);
});
