import { expect, it } from "vitest";
import {
  evidenceFromSentence,
  observationsFromSentence,
  repairFromSentence,
} from "../../src/entry/earlier-sentences.ts";
import { evidenceSchema } from "../../src/entry/evidence.ts";
import { observationSchema, repairSchema } from "../../src/entry/observation.ts";

it.each([
  ["explicit", "2018-05-03", "bloggen anger ”3 maj 2018”", { strength: "bounds", from: { words: "3 maj 2018" } }],
  [
    "archive-heading",
    "2017-12",
    "månadsarkivets rubrik är ”december 2017”",
    { strength: "bounds", from: { words: "december 2017" } },
  ],
  [
    "image-name",
    "2017-09",
    "bilden heter ”FUT sept2017.png”",
    { strength: "suggests", from: { name: "FUT sept2017.png" } },
  ],
  [
    "text",
    "../2017-09-26",
    "texten ser fram emot 26 september 2017 (rad 16 och 20)",
    { strength: "bounds", rule: "ahead", from: { words: "26 september 2017" }, line: 16, also: [20] },
  ],
  [
    "week",
    "2017-08-28/2017-09-03",
    "texten säger ”i veckan” om det som hände 29 augusti 2017 (rad 136)",
    { strength: "suggests", from: { words: "i veckan" }, line: 136 },
  ],
  [
    "visit",
    "2016-04",
    "inlägget säger ”igår” och berättar om besök 67: besökets månad enligt rapporten; en dags förskjutning är möjlig",
    { strength: "suggests", from: { words: "igår", visit: 67 } },
  ],
  [
    "order",
    "2016-04-01?/2016-04-30?",
    "enligt sidans ordning inte nyare än ”Ett” (besök 67) och inte äldre än ”Två”",
    { strength: "suggests", from: { above: "Ett", below: "Två" } },
  ],
  [
    "order",
    "../2016-04-30",
    "enligt sidans ordning inte nyare än ”Ett”",
    { strength: "bounds", from: { above: "Ett" } },
  ],
  ["editor", "2018-05-14", "daterat i ett brev", { strength: "bounds", from: { words: "daterat i ett brev" } }],
  ["explicit", "2018", "så minns jag det", { strength: "bounds", from: { words: "så minns jag det" } }],
])("evidence of kind %s for %s: %s", (kind, says, because, data) => {
  const converted = evidenceFromSentence({ kind, says, because, holds: false });
  expect(converted).toEqual({ kind, says, holds: false, ...data });
  expect(evidenceSchema.safeParse(converted).success).toBe(true);
});

it.each([
  [
    "10 kommentarsrader, var och en ovanför en rubrik, den första på rad 4",
    [{ kind: "comment-lines", line: 4, count: 10 }],
  ],
  [
    "”Monthly Archives” på rad 2 och 2 rader ”By | kategori” under en rubrik",
    [
      { kind: "archive-heading", words: "Monthly Archives", line: 2 },
      { kind: "bylines", count: 2 },
    ],
  ],
  [
    "innehållsförteckning på rad 27 och 11 besökstabeller, den första (”Nummer Datum Verksamhet”) på rad 76",
    [
      { kind: "contents", line: 27 },
      { kind: "visit-tables", words: "Nummer Datum Verksamhet", line: 76, count: 11 },
    ],
  ],
])("a reader's choice: %s", (because, observations) => {
  expect(observationsFromSentence(because)).toEqual(observations);
  for (const observation of observations) expect(observationSchema.safeParse(observation).success).toBe(true);
});

it.each([
  ["mojibake repaired: UTF-8 had been read as Windows-1252", { kind: "mojibake" }],
  ["mojibake repaired: UTF-8 had been read as Windows-1252, 2 times over", { kind: "mojibake", times: 2 }],
  ["perhaps mojibake, left as it stands: compare it with the page", { kind: "perhaps-mojibake" }],
  ["a letter was lost before the page was saved, and U+FFFD stands for it", { kind: "lost-letter" }],
  ["soft hyphens removed", { kind: "soft-hyphens" }],
])("a repair: %s", (note, repair) => {
  expect(repairFromSentence({ line: 7, note })).toEqual({ line: 7, ...repair });
  expect(repairSchema.safeParse({ line: 7, ...repair }).success).toBe(true);
});
