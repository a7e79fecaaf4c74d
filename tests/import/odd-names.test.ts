import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { importCaptures } from "../../src/disk/import-captures.ts";
import { loadContent } from "../../src/entry/load.ts";
import { fixturesFolder } from "../captures-at-hand.ts";
import { newFolder } from "./content-folders.ts";

const options = { facts: false, force: false, restore: [], dryRun: false, wait: 0 };
const silent = { say: () => {}, writing: () => () => {} };

const page = readFileSync(join(fixturesFolder, "blogg-2018-maj.txt"), "utf8");
const shorter = page
  .split("\n")
  .map((line) => (line.length > 60 ? line.slice(0, 45) : line))
  .join("\n");

/** Names under which a capture is not kept, since Windows or a path would read them as something else, with its bytes. */
const saved: [name: string, bytes: string | Buffer][] = [
  ["Åsidan.txt".normalize("NFC"), page],
  ["Åsidan.txt".normalize("NFD"), page.replaceAll("\n", "\r\n")],
  ["aux.txt", `\ufeff${page}`],
  ["x.html", Buffer.from(shorter, "latin1")],
  [" .txt", Buffer.from(`\ufeff${shorter}`, "utf16le")],
  ["a:b?.txt", `${page.slice(0, page.length / 2)}\n`],
];

it("captures under names that are changed when they are kept are stable after one import", async () => {
  const [from, folder] = [newFolder(), join(newFolder(), "content")];
  mkdirSync(from, { recursive: true });
  for (const [name, bytes] of saved) writeFileSync(join(from, name), bytes);
  await importCaptures([from], folder, options, silent);
  expect((await importCaptures([], folder, options, silent)).written).toEqual([]);
  const places = loadContent(folder).posts.flatMap(({ sources }) =>
    sources.map(({ capture, lines }) => `${capture}: ${lines}`),
  );
  expect(new Set(places).size).toBe(places.length);
});
