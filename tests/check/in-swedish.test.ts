import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { checkContent } from "../../src/check/check.ts";
import { explainDate } from "../../src/check/dates.ts";
import { loadContent } from "../../src/entry/load.ts";
import { formatProblem } from "../../src/entry/problem.ts";
import { messagesIn, speakMessages } from "../../src/language/messages.ts";
import { edit, folder } from "../copied-fixtures.ts";

/** What `check` says of a Swedish archive, from the files to what is withheld. */

beforeEach(() => speakMessages(messagesIn.sv));
afterEach(() => speakMessages(messagesIn.en));

const slug = "en-bank-ar-ocksa-en-sorts-politik";
const post = `posts/${slug}.md`;
const decided = "date: 2026-05-01, reason: En önskan.";

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

const page = (body: string): void => write("pages/om.md", `---\ntype: page\ntitle: Om\n---\n\n${body}\n`);

it.each<[string, () => void, string]>([
  ["no settings", () => rmSync(join(folder, "site.yaml")), "site.yaml: saknas; kör en import, som skriver en första"],
  [
    "another language",
    () => edit("site.yaml", "language: sv", "language: fi"),
    "site.yaml: language: väntade ett språk",
  ],
  [
    "a misspelt tag",
    () => edit(post, /tags: .*/, "tags: [skolaa]"),
    `${post}: tags.0: ”skolaa” finns inte i vocabulary`,
  ],
  ["an unknown visit", () => edit(post, /visits: .*/, "visits: [999]"), `${post}: visits.0: inget avsnitt i rapporten`],
  ["no number", () => edit(post, /nr: \d+\n/, ""), `${post}: nr: saknas; kör en import, som ger inlägget dess nummer`],
  ["no front matter", () => write("posts/ny.md", "Text."), "posts/ny.md: rad 1: väntade fält mellan två rader '---'"],
  ["a list of another name", () => write("withheld.yml", "[]"), "withheld.yml: är ingen fil som arkivet läser; döp om"],
  [
    "another encoding",
    () => write("withheld.yaml", Buffer.from("# å\n", "latin1")),
    "rad 1: är inte i UTF-8 utan i en",
  ],
  ["an empty list", () => write("withheld.yaml", "\n"), "withheld.yaml: är tom; sätt tillbaka raderna, eller skriv []"],
  [
    "a phrase in its own reason",
    () => write("withheld.yaml", "- {phrase: Torvald Spik, date: 2026-05-01, reason: Torvald Spik ville det.}\n"),
    "withheld.yaml: 0.reason: innehåller frasen på rad 0, och varje läsare ser det",
  ],
  [
    "a name in disguise",
    () => {
      write("withheld.yaml", `- {phrase: Torvald Spik, ${decided}}\n`);
      page("Tоrvald Spik."); // with a Cyrillic о
    },
    'pages/om.md: body: rad 6: "Tоrvald Spik" liknar det som withheld.yaml håller inne på rad 0',
  ],
  [
    "a changed capture",
    () => write(`captures/${readdirSync(join(folder, "captures")).sort()[0]}`, "Något annat."),
    "sätt tillbaka källan. Inlägg ur den: ",
  ],
  ["a new capture", () => write("captures/ny.zip", "PK\x03\x04"), "captures/ny.zip: ingen import har läst den"],
  [
    "a faulty manifest",
    () => edit("manifest-sha256.txt", /^/, "trasig\n"),
    "rad 1: väntade en SHA-256, två mellanslag",
  ],
  ["lines past the end", () => edit(post, /lines: \[(\d+), \d+\]/, "lines: [$1, 9999]"), "rätta raderna"],
  [
    "a page of the site",
    () => write("pages/sok.md", "---\ntype: page\ntitle: T\n---\n"),
    "sok.html är en av webbplatsens",
  ],
  ["a missing image", () => page("![skola](images/a.png)"), "rad 6: bilden ”skola”: det finns ingen fil images/a.png"],
  ["an odd image", () => page("![skola](../a.png)"), "väntade en adress som images/school.jpg, eller missing: för en"],
  [
    "a dead link",
    () => page("[a](rapport/indx.html)"),
    "webbplatsen har ingen rapport/indx.html; menade du ”rapport/index.html”? Om inte, rätta länken eller ta bort den",
  ],
])("%s", async (_, breakIt, message) => {
  breakIt();
  const { problems } = await checkContent(loadContent(folder));
  expect(problems.map(formatProblem).join("\n").replaceAll(`${folder}/`, "")).toContain(message);
});

it("the reasons for a date are told in Swedish", () => {
  const days = readdirSync(join(folder, "posts"))
    .filter((name) => readFileSync(join(folder, "posts", name), "utf8").includes("kind: order"))
    .flatMap((name) => explainDate(loadContent(folder), name.replace(/\.md$/, "")) ?? []);
  expect(days.join("\n")).toMatch(/^ {2}order avgränsar \S+: enligt sidans ordning /m);
  expect(days.join("\n")).toMatch(/^ {4}lämnar \S+ av (?:alla dagar|\S+)$/m);
  expect(days.join("\n")).toMatch(/^ {2}resultat: \S+$/m);
});
