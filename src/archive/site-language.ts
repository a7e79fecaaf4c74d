import { join } from "node:path";
import type { Content } from "../entry/content.ts";
import type { Problem } from "../entry/problem.ts";
import { languageOf, languages, speak } from "../language/index.ts";

/** Makes the language of an archive's settings that of the process. Without settings, or with a language that no archive can have, it stays as it is. */
export function speakAs({ site }: Pick<Content, "site">): void {
  const code = site && languageOf(site.language);
  if (code) speak(languages[code]);
}

/** A language in site.yaml that the archive has no words of. A region makes no other language. */
export function unspokenLanguage({ folder, site }: Pick<Content, "folder" | "site">): Problem[] {
  if (site === null || languageOf(site.language)) return [];
  const spoken = Object.keys(languages).join(" or ");
  const expected = `expected a language that the archive speaks (${spoken}), with or without a region`;
  const message = `${expected}, got ${JSON.stringify(site.language)}; correct it here`;
  return [{ file: join(folder, "site.yaml"), where: "language", message }];
}
