import { mkdirSync, readFileSync, rmdirSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { lock } from "proper-lockfile";
import { remedyFor } from "./write-file.ts";

/** A content folder that no other import may write to. */
export interface Hold {
  /** Throws where the folder is no longer held; called before each file that is written. */
  assertHeld(): void;
  release(): Promise<void>;
}

/** Who holds a folder, as the file beside the lock says. */
interface Holder {
  pid: number;
  host: string;
  since: string;
}

const lockName = ".import.lock";
const holderName = ".import.holder";

/**
 * From when on the library takes a lock over of which nothing was heard. It is long, since an import thinks for seconds
 * in which no timer runs; a killed import of this machine is known by its process, and is not waited for.
 */
const stale = 10 * 60_000;

/** An import signs its lock at once: one without a name for so many milliseconds was killed in between. */
const longestUnsigned = 2_000;

/**
 * Takes a folder for one import, and makes it where it is not there. Where another import has it, that is told once by
 * `say`, and waited for `wait` milliseconds; throws with the folder, its holder and what to do when they are over.
 */
export async function holdFolder(folder: string, wait: number, say: (line: string) => void): Promise<Hold> {
  const [lockPath, holderPath] = [join(folder, lockName), join(folder, holderName)];
  const until = Date.now() + wait;
  let isTold = false;
  let isMade = false;
  let isLost = false;
  for (;;) {
    let release: () => Promise<void>;
    try {
      isMade = mkdirSync(folder, { recursive: true }) !== undefined || isMade;
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
        throw new Error(`${folder}: nothing can be imported here; ${remedyFor(error)}`);
      }
      if (takeFromTheDead(lockPath, holderPath)) continue;
      const holder = readHolder(holderPath);
      const who = holder ? `process ${holder.pid} on ${holder.host}, since ${holder.since}` : "it has not said which";
      if (Date.now() >= until) {
        throw new Error(
          `${folder}: another import is at work here (${who}), so nothing was imported; run this one again when it is done. ` +
            `If no import is running, remove ${lockPath} and ${holderPath}`,
        );
      }
      if (!isTold) say(`${folder}: another import is at work here (${who}); waiting for it`);
      isTold = true;
      await setTimeout(50);
      continue;
    }
    const signature = sign();
    try {
      writeFileSync(holderPath, signature);
    } catch (error) {
      rmSync(holderPath, { force: true });
      await release();
      throw new Error(`${folder}: nothing can be imported here; ${remedyFor(error)}`);
    }
    const isHeld = (): boolean => !isLost && read(holderPath) === signature;
    return {
      assertHeld() {
        if (isHeld()) return;
        throw new Error(`${folder}: another import has taken the folder over, so this one stopped; run it again`);
      },
      async release() {
        if (!isHeld()) return;
        rmSync(holderPath, { force: true });
        await release();
        // A folder that was made for an import that found nothing to write.
        if (isMade) removeEmpty(folder);
      },
    };
  }
}

/** Whether an import holds the folder, or was stopped while it did. */
export function isFolderHeld(folder: string): boolean {
  return statSync(join(folder, lockName), { throwIfNoEntry: false }) !== undefined;
}

/** Makes the lock of a killed import so old that the library takes it over; false where its holder may be alive. */
function takeFromTheDead(lockPath: string, holderPath: string): boolean {
  const found = statSync(lockPath, { throwIfNoEntry: false });
  if (!found) return true;
  const holder = readHolder(holderPath);
  const isDead = holder
    ? holder.host === hostname() && !isAlive(holder.pid)
    : Date.now() - found.mtimeMs > longestUnsigned;
  if (!isDead) return false;
  try {
    // The name goes first: whoever comes between sees a lock that nobody has signed yet.
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
    // A process of another user may not be asked, and is there.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // It holds something by now.
  }
}
