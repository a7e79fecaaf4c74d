import { join } from "node:path";
import type { Content } from "../entry/content.ts";
import type { Problem } from "../entry/problem.ts";
import { languageOf, languages, speak } from "../language/index.ts";
import { messages } from "../language/messages.ts";

/** Makes the language of an archive's settings that of the process. Without settings, or with a language that no archive can have, it stays as it is. */
export function speakAs({ site }: Pick<Content, "site">): void {
  const code = site && languageOf(site.language);
  if (code) speak(languages[code]);
}

/** A language in site.yaml that the archive has no words of. A region makes no other language. */
export function unspokenLanguage({ folder, site }: Pick<Content, "folder" | "site">): Problem[] {
  if (site === null || languageOf(site.language)) return [];
  const message = messages.archive.unspokenLanguage(Object.keys(languages), JSON.stringify(site.language));
  return [{ file: join(folder, "site.yaml"), where: "language", message }];
}
