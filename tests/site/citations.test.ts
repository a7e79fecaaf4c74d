import { Cite } from "@citation-js/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
import type { ArchivedPost } from "../../src/archive/archived.ts";
import type { Evidence } from "../../src/entry/evidence.ts";
import { text } from "../../src/entry/scalars.ts";
import { bibLatexOf, cslOf, reference, risOf } from "../../src/site/citations.ts";
import { anArchive, aPage, aPost } from "../archive/an-archive.ts";

const title = "Hur går det för {skolan} & 50 % av _de små_? – #1 \\o/ ~ ^";

function aPostOf(date: string | undefined) {
  const archive = anArchive(
    { posts: [aPost("hur-gar-det", { title, ...(date !== undefined && { date }) })] },
    { address: "https://exempel.se/arkiv" },
  );
  const [post] = archive.posts;
  if (!post) throw new Error("the archive has one post");
  return { post, site: archive.site, archive };
}

/** A citation as a reference manager parses it. */
function readBack(citation: string | object) {
  const { data } = new Cite(citation, { generateGraph: false });
  expect(data).toHaveLength(1);
  const [{ author, title, issued, note, URL }] = data;
  return { author, title, issued: issued?.["date-parts"], note, URL };
}

const author = [{ family: "Vintersol", given: "Tyra" }];
const URL = "https://exempel.se/arkiv/inlagg/hur-gar-det.html";

/** A date as claimed; the date parsed from BibLaTeX and CSL-JSON; the date parsed from RIS, which has only stated ones; the note. */
const dates: [string | undefined, number[][] | undefined, number[][] | undefined, note: string][] = [
  [undefined, undefined, undefined, "Datum: odaterat"],
  ["2016-04", [[2016, 4]], [[2016, 4]], "Datum: april 2016, belagt"],
  ["2017-09-19", [[2017, 9, 19]], [[2017, 9, 19]], "Datum: 19 september 2017, belagt"],
  ["2016-04?", [[2016, 4]], undefined, "Datum: troligen april 2016"],
  [
    "2017-08-29/2017-09-03?",
    [
      [2017, 8, 29],
      [2017, 9, 3],
    ],
    undefined,
    "Datum: mellan 29 augusti och troligen 3 september 2017, kanske",
  ],
  ["../2016-09-30", undefined, undefined, "Datum: senast 30 september 2016, odaterat"],
];

describe("a citation read back by a reference manager's library has the same author, title, date and certainty", () => {
  it.each(dates)("%s", (date, issued, issuedInRis, note) => {
    const { post, site } = aPostOf(date);
    const bibLatex = readBack(bibLatexOf(post, site));
    expect(bibLatex).toMatchObject({ author, title, URL, note });
    expect(bibLatex.issued).toEqual(issued);
    const ris = readBack(risOf(post, site));
    expect(ris).toMatchObject({ author, title, URL });
    expect(ris.issued).toEqual(issuedInRis);
    expect(ris.note).toBe(date === undefined ? note : `${note} (${date})`);
    const csl = readBack(cslOf(post, site));
    expect(csl).toMatchObject({ author, title, URL, note });
    expect(csl.issued).toEqual(issued);
  });
});

describe("a date that its own source contradicts", () => {
  const evidence: Evidence[] = [
    { kind: "archive-heading", says: "2017-12", strength: "bounds", from: { words: "december 2017" } },
    { kind: "text", says: "../2017-11-21", strength: "bounds", from: { words: "den 21 november" }, holds: false },
  ];
  const archive = anArchive({ posts: [aPost("a", { date: "2017-12", evidence })] });
  const [post] = archive.posts as [ArchivedPost];
  const { site } = archive;

  it("is told as disputed in each citation, and is no plain field for other programs", () => {
    for (const citation of [
      reference(post, archive),
      bibLatexOf(post, site),
      risOf(post, site),
      JSON.stringify(cslOf(post, site)),
    ])
      expect(citation).toContain("december 2017, belagt, omtvistat");
    expect(risOf(post, site)).not.toMatch(/^(?:PY|DA) /m);
    expect(cslOf(post, site)).toMatchObject({ issued: { circa: true } });
  });
});

it("BibLaTeX has the claim in EDTF, except a list, which it has in words", () => {
  const lineOf = (date: string): string | undefined => {
    const { post, site } = aPostOf(date);
    return bibLatexOf(post, site).match(/^ {2}(?:date|note) = .*$/m)?.[0];
  };
  expect(lineOf("2016-04?")).toBe("  date = {2016-04?},");
  expect(lineOf("2017-08-29?/2017-09-03?")).toBe("  date = {2017-08-29?/2017-09-03?},");
  expect(lineOf("[2016-04?,2016-12?]")).toBe("  note = {Datum: troligen april eller december 2016, kanske},");
});

it("CSL-JSON marks an uncertain date as circa, and has no day for a month", () => {
  const issued = (date: string): unknown => {
    const { post, site } = aPostOf(date);
    return (cslOf(post, site) as { issued: unknown }).issued;
  };
  expect(issued("2016-04?")).toEqual({ "date-parts": [[2016, 4]], circa: true });
  expect(issued("[2016-04,2016-12]")).toEqual({
    "date-parts": [
      [2016, 4],
      [2016, 12],
    ],
    circa: true,
  });
});

it("the reference in words has the date in words, the post's number and the address", () => {
  const { post, archive } = aPostOf("2016-04?");
  expect(reference(post, archive)).toBe(`Tyra Vintersol, ”${title}”, troligen april 2016. I: Arkivet, nr 1, ${URL}.`);
});

it("is whole without an address, and has the day when the source was saved where that is known", () => {
  const captures = [{ ...aPage("sida.txt"), captured: "2019-02-03" }];
  const archive = anArchive({ posts: [aPost("a", { nr: 14, date: "2016-04" })], captures });
  expect(archive.posts.map((post) => reference(post, archive))).toEqual([
    "Tyra Vintersol, ”Rubrik a”, april 2016, belagt. I: Arkivet, nr 14. Källan sparad 3 februari 2019.",
  ]);
});

it("a record has one line for each field, whatever text the schemas allow", () => {
  const odd = ["\n", "\r", "\u000b", "\u000c", "\u0085", "\u2028", "\u2029", "\u202e", "\t"];
  const anyText = fc
    .array(fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom(...odd, "TY  - BLOG", "ER  - ", "}", "{", "@")))
    .map((parts) => parts.join(""))
    .filter((value) => text.safeParse(value).success);
  const linesOf = (record: string): string[] => record.split(/\r\n|[\n\r\u000b\u000c\u0085\u2028\u2029]/);
  fc.assert(
    fc.property(anyText, anyText, anyText, (title, author, archive) => {
      const [post] = anArchive({ posts: [aPost("a", { title, author })] }).posts as [ArchivedPost];
      const site = { title: archive, author, language: "sv", texts: "published" } as const;
      expect(linesOf(risOf(post, site)).map((line) => line.slice(0, 6))).toEqual(
        ["TY", "AU", "TI", "T2", "AN", "N1", "LA", "ER"].map((tag) => `${tag}  - `).concat(""),
      );
      expect(linesOf(bibLatexOf(post, site))).toHaveLength(
        "@online author title note organization number langid }".split(" ").length + 1,
      );
      expect(reference(post, { site, captureByName: new Map() })).not.toMatch(
        /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u,
      );
    }),
    { numRuns: 500 },
  );
});
