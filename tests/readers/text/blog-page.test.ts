import { describe, expect, it } from "vitest";
import { tally, unknownLines } from "../../../src/readers/ledger.ts";
import { blogPage } from "../../../src/readers/text/blog-page.ts";
import { textRuns } from "../../../src/readers/tree-text.ts";
import { capture, draftsOf, read } from "../../captures-at-hand.ts";

/** What speaks against reading a text as a blog page. */
const doubtsOf = (text: string) => blogPage.read(capture(text))?.doubts.map(({ kind }) => kind);

const page = (...posts: string[]): string => ["Tyra Vintersol", "", ...posts.flatMap((post) => ["", post])].join("\n");
const postsOf = (text: string) => draftsOf(read(capture(text)).reading, "post");

describe("a blog page", () => {
  it.each([
    ["1 kommentar", 1],
    ["12 kommentarer", 12],
    ["Lämna en kommentar", 0],
  ])("%s is a count of %i", (line, commentCount) => {
    expect(postsOf(page(`${line}\n\nRubrik\n\nText.`))).toMatchObject([{ title: "Rubrik", commentCount }]);
  });

  it("a comment line within a paragraph is text", () => {
    const [post, ...more] = postsOf(page("1 kommentar\n\nRubrik\n\nVi fick\n2 kommentarer\nom detta."));
    expect(more).toEqual([]);
    expect(post && textRuns(post.body, { images: true }).map(({ text }) => text)).toEqual([
      "Vi fick",
      "2 kommentarer",
      "om detta.",
    ]);
  });

  it("a page that lost its blank lines is read all the same", () => {
    expect(
      postsOf("Tyra Vintersol\n1 kommentar\nEtt\nText.\n2 kommentarer\nTvå\nText.").map(({ title }) => title),
    ).toEqual(["Ett", "Två"]);
  });

  const dated = (place: "above" | "below", ...days: string[]) =>
    page(
      ...days.map((day, at) => {
        const lines = place === "above" ? [day, `Rubrik ${at}`] : [`Rubrik ${at}`, day];
        return ["1 kommentar", ...lines, "Text."].join("\n\n");
      }),
    );

  it.each([
    ["above the title of every post", dated("above", "19 september, 2018", "3 maj 2018"), ["2018-09-19", "2018-05-03"]],
    [
      "below the title of every post, in order",
      dated("below", "3 maj 2018", "2 april 2018", "1 mars 2018"),
      ["2018-05-03", "2018-04-02", "2018-03-01"],
    ],
  ])("a day %s is the blog's own date", (_, text, days) => {
    expect(postsOf(text).flatMap(({ claims }) => claims.map(({ says }) => says))).toEqual(days);
  });

  it.each([
    ["a single post that begins with a day", page("1 kommentar\n\nInvigning\n\nlördag 12 maj 2018\n\nVälkomna.")],
    [
      "two of three posts that begin with a day",
      page(
        "1 kommentar\n\nEtt\n\n12 maj 2018\n\nText.",
        "1 kommentar\n\nTvå\n\n3 juni 2018\n\nText.",
        "1 kommentar\n\nTre\n\nText.",
      ),
    ],
    ["two posts that both begin with a day", dated("below", "12 maj 2018", "3 juni 2018")],
    ["days below the titles in no order", dated("below", "1 mars 2018", "3 maj 2018", "2 april 2018")],
    ["a title that is a day", page("1 kommentar\n\n9 september 2018\n\nText.", "1 kommentar\n\nTre\n\nText.")],
  ])("%s is left unread: the day may be the text's own", (_, text) => {
    expect(doubtsOf(text)).toContain("days-beside-titles");
  });

  it.each([
    [
      "a count below its post",
      "Tyra Vintersol\n\nEtt\n\nText om det.\n\n2 kommentarer\n\nTvå\n\nText.\n\n1 kommentar",
      "post-without-body",
    ],
    [
      "a count below its post, and a footer",
      "Tyra Vintersol\n\nEtt\n\nText om det.\n\n2 kommentarer\n\nTvå\n\nText.\n\n1 kommentar\n\nCopyright 2010\n\nDrivs med WordPress",
      "text-above-first-count",
    ],
    [
      "a single post with its comments",
      page("2 kommentarer\n\nTack alla\n\nText.", "2 kommentarer\n\nAnna Ek\n\nBra!\n\nBo\n\nJa."),
      "name-as-title",
    ],
    [
      "comments of Blogger",
      page("2 kommentarer\n\nTack\n\nText.\n\nAnna sa...\n\nBra!\n\n9 december 2008 kl. 14:02"),
      "comment-section",
    ],
    ["a form", page("2 kommentarer\n\nTack\n\nText.\n\nLämna ett svar\n\nWebbplats"), "comment-section"],
    [
      "a sidebar after the last post",
      page("1 kommentar\n\nTack\n\nText.\n\nSenaste inläggen\n\nTack\n\nHej\n\nArkiv\n\nmaj 2018 (4)"),
      "sidebar",
    ],
    [
      "another wording for no comments",
      page("1 kommentar\n\nEtt\n\nText.", "Inga kommentarer\n\nTvå\n\nText."),
      "other-comment-wording",
    ],
    ["a call to comment", page("1 kommentar\n\nEtt\n\nText.", "Kommentera\n\nTvå\n\nText."), "other-comment-wording"],
  ])("%s speaks against it", (_, text, doubt) => {
    expect(doubtsOf(text)).toContain(doubt);
  });

  it("a menu's word is no author, and is listed as unknown", () => {
    const { reading } = read(capture("Meny\n\n1 kommentar\n\nRubrik\n\nText."));
    expect(unknownLines(reading.ledger)).toEqual([1]);
  });

  it("a day in the text is no date of the post", () => {
    expect(postsOf(page("1 kommentar\n\nRubrik\n\nText.\n\n19 september 2018"))).toMatchObject([{ claims: [] }]);
  });

  it.each(["Läs mer", "Läs mer »", "Fortsätt läsa Rubrik →"])("a post that ends in %s is an excerpt", (line) => {
    const { reading } = read(capture(page(`1 kommentar\n\nRubrik\n\nText.\n\n${line}`)));
    expect(draftsOf(reading, "post")).toMatchObject([{ excerpt: "marked" }]);
    expect(tally(reading.ledger).boilerplate).toBe(1);
  });

  it("so is one that breaks off", () => {
    expect(postsOf(page("1 kommentar\n\nRubrik\n\nText som …"))).toMatchObject([{ excerpt: "marked" }]);
    expect(postsOf(page("1 kommentar\n\nRubrik\n\nVi får väl se..."))).toMatchObject([{ excerpt: false }]);
    expect(postsOf(page("1 kommentar\n\nRubrik\n\nLäs mer om detta: http://exempel.se"))).toMatchObject([
      { excerpt: false },
    ]);
  });

  it("lines above the first post that no rule knows are unknown, and listed", () => {
    const { ledger } = read(
      capture("Tyra Vintersol\n\nEn blogg om det mesta i Strömvalla och annat\n\n1 kommentar\n\nRubrik\n\nText."),
    ).reading;
    expect(unknownLines(ledger)).toEqual([3]);
  });
});
