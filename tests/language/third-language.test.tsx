import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Nodes } from "hast";
import { fromHtml } from "hast-util-from-html";
import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Archive } from "../../src/archive/archive.ts";
import { buildArchive } from "../../src/archive/build-archive.ts";
import type { Evidence } from "../../src/entry/evidence.ts";
import { languages, speak } from "../../src/language/index.ts";
import { outputAt } from "../../src/output/index.ts";
import type { PageData } from "../../src/site/eleventy.ts";
import { aContent, aPage, aPost, aSection } from "../archive/an-archive.ts";
import { markedLanguage, withoutPhrases } from "./marked-language.ts";

/** What a layout exports. */
interface Layout {
  data: {
    pagination?: { data: string; alias: string; before?: (items: unknown[]) => unknown[] };
    permalink: (data: unknown) => string;
  };
  render: (data: unknown) => VNode;
}

const folder = resolve(import.meta.dirname, "../../layouts");

let layouts: { name: string; layout: Layout }[];
let archive: Archive;

beforeAll(async () => {
  const names = readdirSync(folder).filter((name) => name.endsWith(".11ty.tsx"));
  layouts = await Promise.all(names.map(async (name) => ({ name, layout: await import(join(folder, name)) })));
  speak(markedLanguage);
  archive = anArchiveWithEverything();
});
afterAll(() => speak(languages.sv));

const evidence = (kind: Evidence["kind"], says: string, more: Partial<Evidence> = {}): Evidence => ({
  kind,
  says,
  strength: "bounds",
  from: { words: "zzord", name: "zz.jpg", date: "2016-03-01", visit: 1, above: "Zzovan", below: "Zzunder" },
  line: 3,
  ...more,
});

/** An archive that has each thing that pages tell of. Its own words begin with zz. */
function anArchiveWithEverything(): Archive {
  const page = aPage("zz.txt");
  const section = {
    ...aSection("zzett", [{ number: 1, host: "Zzverket", asWritten: "zzmars" }], "Zzavsnitt"),
    theme: "Zztema",
    tags: ["zztagg"],
    body: "Zztext.",
    sources: [{ capture: "zz.txt", lines: [1, 2] as [number, number] }],
    reforms: "- Zzreform.",
  };
  const other = {
    ...aSection("zztva", [{ number: 2, host: "Zzhuset", asWritten: "zzmaj" }], "Zzannat"),
    body: "Zztext.\n\n- Zzreform.\n- Zzlyft.",
    order: 2,
    sources: section.sources,
  };
  const post = (slug: string, more: Parameters<typeof aPost>[1]) => ({
    ...aPost(slug, {
      title: `Zz${slug}`,
      author: "Zzanna Zzek",
      sources: [{ capture: "zz.txt", lines: [1, 2] }],
      ...more,
    }),
    body: "Zztext zzlord zzhit.\n\nZzmera.",
  });
  const certain: Evidence[] = [
    "explicit",
    "archive-heading",
    "original-url",
    "captured",
    "image-name",
    "text",
    "week",
    "visit",
    "order",
  ].map((kind) => evidence(kind as Evidence["kind"], "2016-03/2016-03"));
  const content = aContent(
    {
      vocabulary: [{ slug: "zztagg", label: "Zztagg", description: "Zzbeskrivning.", words: [] }],
      captures: [
        {
          ...page,
          names: ["zz.txt"],
          origin: "https://zz.example/",
          captured: "2019-01-02",
          capturedBy: "Zzvan",
          seen: [
            { address: "https://zz.example/", captured: "2016-07-08", container: "zz.zip", path: "#2" },
            { address: "https://zz.example/" },
            ...Array.from({ length: 11 }, (_, at) => ({ captured: `2017-0${1 + (at % 9)}-1${at % 10}` })),
          ],
          rights: "Zzratt",
          because: [{ kind: "fact-lines", words: "zz", line: 1, count: 2 }],
          doubts: [{ kind: "sidebar", words: "zz", line: 2 }],
          notes: [{ line: 1, kind: "mojibake" }],
          unknown: [4],
          archive: [{ month: "2016-02", posts: 3, line: 9 }],
          entries: ["posts/zza", "posts/zzborta"],
          lines: { ...page.lines, title: 2, body: 3, comment: 1, unknown: 1, blank: 2 },
        },
        {
          ...page,
          id: "111111111111",
          names: ["zzolast.txt"],
          reader: undefined,
          doubts: [{ kind: "no-shape" }],
          candidates: [
            { reader: "single-post", posts: 1, doubts: [{ kind: "two-shapes" }] },
            { reader: "bylines", posts: 2, doubts: [{ kind: "untitled", line: 1 }] },
          ],
          lines: { ...page.lines, blank: 1 },
        },
        { ...page, id: "222222222222", names: ["zz.zip"], container: true, reader: undefined },
      ],
      posts: [
        post("zza", {
          nr: 1,
          date: "2016-03",
          evidence: certain,
          commentCount: 3,
          comments: [
            {
              id: 1,
              author: "Z. Z.",
              date: "2016-03-04",
              body: "Zzsvar.",
              source: { capture: "zz.txt", lines: [5, 5] },
            },
          ],
          categories: ["Zzkategori", "Zzannan"],
          tags: ["zztagg"],
          visits: [1],
          images: [{ name: "zz.jpg", kept: false }],
          lostMedia: [{ kind: "film", host: "zz.example" }],
          possibleImages: ["Zzmera."],
          lostLinks: [{ line: 2, words: "zzhit" }],
          mentions: [
            { line: 2, words: "zzlord", title: "Zzsaknad" },
            { line: 2, words: "zzlord" },
          ],
          originalUrl: "https://zz.example/zza",
        }),
        post("zzb", {
          nr: 2,
          date: "2016-02/2016-04",
          commentCount: null,
          text: "abstract",
          images: [{ name: "zz.png", kept: false }],
        }),
        post("zzc", { nr: 3, date: "2017-05?", evidence: [evidence("visit", "2017-05", { strength: "suggests" })] }),
        post("zzd", { nr: 4, commentCount: 1, text: "excerpt", brokenOff: "mid-sentence" }),
        post("zze", {
          nr: 5,
          date: "2018-06-07",
          evidence: [
            evidence("explicit", "2018-06-07"),
            evidence("text", "../2018-05-01", { holds: false, rule: "past" }),
            evidence("markup", "2018-06-07", { rule: "visible" }),
          ],
        }),
      ],
      report: {
        type: "report",
        slug: "index",
        file: "report/index.md",
        title: "Zzrapport",
        author: "Zzanna Zzek",
        date: "2018-10",
        themes: [{ title: "Zztema", introduction: "Zzingress." }, { title: "Zzannat" }],
        text: "verbatim",
        body: "Zztext.",
        sources: section.sources,
      },
      sections: [section, other] as never,
      pages: [{ type: "page", title: "Zzsida", slug: "zzsida", body: "Zztext.", file: "pages/zzsida.md" }],
    },
    {
      title: "Zzarkivet",
      author: "Zzanna Zzek",
      address: "https://zz.example/arkiv/",
      description: "Zzbeskrivning.",
      about: "Zzom.",
      role: "Zzroll",
      place: "Zzort",
      years: "2014/2018",
      rights: "Zzratt.",
      contact: "Zzpost",
      released: "2020-02-03",
    },
  );
  const removal = { date: "2020-01-01", reason: "Zzskal.", fields: ["title", "body", "comments"] };
  return buildArchive(content, new Map([["zz.txt", ["Zza", "Zztext zzlord zzhit."]]]), {
    byFile: new Map([["posts/zza.md", [removal]]]),
    entries: [
      { kind: "post", slug: "zzborta", removal },
      { kind: "section", slug: null, removal },
    ],
  });
}

/** Each page of a layout: its address and its HTML. */
function pagesOf({ data, render }: Layout): { address: string; html: string }[] {
  const { pagination } = data;
  const items = pagination
    ? pagination.data.split(".").reduce((part, name) => (part as never)[name], { archive } as unknown)
    : [undefined];
  const kept = pagination?.before ? pagination.before(items as unknown[]) : (items as unknown[]);
  return kept.map((item, pageNumber) => {
    const given = { archive, pagination: { pageNumber }, ...(pagination && { [pagination.alias]: item }) };
    const address = data.permalink(given);
    const page: PageData["page"] = { url: `/${address}`, outputPath: address };
    return { address, html: renderToString(render({ ...given, page })) };
  });
}

const readAttributes = ["ariaLabel", "title", "alt", "placeholder", "dataVoice", "dataWords"];
const silentElements = new Set(["script", "style", "code", "pre"]);

/** What a reader sees or hears of a page, piece by piece. */
function spokenIn(node: Nodes): string[] {
  if (node.type === "text") return [node.value];
  if (node.type === "element") {
    if (silentElements.has(node.tagName)) return [];
    const { properties } = node;
    const described =
      node.tagName === "meta" && /description/.test(String(properties.name ?? properties.property))
        ? [String(properties.content)]
        : [];
    return [
      ...described,
      ...readAttributes.flatMap((name) => (properties[name] === undefined ? [] : String(properties[name]))),
      ...node.children.flatMap(spokenIn),
    ];
  }
  return node.type === "root" ? node.children.flatMap(spokenIn) : [];
}

/** Names that are the same in every language, of formats and of what machines read. */
const names =
  /\b(?:zz[\p{L}\d.]*|https?:\S*|[a-z-]+\.(?:yaml|json|csv|bib|ris|zip|txt|xml)|JSON|CSV|BibLaTeX|RIS|CSL|Atom|SHA-256|utf-8|byte|EDTF|Z)\b/giu;

/** The words that come neither from the archive's content nor from its language. */
function strayWords(text: string): string[] {
  return (
    withoutPhrases(text)
      .replace(names, " ")
      .match(/\p{L}{2,}/gu) ?? []
  );
}

describe("every word of a page comes from its language", () => {
  it("on each kind of page", () => {
    const stray = layouts.flatMap(({ name, layout }) =>
      pagesOf(layout).flatMap(({ address, html }) =>
        spokenIn(fromHtml(html)).flatMap((text) =>
          strayWords(text).length > 0 ? [`${name}, ${address}: ${text.trim()}`] : [],
        ),
      ),
    );
    expect([...new Set(stray)]).toEqual([]);
  });

  it("and all kinds of pages are looked at", () => {
    const without = layouts.filter(({ layout }) => pagesOf(layout).length === 0).map(({ name }) => name);
    expect(without).toEqual([]);
  });

  it("a word outside is found", () => {
    expect(strayWords("⟦phrase ⟦inside⟧ it⟧ Zzord 12")).toEqual([]);
    expect(strayWords("⟦phrase⟧ besök")).toEqual(["besök"]);
  });
});

describe("every sentence of a data file comes from its language", () => {
  it.each([
    "data/posts.json",
    "data/posts.csv",
    "data/visits.json",
    "data/gaps.json",
    "data/archive.bib",
    "data/archive.ris",
    "feed.xml",
  ])("%s", (address) => {
    const written = outputAt(archive, address);
    const text = typeof written === "string" ? written : [...(written ?? [])].join("");
    // A sentence has two words beside each other, and fields, values and addresses have none.
    const sentences =
      withoutPhrases(text.replace(/<[^<>]*>/g, "\n"))
        .replace(names, " ")
        .match(/\p{L}{2,} \p{L}{2,}(?: \p{L}+)*/gu) ?? [];
    expect(sentences).toEqual([]);
  });
});
