import { describe, expect, it } from "vitest";
import { inAlphabeticalOrder } from "../../../src/language/en/alphabet.ts";
import { archiveOf, genitive, nameInGenitive, splitName } from "../../../src/language/en/names.ts";

describe("names in the genitive", () => {
  it.each([
    ["Anna", "Anna’s"],
    ["James", "James’"],
    ["ROSS", "ROSS’"],
    ["Max", "Max’s"],
  ])("%s", (name, form) => expect(genitive(name)).toBe(form));

  it("an archive is somebody's", () => expect(archiveOf("Anna Grey")).toBe("Anna Grey’s archive"));

  it.each([
    ["Anna’s", "Anna"],
    ["Anna's", "Anna"],
    ["annas", "anna"],
    ["James’", "James"],
    ["James’s", "James"],
    ["James", "Jame"],
    ["Anna", null],
    ["Anna’", null],
    ["", null],
  ])("%s may be of %s", (word, name) => expect(nameInGenitive(word)).toBe(name));
});

describe("a name in two parts", () => {
  it.each([
    ["Anna Grey", { given: "Anna", family: "Grey" }],
    ["Anna B. Grey", { given: "Anna B.", family: "Grey" }],
    ["Mary-Jane O’Neil", { given: "Mary-Jane", family: "O’Neil" }],
    ["Karl von Berg", { given: "Karl", family: "von Berg" }],
    ["Ana de la Cruz", { given: "Ana", family: "de la Cruz" }],
  ])("%s", (name, parts) => expect(splitName(name)).toEqual(parts));

  it.each([
    "Anna",
    "Mary Jane Grey",
    "Cllr Grey",
    "Mayor Grey",
    "Dr Grey",
    "Lady Grey",
    "Labour Party",
    "City Council",
    "Liberal Democrats",
    "Town Hall",
    "Anna Grey Jr.",
    "anna grey",
    "Anna Grey, Ashford",
    "A. Grey",
    "admin",
    "",
  ])("%s has none, or not without doubt", (name) => expect(splitName(name)).toBeNull());
});

it("letters with marks stand beside those without, and numbers by value", () =>
  expect(["Zoe", "Åre", "Ward 10", "Ash", "Ward 9", "Éire", "Elm"].sort(inAlphabeticalOrder)).toEqual([
    ...["Åre", "Ash", "Éire", "Elm"],
    ...["Ward 9", "Ward 10", "Zoe"],
  ]));
