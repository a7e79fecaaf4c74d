import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { runHere } from "../run-here.ts";
import { edit, newFolder } from "./content-folders.ts";

const swedish = `Bron är färdig
12 maj 2016 av Anna Ek
Den 3 maj invigde vi bron, och det var en fin dag för alla som bor där.
Publicerat i Trafik | 2 kommentarer
`;

const english = `A letter to our friends
14 maj 2016 av Anna Ek
On 4 May 2016 we opened the bridge. As I wrote in my post “The ferry”, it took a while.
Publicerat i Trafik | 1 kommentar
`;

const letter = join("posts", "a-letter-to-our-friends.md");

/** An archive in Swedish of two posts, one of which is in English. Returns its folder and the path of that post. */
async function aMixedArchive(): Promise<{ folder: string; path: string }> {
  const folder = newFolder();
  const capture = join(newFolder(), "sida.txt");
  writeFileSync(capture, `${swedish}\n${english}`);
  await runHere(folder, "import", "--as", "facts-below-title", capture);
  return { folder, path: join(folder, letter) };
}

const read = (path: string): string => readFileSync(path, "utf8");

it("an entry may have a language of its own: its text is read in it, and no import takes the field away", async () => {
  const { folder, path } = await aMixedArchive();
  expect(read(join(folder, "site.yaml"))).toContain("language: sv");
  expect(read(path)).not.toContain("kind: text");
  edit(folder, letter, (text) => text.replace("\ntext: verbatim", "\ntext: verbatim\nlanguage: en"));
  await runHere(folder, "import");
  expect(read(path)).toContain("language: en");
  expect(read(path)).toContain("4 May 2016");
  expect(read(path)).toContain("title: The ferry");
  expect((await runHere(folder, "import")).out).toContain("0 files written");
});

it("a language that is none is refused with its field", async () => {
  const { folder } = await aMixedArchive();
  edit(folder, letter, (text) => text.replace("\ntext: verbatim", "\ntext: verbatim\nlanguage: engelska språket"));
  const { status, err, out } = await runHere(folder, "check");
  expect(status).toBe(1);
  expect(err + out).toContain("language: expected the BCP 47 tag of a language");
});
