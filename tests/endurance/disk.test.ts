import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import {
  cases,
  copyOf,
  emptyFolder,
  expectCompletes,
  expectWhole,
  runImport,
  scenarios,
  tell,
  treeOf,
} from "./an-import.ts";

const all = await scenarios();
const mounted: string[] = [];
afterAll(() => {
  for (const folder of mounted) spawnSync("umount", [folder]);
});

/** Mounts a small file system in memory; returns null if this user may not mount. */
function mountSmall(folder: string): string | null {
  if (spawnSync("mount", ["-t", "tmpfs", "-o", "size=256k", "tmpfs", folder]).status !== 0) return null;
  mounted.push(folder);
  return folder;
}

const notAllowed = "only a user who may mount file systems (root) can run this";

describe("a full disk", () => {
  const rooms = [40, 4, 0, 12, 24].slice(0, cases(1, 5));
  it.for(all.flatMap((scenario) => rooms.map((room) => [scenario.name, room, scenario] as const)))(
    "ends %s with exit code 1 when %i KiB are left, leaves whole files, and the next import with more space completes it",
    async ([, room, scenario], { skip }) => {
      const folder = mountSmall(emptyFolder());
      if (!folder) return skip(notAllowed);
      cpSync(scenario.before, folder, { recursive: true });
      const { stdout } = spawnSync("df", ["--output=avail", "-k", folder], { encoding: "utf8" });
      const free = Number(/(\d+)\s*$/.exec(stdout)?.[1]);
      const filler = join(folder, ".filler");
      writeFileSync(filler, Buffer.alloc(Math.max(0, free - room) * 1024));
      const { status, err } = await runImport({ folder, words: scenario.words });
      expect(status).toBe(1);
      expect(err).toContain(folder);
      expect(err).toContain("the disk is full: free some space");
      rmSync(filler);
      expectWhole(folder, scenario.old, scenario.whole);
      expect(treeOf(folder).temporary).toEqual([]);
      await expectCompletes(folder, scenario);
    },
  );
});

it.for(all.slice(-cases(1, 2)).map((scenario) => [scenario.name, scenario] as const))(
  "in a read-only folder, %s ends with exit code 1 and changes nothing",
  async ([, scenario], { skip }) => {
    const folder = copyOf(scenario);
    const isRoot = process.getuid?.() === 0;
    // Root may write whatever the permissions say, so a read-only file system is mounted instead.
    if (isRoot) {
      if (!mountSmall(folder)) return skip(notAllowed);
      cpSync(scenario.before, folder, { recursive: true });
      spawnSync("mount", ["-o", "remount,ro", folder]);
    } else chmodSync(folder, 0o555);
    const { status, err } = await runImport({ folder, words: scenario.words });
    if (isRoot) spawnSync("mount", ["-o", "remount,rw", folder]);
    else chmodSync(folder, 0o755);
    expect(status).toBe(1);
    expect(err).toContain(`${folder}: nothing can be imported here; `);
    expect(err).toMatch(/make it writable|change the folder's permissions/);
    expect(treeOf(folder)).toEqual({ files: scenario.old, temporary: [] });
    await expectCompletes(folder, scenario);
  },
);

it.each(["posts", "report", "captures"].slice(0, cases(1, 3)))(
  "a file named %s where the folder should be stops the import, and the next import without it completes it",
  async (name) => {
    const [, scenario] = all as [unknown, (typeof all)[0]];
    const folder = copyOf(scenario);
    const place = join(folder, name);
    const aside = join(emptyFolder(), name);
    renameSync(place, aside);
    writeFileSync(place, "ingen mapp");
    const { status, err } = await runImport({ folder, words: scenario.words });
    expect(status).toBe(1);
    expect(err).toContain(`${place}: a file lies where a folder must be; move it away`);
    rmSync(place);
    renameSync(aside, place);
    expect(treeOf(folder)).toEqual({ files: scenario.old, temporary: [] });
    await expectCompletes(folder, scenario);
  },
);

describe("a file system call that fails", () => {
  let done = 0;
  afterAll(() => tell(`${done} calls failed`));
  const failing = new Set(["openSync", "writeSync", "fsyncSync", "renameSync", "mkdirSync"]);
  const places = all.flatMap((scenario) => {
    const calls = scenario.calls.flatMap((call, at) => (failing.has(call) ? [{ call, at: at + 1 }] : []));
    const number = Math.min(calls.length, cases(1, 60));
    return Array.from({ length: number }, (_, at) => {
      const one = calls[Math.floor(((at + 0.5) * calls.length) / number)] as (typeof calls)[0];
      return { scenario, ...one };
    });
  });

  it.each(places.map(({ scenario, call, at }) => [scenario.name, call, at, scenario] as const))(
    "in %s (%s, call %i) is reported with path and remedy, and the next import completes it",
    async (_, __, at, scenario) => {
      const folder = copyOf(scenario);
      const { status, err } = await runImport({
        folder,
        words: scenario.words,
        stop: { STOP_AT: String(at), STOP_HOW: "ENOSPC" },
      });
      expect(status).toBe(1);
      expect(err).toContain(folder);
      expect(err).toContain("the disk is full: free some space");
      expectWhole(folder, scenario.old, scenario.whole);
      expect(treeOf(folder).temporary).toEqual([]);
      await expectCompletes(folder, scenario);
      done += 1;
    },
  );
});
