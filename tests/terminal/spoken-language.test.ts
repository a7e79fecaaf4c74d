import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { messages, messagesIn } from "../../src/language/messages.ts";
import { speakToArchivist } from "../../src/terminal/spoken-language.ts";

let parent: string;
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), "spoken-"));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(parent, { recursive: true, force: true });
});

/** The language that a command speaks in an archive with these settings; null for a folder that is not there. */
function spokenWith(settings: string | null, { asked = "", words = [] as string[] } = {}): string {
  const folder = join(parent, "content");
  if (settings === null) rmSync(folder, { recursive: true, force: true });
  else {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "site.yaml"), settings);
  }
  vi.stubEnv("CONTENT_DIR", folder);
  vi.stubEnv("MESSAGES", asked);
  speakToArchivist(words);
  return Object.entries(messagesIn).find(([, one]) => one === messages)?.[0] ?? "";
}

it.each([
  ["language: sv\n", "sv"],
  ["title: X\nlanguage: 'sv-FI' # or another\r\n", "sv"],
  ['language: "en-GB"\n', "en"],
  ["title: [\nlanguage: sv\n", "sv"],
  ["language: fi\n", "en"],
  ["language: sv but not really\n", "en"],
  ["", "en"],
  [null, "en"],
])("with the settings %j it speaks %s", (settings, code) => expect(spokenWith(settings)).toBe(code));

it("speaks English of a new archive, unless its language is named", () => {
  expect(spokenWith(null, { words: ["import", "pages"] })).toBe("en");
  expect(spokenWith(null, { words: ["import", "--language", "sv", "pages"] })).toBe("sv");
  expect(spokenWith(null, { words: ["import", "--language=sv", "pages"] })).toBe("sv");
  expect(spokenWith(null, { words: ["import", "--language"] })).toBe("en");
  expect(spokenWith("language: en\n", { words: ["import", "--language=sv"] })).toBe("en");
});

it("speaks the language that MESSAGES names, whatever the archive's", () => {
  expect(spokenWith("language: sv\n", { asked: "en" })).toBe("en");
  expect(spokenWith("language: en\n", { asked: "sv" })).toBe("sv");
  expect(spokenWith("language: sv\n", { asked: "fi" })).toBe("sv");
});
