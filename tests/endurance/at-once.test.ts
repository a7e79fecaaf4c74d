import { cpSync, mkdirSync, utimesSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, describe, expect, inject, it } from "vitest";
import { holdFolder } from "../../src/disk/one-import.ts";
import { fixturesFolder } from "../captures-at-hand.ts";
import { random } from "../random.ts";
import { runProject } from "../sites.ts";
import { cases, emptyFolder, runImport, seed, startImport, tell, treeOf } from "./an-import.ts";

const next = random(seed);
const [some, others] = [
  ["blogg-2018-maj.txt", "blogg-2018-host.txt"],
  ["blogg-2018-maj-utdrag.txt", "manadsarkiv-2019-januari.txt", "rapport-besok.txt"],
].map((names) => names.map((name) => join(fixturesFolder, name))) as [string[], string[]];

describe("two imports at once", () => {
  // Whichever of the two comes first gets the lower numbers for its posts.
  const oneAfterTheOther = [
    [some, others],
    [others, some],
  ].map((order) => ({ order, folder: emptyFolder() }));
  let [done, waited] = [0, 0];
  afterAll(() => tell(`${done} pairs of imports; in ${waited} of them one waited for the other`));

  it.each(Array.from({ length: cases(2, 100) }, () => Math.round(next() * 300)))(
    "write the same files as one import of all captures (the second starts %i ms later)",
    async (delay) => {
      if (done === 0) {
        for (const { order, folder } of oneAfterTheOther) for (const words of order) await runImport({ folder, words });
      }
      const folder = emptyFolder();
      const first = startImport({ folder, words: some });
      await setTimeout(delay);
      const ends = await Promise.all([first.ended, startImport({ folder, words: others }).ended]);
      expect(ends).toMatchObject([
        { status: 0, err: "" },
        { status: 0, err: "" },
      ]);
      expect(oneAfterTheOther.map(({ folder: other }) => treeOf(other))).toContainEqual(treeOf(folder));
      if (ends.some(({ out }) => out.includes("waiting for it"))) waited += 1;
      done += 1;
    },
  );
});

/** A folder with the lock of an import, last renewed some minutes ago, and with its holder's file. */
function held(holder: object | null, minutes = 0): string {
  const folder = emptyFolder();
  mkdirSync(join(folder, ".import.lock"));
  if (holder) writeFileSync(join(folder, ".import.holder"), JSON.stringify(holder));
  const then = Date.now() / 1000 - minutes * 60;
  utimesSync(join(folder, ".import.lock"), then, then);
  return folder;
}

const since = "2024-01-02T03:04:05.000Z";
const alive = { pid: process.pid, host: hostname(), since };
const dead = { pid: endedPid(), host: hostname(), since };
const elsewhere = { pid: 1, host: "another.example", since };

/** The id of a process that has ended. */
function endedPid(): number {
  const { child } = startImport({ folder: emptyFolder(), words: ["--help"] });
  child.kill("SIGKILL");
  return child.pid ?? 0;
}

describe("a folder that another import has locked", () => {
  it("is left unchanged, and the error names the holder and what to do", async () => {
    const folder = held(alive);
    const { status, err } = await runImport({ folder, words: ["--wait=0", fixturesFolder] });
    expect(status).toBe(1);
    expect(err).toContain(
      `${folder}: another import is at work here (process ${process.pid} on ${hostname()}, since ${since})`,
    );
    expect(err).toContain(`If no import is running, remove ${join(folder, ".import.lock")}`);
    expect(treeOf(folder).files).toEqual({});
  });

  it("is listed by check, and does not stop a dry run", async () => {
    const folder = held(alive);
    cpSync(inject("sites").find(({ name }) => name === "fixtures")?.content ?? "", folder, { recursive: true });
    expect(runProject("cli", folder, "check")).toContain(`${folder}: an import is at work here or was stopped`);
    expect((await runImport({ folder, words: ["--dry-run", fixturesFolder] })).status).toBe(0);
  });

  it.each<[string, object | null, number, boolean]>([
    ["is waited for while its process on this machine runs", alive, 0, false],
    ["is free when its process on this machine was killed", dead, 0, true],
    ["is waited for when another machine renewed the lock a minute ago", elsewhere, 1, false],
    ["is free when another machine last renewed the lock eleven minutes ago", elsewhere, 11, true],
    ["is free when an import was killed before it wrote the holder's file", null, 1, true],
  ])("%s", async (_, holder, minutes, isFree) => {
    const folder = held(holder, minutes);
    const hold = holdFolder(folder, 0, () => {});
    if (!isFree) return expect(hold).rejects.toThrow("another import is at work here");
    const { assertHeld, release } = await hold;
    assertHeld();
    await release();
    expect(treeOf(folder).temporary).toEqual([]);
  });

  it("is not written to, nor unlocked, by an import that has lost the lock", async () => {
    const folder = emptyFolder();
    const { assertHeld, release } = await holdFolder(folder, 0, () => {});
    assertHeld();
    writeFileSync(join(folder, ".import.holder"), JSON.stringify(elsewhere));
    expect(assertHeld).toThrow(
      `${folder}: another import has taken the folder over, so this one stopped; run it again`,
    );
    await release();
    expect(treeOf(folder).temporary.sort()).toEqual([".import.holder", ".import.lock"]);
  });

  it("stays locked while the event loop is blocked", async () => {
    const folder = emptyFolder();
    const { assertHeld, release } = await holdFolder(folder, 0, () => {});
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, cases(100, 12_000));
    expect((await runImport({ folder, words: ["--wait=0", fixturesFolder] })).status).toBe(1);
    await setTimeout(cases(10, 6_000));
    assertHeld();
    await release();
  });
});
