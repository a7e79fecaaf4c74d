import { expect, it } from "vitest";
import { unspokenLanguage } from "../../src/archive/site-language.ts";
import type { Site } from "../../src/entry/site.ts";

const problems = (language: string) =>
  unspokenLanguage({ folder: "content", site: { language } as Site }).map(
    ({ where, message }) => `${where}: ${message}`,
  );

it.each(["sv", "sv-FI", "SV", "sv-Latn-SE", "en", "en-SE"])("%s is a language that the archive speaks", (language) =>
  expect(problems(language)).toEqual([]),
);

it.each(["fi", "svx", "und"])("%s is none, and that is said with the field and what to do", (language) =>
  expect(problems(language)).toEqual([
    `language: expected a language that the archive speaks (sv or en), with or without a region, got "${language}"; correct it here`,
  ]),
);
