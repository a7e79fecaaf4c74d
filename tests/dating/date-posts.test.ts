import { describe, expect, it } from "vitest";
import { type Claim, explicitClaim, headingClaim, imageClaim, visitClaim } from "../../src/dating/claims.ts";
import { datePosts } from "../../src/dating/date-posts.ts";

const dateOf = (...claims: (Claim | null)[]) =>
  datePosts([{ key: "a", title: "A", claims: claims.filter((claim) => claim !== null) }], [["a"]]).get("a")?.date;
const heading = headingClaim("2017-12", "december 2017");
const image = imageClaim("20170919 Bild.png");
const visit = visitClaim({ number: 3, dates: ["2016-04"] });
const twice = visitClaim({ number: 3, dates: ["2016-04", "2016-12"] });

describe("the strongest claim dates a post", () => {
  it.each<[string, string | undefined, (Claim | null)[]]>([
    ["nothing", undefined, []],
    ["the heading of a month archive is certain", "2017-12", [heading]],
    [
      "the blog's own date is certain, and stronger",
      "2017-12-24",
      [heading, explicitClaim("2017-12-24", "24 december 2017")],
    ],
    ["an image's name is an indication", "2017-09-19?", [image]],
    ["a visit's month is a weaker one", "2017-09-19?", [visit, image]],
    ["a visit's month", "2016-04?", [visit]],
    ["any of a visit's months", "[2016-04?,2016-12?]", [twice]],
  ])("%s", (_, date, claims) => expect(dateOf(...claims)).toBe(date));

  it("every claim stays as evidence, strongest first", () => {
    expect(
      datePosts([{ key: "a", title: "A", claims: [visit, heading] }], [])
        .get("a")
        ?.evidence.map(({ kind }) => kind),
    ).toEqual(["archive-heading", "visit"]);
  });
});

it("a visit's occasions are narrowed by the post's place on its page, and the place is told", () => {
  const posts = [
    { key: "above", title: "Ovan", claims: [visit] },
    { key: "a", title: "A", claims: [twice] },
  ];
  const dating = datePosts(posts, [["above", "a"]]).get("a");
  expect(dating?.date).toBe("2016-04?");
  expect(dating?.evidence.at(-1)).toMatchObject({
    kind: "order",
    says: "../2016-04-30",
    because: expect.stringContaining("under ”Ovan”"),
  });
});

it.each([
  ["20170919 Bild.png", "2017-09-19"],
  ["2017-09-18 Dom", "2017-09-18"],
  ["FUT sept2017.png", "2017-09"],
  ["20171399 Bild.png", undefined],
  ["12669583_1008175802555116_n", undefined],
  ["bild 2017.png", undefined],
])("the name %s claims %s", (name, says) => expect(imageClaim(name)?.says).toBe(says));
