import { describe, expect, it } from "vitest";
import { tally, unknownLines } from "../../../src/readers/ledger.ts";
import { capture, draftsOf, read } from "../../captures-at-hand.ts";

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
    expect(post?.body.map(({ text }) => text)).toEqual(["Vi fick", "2 kommentarer", "om detta."]);
  });

  it("a page that lost its blank lines is read all the same", () => {
    expect(
      postsOf("Tyra Vintersol\n1 kommentar\nEtt\nText.\n2 kommentarer\nTvå\nText.").map(({ title }) => title),
    ).toEqual(["Ett", "Två"]);
  });

  it.each([
    ["under the title", (title: string, day: string) => `1 kommentar\n\n${title}\n\n${day}\n\nText.`],
    ["above the title", (title: string, day: string) => `1 kommentar\n\n${day}\n\n${title}\n\nText.`],
  ])("a date line %s of most posts is the blog's own date", (_, post) => {
    expect(postsOf(page(post("Ett", "19 september, 2018"), post("Två", "3 maj 2018")))).toMatchObject([
      { title: "Ett", claims: [{ kind: "explicit", says: "2018-09-19" }] },
      { title: "Två", claims: [{ kind: "explicit", says: "2018-05-03" }] },
    ]);
  });

  it("a day beside one title alone is text: an invitation's, or the title itself", () => {
    const posts = postsOf(
      page(
        "1 kommentar\n\nInvigning\n\nlördag 12 maj 2018\n\nVälkomna.",
        "1 kommentar\n\n9 september 2018\n\nText.",
        "1 kommentar\n\nTre\n\nText.",
      ),
    );
    expect(posts.map(({ title, claims, body }) => [title, claims.length, body.length])).toEqual([
      ["Invigning", 0, 2],
      ["9 september 2018", 0, 1],
      ["Tre", 0, 1],
    ]);
  });

  it("a menu's word is no author, and is listed as unknown", () => {
    const { reading } = read(capture("Meny\n\n1 kommentar\n\nRubrik\n\nText."));
    expect(unknownLines(reading.ledger)).toEqual([1]);
  });

  it("what somebody says is no comment line", () => {
    expect(
      postsOf(page("1 kommentar\n\nRubrik\n\nSå svarade ministern:\n\nInga kommentarer\n\nDet säger allt.")),
    ).toHaveLength(1);
  });

  it("a day in the text is no date of the post", () => {
    expect(postsOf(page("1 kommentar\n\nRubrik\n\nText.\n\n19 september 2018"))).toMatchObject([{ claims: [] }]);
  });

  it.each(["Läs mer", "Läs mer »", "Fortsätt läsa Rubrik →"])("a post that ends in %s is an excerpt", (line) => {
    const { reading } = read(capture(page(`1 kommentar\n\nRubrik\n\nText.\n\n${line}`)));
    expect(draftsOf(reading, "post")).toMatchObject([{ excerpt: true }]);
    expect(tally(reading.ledger).furniture).toBe(1);
  });

  it("so is one that breaks off", () => {
    expect(postsOf(page("1 kommentar\n\nRubrik\n\nText som …"))).toMatchObject([{ excerpt: true }]);
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
