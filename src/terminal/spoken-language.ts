import { readFileSync } from "node:fs";
import { join } from "node:path";
import { contentFolder } from "../entry/load.ts";
import { isLanguageCode, type LanguageCode, languageOf } from "../language/index.ts";
import { messagesIn, speakMessages } from "../language/messages.ts";

/**
 * Makes the commands speak the language that MESSAGES names, else that of the archive in the content folder, else that of
 * `--language` for a new one, else English. Call it before a command is defined, since its help speaks too.
 */
export function speakToArchivist(words: readonly string[]): void {
  const asked = process.env.MESSAGES ?? "";
  const code = isLanguageCode(asked) ? asked : (languageOfArchive(contentFolder()) ?? languageAskedFor(words) ?? "en");
  speakMessages(messagesIn[code]);
}

/** The language that a folder's settings name, also where they are faulty otherwise; null without one. */
function languageOfArchive(folder: string): LanguageCode | null {
  try {
    const settings = readFileSync(join(folder, "site.yaml"), "utf8");
    return knownLanguage(/^language:[ \t]*["']?([A-Za-z-]+)["']?[ \t]*(?:#.*)?\r?$/m.exec(settings)?.[1]);
  } catch {
    return null;
  }
}

function languageAskedFor(words: readonly string[]): LanguageCode | null {
  const at = words.findIndex((word) => /^--language(?:=|$)/.test(word));
  return at === -1 ? null : knownLanguage(words[at]?.split("=")[1] ?? words[at + 1]);
}

function knownLanguage(tag: string | undefined): LanguageCode | null {
  try {
    return tag === undefined ? null : languageOf(tag);
  } catch {
    return null;
  }
}
