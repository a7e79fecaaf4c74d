import { expect, it } from "vitest";
import { chooseReader } from "../../src/readers/index.ts";
import { capturesOf, draftsOf, fixturesFolder, read } from "../captures-at-hand.ts";

const fixtures = capturesOf(fixturesFolder);

it.each([
  ["blogg-2018-host.txt", "blog-page"],
  ["blogg-2018-maj-utdrag.txt", "blog-page"],
  ["blogg-2018-maj.txt", "blog-page"],
  ["manadsarkiv-2019-januari.txt", "month-archive"],
  ["rapport-besok.txt", "visit-report"],
])("%s is read as a %s, whatever it is called", (name, kind) => {
  const found = fixtures.find((capture) => capture.name === name);
  expect(found && chooseReader({ ...found, name: "x" }).reader?.kind).toBe(kind);
});

it("a report has a cover, themes with introductions, sections and two chapters", () => {
  const report = fixtures.find(({ name }) => name === "rapport-besok.txt");
  if (!report) throw new Error("fixture missing");
  const { reading } = read(report);
  const [cover] = draftsOf(reading, "report");
  expect(cover).toMatchObject({
    title: "Sexton trösklar och minst lika många koppar kaffe",
    author: "Tyra Vintersol",
    date: "2019-10",
  });
  expect(cover?.themes.map(({ title, introduction }) => [title, introduction.children.length])).toEqual([
    ["Arbete och lärande", 1],
    ["Omsorg", 0],
  ]);
  expect(draftsOf(reading, "section").map(({ title, theme }) => [theme, title])).toEqual([
    ["Arbete och lärande", "Vägar in på en arbetsplats"],
    ["Arbete och lärande", "Företagen kring Knorrtorget"],
    ["Omsorg", "Omsorg"],
    ["Omsorg", "Stöd när andra sover"],
  ]);
});
