import { describe, expect, it } from "vitest";
import { captureOf } from "../../../src/capture/capture.ts";
import { chooseReader } from "../../../src/readers/index.ts";

const text =
  "The new crossing was on the agenda again, and nobody could say what it will cost the town before the summer.";
const cut = "The new crossing was on the agenda again, and nobody could say what it will cost the town before […]";

/** The posts of a page, each as its title, what dates it, and its number of comments. */
function posts(lines: readonly string[]): unknown[] {
  const { reader, reading } = chooseReader(captureOf("page.txt", Buffer.from(lines.join("\n\n"))));
  if (!reader) return [];
  return reading.drafts.flatMap((draft) =>
    draft.kind === "post" ? [[draft.title, draft.claims[0]?.says ?? null, draft.commentCount]] : [],
  );
}

describe("several posts below one heading with a day", () => {
  it("each begins with a short line between two paragraphs, where the heading names the day of the week", () => {
    expect(
      posts([
        "Monday, August 15, 2005",
        "A chair by post",
        text,
        "Sauce for geese",
        text,
        "Friday, August 12, 2005",
        "Rain",
        text,
      ]),
    ).toEqual([
      ["A chair by post", "2005-08-15", null],
      ["Sauce for geese", "2005-08-15", null],
      ["Rain", "2005-08-12", null],
    ]);
  });

  it.each([["Anna Ek"], ["Come along all of you!"], ["1. The crossing"], ["Link: the crossing"], ["What it costs."]])(
    "a name, a sentence, an item or a label begins none: %s",
    (line) => {
      expect(posts(["Monday, August 15, 2005", "A chair by post", text, line, text])).toEqual([
        ["A chair by post", "2005-08-15", null],
      ]);
    },
  );

  it("where another line looks like a heading of the text, all may be such", () => {
    const page = ["torsdag 4 mars 2010", "Ett tal", text, "Skolan", text, "Trafiken i centrum", text];
    expect(posts(page)).toEqual([["Ett tal", "2010-03-04", null]]);
  });

  it("a heading without the day of the week stands above one post", () => {
    expect(posts(["2005-08-15", "A chair by post", text, "Sauce for geese", text])).toHaveLength(1);
  });

  it("of a day without a title nothing is claimed", () => {
    expect(
      posts(["onsdag 31 december 2008", "tisdag 30 december 2008", "Krångel", text, "måndag 29 december 2008", text]),
    ).toEqual([["Krångel", "2008-12-30", null]]);
  });
});

describe("a day on the line of a title", () => {
  it.each([
    ["before it", ["2010-09-17 The last letter", text, "2010-06-29 Goodbye to the office?", text]],
    ["behind it", ["The last letter (17 September 2010)", text, "Goodbye to the office? (29 June 2010)", text]],
    ["with a number", ["8. The last letter (17/9 -10)", text, "7. Goodbye to the office? (29/6 -10)", text]],
  ])("%s", (_, lines) => {
    expect(posts(lines)).toEqual([
      ["The last letter", "2010-09-17", null],
      ["Goodbye to the office?", "2010-06-29", null],
    ]);
  });

  it("is that of an agenda, where the days rise", () => {
    expect(posts(["2010-06-29 Council", text, "2010-09-17 Committee", text])).toEqual([]);
  });
});

describe("the facts of a post", () => {
  it("an invitation to comment between two posts is the first one's", () => {
    expect(
      posts([
        "Rain",
        "Posted on 3 May 2010 by Jo Dow",
        text,
        "Leave a comment",
        "Snow",
        "Posted on 2 May 2010 by Jo Dow",
        text,
        "2 Comments",
      ]),
    ).toEqual([
      ["Rain", "2010-05-03", 0],
      ["Snow", "2010-05-02", 2],
    ]);
  });

  it("a link to comment that also stands beside a number states none", () => {
    const post = (title: string, day: string, likes: string): string[] => [
      "Jo Dow",
      day,
      title,
      text,
      "Gilla · Kommentera",
      likes,
    ];
    expect(
      posts([
        ...post("Rain", "6 februari 2013 kl. 21:19", "28 personer gillar detta · 3 kommentarer"),
        ...post("Snow", "15 januari 2013 kl. 12:40", "104 personer gillar detta"),
      ]),
    ).toEqual([
      ["Rain", "2013-02-06", 3],
      ["Snow", "2013-01-15", null],
    ]);
  });

  it("are nobody's between posts of a capture that is cut at both ends", () => {
    const facts = ["2010-11-30 2 comments", "2010-11-24 1 comment", "2010-11-17 9 comments"];
    const titles = ["Lunch", "The cycle path", "Thanks"];
    expect(posts([text, ...titles.flatMap((title, at) => [facts[at] as string, title, text])])).toEqual(
      titles.map((title) => [title, null, null]),
    );
  });

  it("a day without its year is in the month that heads the page", () => {
    expect(
      posts([
        "Inlägg från juni 2014",
        "Rain",
        "Av Jo Dow i Kultur",
        "19 juni",
        text,
        "Snow",
        "Av Jo Dow i Vård",
        "12 juni",
        text,
      ]),
    ).toEqual([
      ["Rain", "2014-06-19", null],
      ["Snow", "2014-06-12", null],
    ]);
  });

  it("a month behind a day of the week heads a day whose number is lost", () => {
    expect(posts(["Alla inlägg: sön aug 2018", "Bredvid vägen", text])).toEqual([["Bredvid vägen", null, null]]);
  });
});

describe("a title", () => {
  it("stands in turn with texts that are cut, also above one that is not", () => {
    expect(posts(["Rain", text, "Snow and ice", cut, "A bus", cut])).toEqual([
      ["Rain", null, null],
      ["Snow and ice", null, null],
      ["A bus", null, null],
    ]);
  });

  it("stands below the head of a page with a form", () => {
    const form = ["Leave a Reply", "Name (required)", "Email (required)"];
    expect(posts(["The Backbench Baker", "How to chair a meeting", text, text, ...form])).toEqual([
      ["How to chair a meeting", null, null],
    ]);
  });

  it("is not known on a page that can only be shared, as that of a candidate", () => {
    expect(posts(["Jo Dow", "Welcome to my pages", text, text, "Share on Facebook"])).toEqual([]);
  });

  it("is not known where no line shows that the page has one post", () => {
    expect(posts(["The Backbench Baker", "How to chair a meeting", text, text])).toEqual([]);
  });
});

it("a text of no shape is kept with the readers that a person may name", () => {
  const { reader, candidates } = chooseReader(
    captureOf("page.txt", Buffer.from(["The Backbench Baker", "How to chair a meeting", text].join("\n\n"))),
  );
  expect(reader).toBeNull();
  expect(candidates).toMatchObject([{ reader: { kind: "single-post" }, posts: 1, doubts: [{ kind: "no-shape" }] }]);
});

describe("a line that may only be the heading of a form, or a text's own end", () => {
  const post = ["Keys to the pavilion", "May 4, 2011 by Ebba Lind", text];

  it.each(["Leave a Reply", "Lämna ett svar", "Kommentera"])(
    "%s alone below the only post states no number",
    (line) => {
      expect(posts([...post, line])).toEqual([["Keys to the pavilion", "2011-05-04", null]]);
    },
  );

  it("on the line of other facts it is a link, and the post has no comments", () => {
    expect(posts([...post, "Posted in Sport | Leave a comment"])).toEqual([["Keys to the pavilion", "2011-05-04", 0]]);
  });

  it("a day below the only post is that of a letter or a motion; with its time it is the blog's", () => {
    expect(posts(["A motion about lamps", text, "May 4, 2011"])).toEqual([["A motion about lamps", null, null]]);
    expect(posts(["A motion about lamps", text, "May 4, 2011 10:14"])).toEqual([
      ["A motion about lamps", "2011-05-04", null],
    ]);
  });
});

it("in a list that keeps its marks, the titles of excerpts have none", () => {
  const page = ["• Snow on the line", cut, "• A seat for everyone", cut];
  expect(posts(page)).toEqual([
    ["Snow on the line", null, null],
    ["A seat for everyone", null, null],
  ]);
});

describe("days that the capture has glued to other words", () => {
  it("head the post below, where they stand right behind the end of a text and others head posts", () => {
    const page = ["söndag 14 februari 2016", "Plogbilen", `${text}lördag 13 februari 2016`, "Badhuset", text];
    expect(posts(page)).toEqual([
      ["Plogbilen", "2016-02-14", null],
      ["Badhuset", "2016-02-13", null],
    ]);
  });

  it("that end a sentence with a space in front of them are words of the text", () => {
    const page = ["söndag 14 februari 2016", "Plogbilen", `${text} Lördag 13 februari 2016`, "Badhuset", text];
    expect(posts(page)).not.toContainEqual(["Badhuset", "2016-02-13", null]);
  });
});

describe("a day above the only post", () => {
  it("is the blog's below a part of the page, where it names the day of the week", () => {
    expect(posts(["Council corner", "Search This Blog", "Tuesday, 19 March 2013", "An empty bus", text])).toEqual([
      ["An empty bus", "2013-03-19", null],
    ]);
  });

  it("may be that of the title above it", () => {
    expect(posts(["An empty bus", "Tuesday, 19 March 2013", "What the driver said", text])).toEqual([]);
    expect(posts(["An empty bus", "Share:", "Tuesday, 19 March 2013", "What the driver said", text])).toEqual([]);
  });
});

it("a post without a title among others with days is left out", () => {
  const page = ["8 June 2010", "Snagging list", text, "No comments:", "5 June 2010", text, "2 comments:"];
  expect(posts([...page, "3 June 2010", "The small print", text, "1 comment:"])).toEqual([
    ["Snagging list", "2010-06-08", 0],
    ["The small print", "2010-06-03", 1],
  ]);
});

describe("links to share a post", () => {
  const shares = ["Share this:", "• Twitter", "• Facebook", "Email"];

  it("stand between the text and what closes it", () => {
    const closing = "This entry was posted in Roads on May 3, 2010 by Jo Dow.";
    expect(posts(["Rain at last", text, ...shares, closing])).toEqual([["Rain at last", "2010-05-03", null]]);
  });

  it("show that the short lines above them sign the text", () => {
    expect(posts(["An open letter", text, "Yours sincerely", "Jo Dow", "Councillor", ...shares])).toEqual([
      ["An open letter", null, null],
    ]);
  });
});

it("author, day, category and comments may stand on a line each", () => {
  const page = ["Conference diary", "By Jo Dow\nOn October 3, 2007\nIn Conference\nWith 3 Comments", text];
  const { reading } = chooseReader(captureOf("page.txt", Buffer.from(page.join("\n\n"))));
  expect(reading.drafts).toMatchObject([
    { title: "Conference diary", author: "Jo Dow", commentCount: 3, categories: ["Conference"] },
  ]);
});

describe("a title that stands on a line with its day", () => {
  it("may have the number of comments behind it", () => {
    const page = ["27/3 2007 The soul of the town 2 comments", text, "25/3 2007 Summer time 0 comments", text];
    expect(posts(page)).toEqual([
      ["The soul of the town", "2007-03-27", 2],
      ["Summer time", "2007-03-25", 0],
    ]);
  });

  it("is none where a title stands right above each such line", () => {
    const page = ["Rain", "27/3 2007 Roads Jo 2 comments", text, "Snow", "25/3 2007 Water Jo 0 comments", text];
    expect(posts(page)).toEqual([
      ["Rain", "2007-03-27", 2],
      ["Snow", "2007-03-25", 0],
    ]);
  });
});

it("sentences may lead from the first line to the first paragraph", () => {
  const page = [
    "Why is she silent?",
    "For three weeks we have waited.",
    "– I shall call, she said.",
    "– I shall.",
    text,
  ];
  expect(posts(page)).toEqual([["Why is she silent?", null, null]]);
});

it("the number that heads the comments is that of the only post, also below other parts of the page", () => {
  const comments = ["2 replies to “The wolf”", "1. Nils says:", "Well said.", "2. Eva says:", "And the sheep?"];
  expect(posts(["The wolf", "Posted on May 3, 2010 by Jo Dow", text, "Related", "The lynx", ...comments])).toEqual([
    ["The wolf", "2010-05-03", 2],
  ]);
});

describe("a box with the parts of a day below each other", () => {
  it("dates the post below it", () => {
    const page = ["Dec", "13", "2010", "Christmas in town", text, "Dec", "1", "2010", "A new term", text];
    expect(posts(page)).toEqual([
      ["Christmas in town", "2010-12-13", null],
      ["A new term", "2010-12-01", null],
    ]);
  });

  it("without its year, by the month that heads the page", () => {
    const page = ["Arkiv för maj 2013", "28", "maj", "7 kommentarer", "Rain", text, "Inlagt under: Vård"];
    expect(posts([...page, "17", "maj", "0 kommentarer", "Snow", text, "Inlagt under: Vård"])).toEqual([
      ["Rain", "2013-05-28", 7],
      ["Snow", "2013-05-17", 0],
    ]);
  });
});

it("an account of any letters may stand behind the day", () => {
  const post = (title: string, day: string) => [title, `${day} — annaek`, text, "Posted in Roads. 2 Comments »"];
  expect(posts([...post("Rain", "December 13, 2010"), ...post("Snow", "December 1, 2010")])).toEqual([
    ["Rain", "2010-12-13", 2],
    ["Snow", "2010-12-01", 2],
  ]);
});

it("tags and links for other sites end a text, and are no part of the page around it", () => {
  const tags = ["Bloggar om: jul, staden", "Läs även andra bloggares åsikter om jul, staden", "intressant"];
  expect(posts(["Jul över hela staden", text, ...tags, "Publicerad: 13 dec 2010"])).toEqual([
    ["Jul över hela staden", "2010-12-13", null],
  ]);
});

it("the number of comments on another title in quotation marks is not the post's", () => {
  const page = ["Keys to the pavilion", "Posted on May 4, 2011 by Ebba Lind", text];
  expect(posts([...page, "14 comments on “The swimming pool”"])).toEqual([
    ["Keys to the pavilion", "2011-05-04", null],
  ]);
  expect(posts([...page, "14 comments on “Keys to the …”"])).toEqual([["Keys to the pavilion", "2011-05-04", 14]]);
});

it("links to the rest that are glued to the next text show that several texts are here", () => {
  expect(posts(["Six seats", text, `Read more${text}`])).toEqual([]);
});

it.each([
  "Arkiv » 2007 » december",
  "Blogg > Arkiv > 2007 > december",
  "December 2007 Archives",
  "Browsing Archives of december »2007",
])("%s heads the posts of a month", (heading) => {
  expect(posts([heading, "Rain", "Av i Jul", text, "Snow", "Av i Omsorg", text])).toEqual([
    ["Rain", "2007-12", null],
    ["Snow", "2007-12", null],
  ]);
});

it("several months above the posts are links to archives, and head none", () => {
  const page = [
    "December 2007 Archives",
    "November 2007 Archives",
    "Rain",
    "Av i Jul",
    text,
    "Snow",
    "Av i Vård",
    text,
  ];
  expect(posts(page)).toEqual([
    ["Rain", null, null],
    ["Snow", null, null],
  ]);
});

it("a capture that stops below the facts of its second post gives none of them to the first", () => {
  const page = ["A night on the bus", "28 februari, 2018 Lämna en kommentar", text, "A short report"];
  expect(posts([...page, "20 februari, 2018 4 kommentarer"])).toEqual([]);
});

it("where the first of the numbers above the titles is lost, the others are not given to the posts above them", () => {
  const post = (title: string, day: string) => [title, `by Jo on ${day} · in Roads`, text];
  const page = [
    ...post("Rain", "May 11, 2011"),
    "No Comments",
    ...post("Snow", "May 4, 2011"),
    "Previous Page",
    "Theme",
  ];
  expect(posts(["The ward heeler", ...page])).not.toContainEqual(["Rain", "2011-05-11", 0]);
});
