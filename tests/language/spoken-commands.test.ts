import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { messages, messagesIn } from "../../src/language/messages.ts";
import { fixturesFolder } from "../captures-at-hand.ts";
import { type Ended, runHere } from "../run-here.ts";

/**
 * Commands speak the language of the archive. Each is run in both languages: a line that both print has no words, but only
 * names, values and commands.
 */

const folder = mkdtempSync(join(tmpdir(), "arkiv-spoken-"));
const archive = join(folder, "content");
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => vi.unstubAllEnvs());

beforeAll(async () => {
  await runHere(archive, "import", fixturesFolder);
});

/** A copy of the archive with files changed; null deletes one. */
function changed(name: string, files: Record<string, string | null>): string {
  const copy = join(folder, name);
  cpSync(archive, copy, { recursive: true });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(copy, path, ".."), { recursive: true });
    if (text === null) rmSync(join(copy, path));
    else writeFileSync(join(copy, path), text);
  }
  return copy;
}

/** What a person may run, and in which folder. */
const cases: [what: string, prepare: () => string, ...words: string[]][] = [
  ["the help of import", () => archive, "import", "--help"],
  ["the help of check", () => archive, "check", "--help"],
  ["wrong usage", () => archive, "import", "--dri-run"],
  ["a value that does not fit", () => archive, "import", "--wait", "soon"],
  ["a sound archive", () => archive, "check"],
  ["an import without anything new", () => archive, "import"],
  ["paths that are not there", () => archive, "import", "--dry-run", "no-such-file", ""],
  ["an unknown reader", () => archive, "import", "--as", "blogpage", "x"],
  ["an entry that was never there", () => archive, "import", "--restore", "posts/x"],
  ["a phrase without letters", () => archive, "check", "--digest", "…"],
  ["a post that is not there", () => archive, "check", "--explain", "x"],
  ["an archive that is not there", () => join(folder, "nowhere"), "import"],
  [
    "faults of every kind",
    () =>
      changed("faulty", {
        "site.yaml": "title: [\nlanguage: sv\n",
        "posts/a.md": "no front matter",
        "posts/B C.md": "---\ntitle: x\n---\n",
        "posts/c.md":
          "---\ntype: post\nnr: x\ntitel: Ett\ndate: 2016-13\ntags: skola\nimages: [{name: a, kept: yes}]\n---\n![x](y.png)\n",
        "posts/d.md": "---\ntype: post\na: &b 1\nc: *b\n---\n",
        "pages/om.txt": "x",
        "vocabulary.yaml": "- slug: skola\n  label: 'Skola\n",
        "withheld.yaml": "- phrase: '...'\n  date: 2016\n  reason: x\n",
        "captures/okänd.txt": "x",
      }),
    "check",
  ],
  ["an import into a faulty archive", () => changed("refused", { "captures.yaml": "- x\n" }), "import", fixturesFolder],
  [
    "captures that cannot be read",
    () => {
      const given = join(folder, "given");
      mkdirSync(given, { recursive: true });
      writeFileSync(join(given, "tom.txt"), "");
      writeFileSync(join(given, "binär.txt"), Buffer.from([0, 1, 2, 0, 4]));
      writeFileSync(join(given, "trasig.zip"), "PK\x03\x04 trasig");
      writeFileSync(join(given, "trasig.warc"), "WARC/1.0\r\nContent-Length: x\r\n\r\n");
      writeFileSync(join(given, "annat.xml"), "<a><b></a>");
      writeFileSync(join(given, "oklart.txt"), "En text utan form.\n\nOch en till.\n");
      writeFileSync(join(given, "stil.css"), "p {}");
      return join(folder, "from-given");
    },
    "import",
    "--dry-run",
    "--verbose",
    join(folder, "given"),
  ],
];

/** A line without what is the same in all languages. */
function withoutNames(line: string): string {
  return line
    .replaceAll(folder, "")
    .replace(/(?:CONTENT_DIR=\S* )?npm (?:run|start)[^;]*/g, "")
    .replace(/"[^"]*"|'[^']*'|”[^”]*”|\([^()]*\)/g, "")
    .replace(/\S*[./_\d:=<>[\]-]\S*/g, "")
    .trim();
}

async function spoken(language: "sv" | "en", content: string, words: readonly string[]): Promise<Ended> {
  vi.stubEnv("MESSAGES", language);
  return runHere(content, ...words);
}

const linesOf = ({ out, err }: Ended): string[] => `${out}\n${err}`.split("\n").filter((line) => line.trim() !== "");

describe("every line of a command is in the language that it speaks:", () => {
  it.each(cases)("%s", async (_, prepare, ...words) => {
    const content = prepare();
    const [swedish, english] = [await spoken("sv", content, words), await spoken("en", content, words)];
    expect(linesOf(swedish).length).toBeGreaterThan(0);
    expect(swedish.status).toBe(english.status);
    const both = new Set(linesOf(english));
    const same = linesOf(swedish).filter((line) => both.has(line));
    expect(same.filter((line) => /\p{L}{2,} \p{L}{2,}/u.test(withoutNames(line)))).toEqual([]);
  });
});

it("the language is that of the archive, unless MESSAGES names another", async () => {
  vi.stubEnv("MESSAGES", undefined);
  expect((await runHere(archive, "check")).out).toContain("inga fel");
  expect(messages).toBe(messagesIn.sv);
  vi.stubEnv("MESSAGES", "en");
  expect((await runHere(archive, "check")).out).toContain("sound");
  expect(messages).toBe(messagesIn.en);
});

it("what an import writes does not depend on the language of its messages", async () => {
  const contents = (["sv", "en"] as const).map((language) => ({
    language,
    content: join(folder, `written-${language}`),
  }));
  for (const { language, content } of contents)
    await spoken(language, content, ["import", "--language", "sv", fixturesFolder]);
  const [one, other] = contents.map(({ content }) =>
    ["captures.yaml", "imported.yaml", "site.yaml", "vocabulary.yaml"].map((name) =>
      readFileSync(join(content, name), "utf8"),
    ),
  );
  expect(one).toEqual(other);
});
