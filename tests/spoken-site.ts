import { afterAll, beforeAll, describe } from "vitest";
import { languages, speak } from "../src/language/index.ts";
import type { BuiltSite } from "./sites.ts";

/** Describes what holds for each of these sites. Its tests are listed and run in the language of the site. */
export function describeSites(title: string, sites: readonly BuiltSite[], tests: (built: BuiltSite) => void): void {
  describe.each(sites.map((built) => [built.name, built] as const))(title, (_, built) => {
    speakAsTestsOf(built);
    tests(built);
    speak(languages.sv);
  });
}

/** Makes the language of a site that of the process, from now until the tests around the call have run. */
export function speakAsTestsOf({ language }: BuiltSite): void {
  speak(languages[language]);
  beforeAll(() => speak(languages[language]));
  afterAll(() => speak(languages.sv));
}
