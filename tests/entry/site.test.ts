import { expect, it } from "vitest";
import { spokenLanguages } from "../../src/entry/site.ts";
import { codes } from "../../src/language/index.ts";

it("site.yaml may name the languages that the archive has words of", () => {
  expect(spokenLanguages).toEqual([codes.bcp47]);
});
