import { expect, it } from "vitest";
import { languages } from "../../src/language/index.ts";
import type { PageWords } from "../../src/language/page-words.ts";

const { sv, en } = languages;
const link = (words: string): string => `[${words}]`;

/** What a page says, in Swedish and in English. */
const said: readonly [swedish: string, english: string, say: (words: PageWords) => string | readonly string[]][] = [
  [
    "Berättar om [besök 4: Skatan], 2018 enligt rapporten",
    "Tells of [visit 4: Skatan], 2018 according to the report",
    ({ postPage }) => postPage.tellsOf({ number: 4, host: "Skatan", months: "2018" }, link),
  ],
  ["Bloggens kategori: [A]", "The blog’s category: [A]", ({ postPage }) => postPage.categories(["A"], link)],
  [
    "Bloggens kategorier: [A], [B]",
    "The blog’s categories: [A], [B]",
    ({ postPage }) => postPage.categories(["A", "B"], link),
  ],
  ["Bild som inte är bevarad", "Image that is not kept", ({ postPage }) => postPage.missingImages(1)],
  ["Bilder som inte är bevarade", "Images that are not kept", ({ postPage }) => postPage.missingImages(2)],
  [
    "[Kommentar 3] av A.E., 2018",
    "[Comment 3] by A.E., 2018",
    ({ postComments }) => postComments.heading({ id: 3, author: "A.E.", date: "2018" }, link),
  ],
  [
    "[Kommentar 3]",
    "[Comment 3]",
    ({ postComments }) => postComments.heading({ id: 3, author: null, date: null }, link),
  ],
  ["a.txt, rad 4", "a.txt, line 4", ({ notes }) => notes.witness("a.txt", [[4, 4]], undefined, [])],
  [
    "[a.txt], rad 4–16 och 20, anger inga kommentarer, annan lydelse på rad 5",
    "[a.txt], lines 4–16 and 20, states no comments, another wording on line 5",
    ({ notes }) =>
      notes.witness(
        link("a.txt"),
        [
          [4, 16],
          [20, 20],
        ],
        0,
        [5],
      ),
  ],
  [
    "a.txt, rad 4–5, säger ingenting om kommentarer, annan lydelse på rad 4 och 5",
    "a.txt, lines 4–5, says nothing about comments, another wording on lines 4 and 5",
    ({ notes }) => notes.witness("a.txt", [[4, 5]], null, [4, 5]),
  ],
  [
    "Texten här är den i a.txt, sparad vid okänd tid. Det som bara står där är [struket], det som bara står i den andra källan är [understruket].",
    "The text here is that of a.txt, saved at an unknown time. Words found only there are [struck through]; words found only in the other source are [underlined].",
    ({ comparison }) => comparison.legend("a.txt", comparison.saved(undefined), link, link),
  ],
  ["Avsnitt 2 i [rapporten]", "Section 2 of [the report]", ({ sectionPage }) => sectionPage.place(2, null, link)],
  [
    "”Maj 2018” enligt rapporten. Någon dag anges inte.",
    "“Maj 2018” according to the report. No day is stated.",
    ({ visitPage }) => visitPage.asWritten("Maj 2018", 1),
  ],
  [
    "”Maj 2018” enligt rapporten, 2 tillfällen. Någon dag anges inte.",
    "“Maj 2018” according to the report, 2 occasions. No day is stated.",
    ({ visitPage }) => visitPage.asWritten("Maj 2018", 2),
  ],
  ["[Omsorg]", "[Omsorg]", ({ visitPage }) => visitPage.inSection("Omsorg", null, link)],
  [
    "[1 odaterat inlägg] står utanför.",
    "[1 undated post] is left out.",
    ({ timelinePage }) => timelinePage.undated(1, link),
  ],
  [
    "[2 odaterade inlägg] står utanför.",
    "[2 undated posts] are left out.",
    ({ timelinePage }) => timelinePage.undated(2, link),
  ],
  [
    "[Rapporten], med 1 reform; när var och en genomfördes anges inte",
    "[Rapporten], with 1 reform; when each was carried out is not stated",
    ({ timelinePage }) => timelinePage.reportWithReforms("Rapporten", 1, link),
  ],
  [
    "1 inlägg som ingen källa placerar i en månad. De räknas med i alla summor. Arkivet gissar ingen dag.",
    "1 post that no source places in a month. It is counted in every total. The archive guesses no day.",
    ({ undatedPage }) => undatedPage.lead(1),
  ],
  ["1 byte", "1 byte", ({ sourcesPage }) => sourcesPage.bytes(1)],
  ["12\u00a0345 byte", "12,345 bytes", ({ sourcesPage }) => sourcesPage.bytes(12_345)],
  ["1 tom", "1 blank", ({ sourcesPage }) => sourcesPage.owned("blank", 1)],
  ["2 rubriker", "2 titles", ({ sourcesPage }) => sourcesPage.owned("title", 2)],
  [
    "Sida med ett inlägg (läst så som en person valde): x och y",
    "Page with one post (read as a person chose): x and y",
    ({ sourcesPage }) => sourcesPage.reading("single-post", true, ["x", "y"]),
  ],
  ["another-reader", "another-reader", ({ sourcesPage }) => sourcesPage.reading("another-reader", false, [])],
  [
    "Flöde: 2 inlägg; mot det talar x",
    "Feed: 2 posts; against it: x",
    ({ sourcesPage }) => sourcesPage.candidate("feed", 2, ["x"]),
  ],
  ["2014, 2 rader", "2014, 2 lines", ({ sourcesPage }) => sourcesPage.listedMonths("2014", "2014", 2)],
  [
    "2014 till 2015, 2 rader",
    "2014 to 2015, 2 lines",
    ({ sourcesPage }) => sourcesPage.listedMonths("2014", "2015", 2),
  ],
];

it.each(said)("%s: %s", (swedish, english, say) => {
  const words = (language: { pageWords: PageWords }): string => [say(language.pageWords)].flat().join("");
  expect([words(sv), words(en)]).toEqual([swedish, english]);
});

/** All plain words among those of the pages. */
function stringsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

it("no English words of pages have Swedish letters or quotation marks of Swedish", () => {
  expect(stringsIn(en.pageWords).length).toBeGreaterThan(100);
  expect(stringsIn(en.pageWords).filter((words) => /[åäö]|^[^“]*”/i.test(words))).toEqual([]);
});
