import { describe, expect, it } from "vitest";
import { visitLinker } from "../../src/import/link-visits.ts";

const link = visitLinker([
  { number: 1, host: "Lekstugan öppen förskola, Strömvalla" },
  { number: 2, host: "Ekonomisk rådgivning, Strömvalla" },
  { number: 3, host: "Vår hamn, boende" },
  { number: 4, host: "Sågen" },
  { number: 5, host: "Biblioteket i Norr" },
  { number: 6, host: "Biblioteket i Söder" },
  { number: 7, host: "Badet" },
  { number: 8, host: "Badet" },
  { number: 9, host: "S:t Eriks hus, Strömvalla" },
]);
const visitsOf = (text: string, title = "Rubrik") => link({ title, paragraphs: text.split("\n") }).visits;

describe("a post is linked to the visit it tells of", () => {
  it.each([
    ["the host's name before its first comma", "Idag besökte jag ekonomisk rådgivning.", [2]],
    ["in the genitive", "Igår besökte jag Sågens verkstad.", [4]],
    ["its first word where no other host begins with it", "I tisdags besökte vi Lekstugan.", [1]],
    ["on a weekday that is part of a word", "Tisdagsmorgonen inleddes med samtal på Sågen.", [4]],
    ["the one nearest after the verb", "Idag besökte vi Sågen, som samarbetar med Ekonomisk rådgivning.", [4]],
    ["a name that begins with a sign", "Idag besökte jag S:t Eriks hus och ”Lyktan”.", [9]],
    ["a name in capitals and in the genitive", "Idag besökte jag LEKSTUGAN ÖPPEN FÖRSKOLAS lokaler.", [1]],
    ["in the second paragraph", "Hej!\nIdag besökte jag Sågen.", [4]],
  ])("%s", (_, text, visits) => expect(visitsOf(text)).toEqual(visits));

  it("a host that is also in the title wins", () => {
    expect(visitsOf("Idag besökte vi Sågen om Ekonomisk rådgivning.", "Ekonomisk rådgivning hjälper")).toEqual([2]);
  });
});

describe("precision before recall: no link", () => {
  it.each([
    ["where no day is said", "Jag besökte Sågen."],
    ["where the visit was not made", "Idag träffade jag en mamma som inte har besökt Sågen."],
    ["where it is still to come", "Idag vet vi att jag ska besöka Sågen."],
    ["where others visit", "Idag hade Sågen 3000 besökare."],
    ["where the host stands before the verb", "Idag ringde Sågen efter besöket."],
    ["where the post tells of no visit", "Idag presenterades siffror om ekonomisk rådgivning."],
    ["where the day stands in another sentence", "Idag regnar det. Jag har besökt Sågen."],
    ["from the third paragraph on", "Ett.\nTvå.\nIdag besökte jag Sågen."],
    ["where a first word is only a common word", "Idag besökte jag vår egen park."],
    ["where it is part of another word", "Idag besökte jag Sågenmuseet."],
    ["where a first word is shared", "Idag besökte jag Biblioteket."],
  ])("%s", (_, text) => expect(visitsOf(text)).toEqual([]));

  it("where many have one name; the first ten are named", () => {
    const linkMany = visitLinker(Array.from({ length: 1_000 }, (_, at) => ({ number: at + 1, host: "Badet" })));
    expect(linkMany({ title: "Rubrik", paragraphs: ["Idag besökte jag Badet."] })).toMatchObject({
      visits: [],
      undecided: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
      others: 990,
    });
  });

  it("where a host has no name but a place", () => {
    const linkPlace = visitLinker([{ number: 1, host: ", Strömvalla" }]);
    expect(linkPlace({ title: "Rubrik", paragraphs: ["Idag besökte jag Badet."] }).visits).toEqual([]);
  });

  it("where two remain; they are named for a person", () => {
    expect(link({ title: "Rubrik", paragraphs: ["Idag besökte jag Badet."] })).toEqual({
      visits: [],
      said: "",
      undecided: [7, 8],
      others: 0,
    });
  });
});
