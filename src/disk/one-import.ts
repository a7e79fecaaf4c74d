import { existsSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { lock } from "proper-lockfile";
import { messages } from "../language/messages.ts";
import { makeFolder, removeEmpty } from "./make-folder.ts";
import { remedyFor } from "./write-file.ts";

/** A lock on a content folder: no other import may write to it. */
export interface Hold {
  /** Throws where the folder is no longer held; called before each file that is written. */
  assertHeld(): void;
  release(): Promise<void>;
}

/** The process that holds a lock, as written in the file beside it. */
interface Holder {
  pid: number;
  host: string;
  since: string;
}

const lockName = ".import.lock";
const holderName = ".import.holder";

/**
 * Milliseconds after which the library takes over a lock that was not refreshed. It is long, because an import computes
 * for seconds in which no timer runs. A killed import of this machine is recognised by its process, without waiting.
 */
const stale = 10 * 60_000;

/** Milliseconds. An import writes its holder file right after it takes the lock; after this time without one it was killed. */
const longestUnsigned = 2_000;

/**
 * Locks a folder for one import, and creates the folder if it is missing. If another import has the lock, `say` is called
 * once, and the lock is waited for. Throws after `wait` milliseconds, with the folder, the holder and what to do; where
 * the signal is aborted while it waits, its reason.
 */
export async function holdFolder(
  folder: string,
  wait: number,
  say: (line: string) => void,
  signal?: AbortSignal,
): Promise<Hold> {
  const [lockPath, holderPath] = [join(folder, lockName), join(folder, holderName)];
  const until = Date.now() + wait;
  let isSaid = false;
  let made: string[] = [];
  let isLost = false;
  for (;;) {
    let release: () => Promise<void>;
    try {
      made = [...made, ...makeFolder(folder)];
      release = await lock(folder, {
        lockfilePath: lockPath,
        realpath: false,
        stale,
        update: 5_000,
        onCompromised: () => {
          isLost = true;
        },
      });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ELOCKED") {
        removeEmpty(made);
        throw new Error(messages.disk.hold.noFolder(folder, remedyFor(error)));
      }
      if (takeFromTheDead(lockPath, holderPath)) continue;
      const holder = readHolder(holderPath);
      const said = messages.disk.hold;
      const who = holder ? said.holder(holder.pid, holder.host, holder.since) : said.unknownHolder;
      if (Date.now() >= until) {
        throw new Error(said.busy(folder, who, lockPath, holderPath));
      }
      if (!isSaid) say(said.waiting(folder, who));
      isSaid = true;
      await setTimeout(50);
      signal?.throwIfAborted();
      continue;
    }
    const signature = sign();
    try {
      writeFileSync(holderPath, signature);
    } catch (error) {
      rmSync(holderPath, { force: true });
      await release();
      removeEmpty(made);
      throw new Error(messages.disk.hold.noFolder(folder, remedyFor(error)));
    }
    const isHeld = (): boolean => !isLost && read(holderPath) === signature;
    return {
      assertHeld() {
        if (isHeld()) return;
        throw new Error(messages.disk.hold.takenOver(folder));
      },
      async release() {
        if (!isHeld()) return;
        rmSync(holderPath, { force: true });
        await release();
        // Folders that were made for this import are empty where it wrote nothing.
        removeEmpty(made);
      },
    };
  }
}

/** True while an import holds the lock, and after one was killed that did. */
export function isFolderHeld(folder: string): boolean {
  return existsSync(join(folder, lockName));
}

/** Makes the lock of a killed import so old that the library takes it over. False if the holder may be alive. */
function takeFromTheDead(lockPath: string, holderPath: string): boolean {
  const found = statSync(lockPath, { throwIfNoEntry: false });
  if (!found) return true;
  const holder = readHolder(holderPath);
  const isDead = holder
    ? holder.host === hostname() && !isAlive(holder.pid)
    : Date.now() - found.mtimeMs > longestUnsigned;
  if (!isDead) return false;
  try {
    // The holder file is removed first: an import that comes in between sees a lock without a holder yet.
    rmSync(holderPath, { force: true });
    utimesSync(lockPath, 0, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ENOENT";
  }
  return true;
}

function sign(): string {
  const holder: Holder = { pid: process.pid, host: hostname(), since: new Date().toISOString() };
  return JSON.stringify(holder);
}

function readHolder(path: string): Holder | null {
  try {
    return JSON.parse(read(path) ?? "") as Holder;
  } catch {
    return null;
  }
}

function read(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of another user exists, but may not be signalled.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
