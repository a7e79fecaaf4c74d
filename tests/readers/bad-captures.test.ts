import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readCaptures } from "../../src/import/read-captures.ts";
import { badFolder } from "../captures-at-hand.ts";

it.each([
  ["okand-form.txt", undefined, "is kept but unread"],
  ["tom.txt", undefined, "empty"],
  ["binar.txt", undefined, "binary"],
  ["rapport-nummer-saknas.txt", "line 29", "visit 3 is missing above visit 4"],
  ["rapport-nummer-dubblerat.txt", "line 30", "visit 3 stands on line 29 already"],
  ["rapport-nummer-i-oordning.txt", "line 30", "visit 3 comes after visit 4"],
  ["rapport-rad-utan-nummer.txt", "line 29", "has no number"],
  ["rapport-ingen-manad.txt", "line 29", 'got "Smarch 2018"'],
  ["manadsarkiv-ingen-manad.txt", "line 3", 'got "trettonde 2019"'],
])("%s gives one message, with its line and what to do", (name, where, message) => {
  const { problems } = readCaptures([{ name, bytes: readFileSync(join(badFolder, name)) }], []);
  expect(problems).toEqual([{ file: name, ...(where && { where }), message: expect.stringContaining(message) }]);
  expect(problems[0]?.message).toContain(";");
});
