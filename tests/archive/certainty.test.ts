import { expect, it } from "vitest";
import { placeInCalendar } from "../../src/archive/certainty.ts";
import type { Evidence } from "../../src/entry/evidence.ts";

const url = { words: "https://blogg.example/2016/04/skolan/" };

it.each<[what: string, date: string, evidence: Evidence[], certainty: string]>([
  [
    "its own address states the month",
    "2016-04",
    [{ kind: "original-url", says: "2016-04", strength: "bounds", from: url }],
    "stated",
  ],
  [
    "two marks of the page agree",
    "2016-04-12",
    [{ kind: "markup", says: "2016-04-12", strength: "bounds", rule: "time", from: { words: "2016-04-12" } }],
    "stated",
  ],
  [
    "one mark suggests it",
    "2016-04-12?",
    [{ kind: "markup", says: "2016-04-12", strength: "suggests", rule: "head", from: { words: "2016-04-12" } }],
    "likely",
  ],
  [
    "it was neither captured nor changed later, and nothing else is known",
    "2016-04-01/2016-04-30",
    [
      { kind: "text", rule: "past", says: "2016-04-01/..", strength: "bounds", from: { words: "den 1 april 2016" } },
      { kind: "captured", says: "../2016-04-30", strength: "bounds", from: { date: "2016-04-30" } },
      { kind: "markup", rule: "modified", says: "../2016-04-30", strength: "bounds", from: { words: "2016-04-30" } },
    ],
    "derived",
  ],
])("a post whose month is known since %s", (_, date, evidence, certainty) =>
  expect(placeInCalendar({ date, evidence })).toMatchObject({ certainty }),
);
