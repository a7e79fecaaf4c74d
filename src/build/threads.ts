import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { Archive } from "../archive/archive.ts";
import { inCompiledCopy } from "../site/compiled-copy.ts";
import type { SharedWork } from "./shared-work.ts";
import type { MadeFile, SiteFile } from "./site-file.ts";
import type { ThreadData, ThreadMessage } from "./thread.ts";

/** A thread starts in the time in which another makes so many pages. */
const pagesPerThread = 1_000;

/** Each thread has the archive in memory. */
const most = 3;

/** As many threads as the pages of an archive are worth and the machine has cores for; none for a small archive. */
export function usefulThreads({ posts, visits }: Archive): number {
  const worth = Math.floor((posts.length + visits.length) / pagesPerThread);
  return Math.max(0, Math.min(worth, availableParallelism() - 1, most));
}

/** The threads that make files of a site beside this one. */
export class Threads {
  readonly #threads: readonly Worker[];
  readonly #made: Promise<MadeFile[][]>;

  /** Starts `count` threads. */
  constructor(data: ThreadData, count: number) {
    const file = inCompiledCopy("src/build/thread.mjs");
    this.#threads = Array.from({ length: count }, () => new Worker(file, { workerData: data }));
    this.#made = Promise.all(this.#threads.map(madeBy));
    // An error is thrown where the end is waited for.
    this.#made.catch(() => {});
  }

  /** Lets the threads take from a list of files; null where there will be no other. */
  give(files: SharedWork<SiteFile> | null): void {
    for (const thread of this.#threads) thread.postMessage(files satisfies ThreadMessage);
  }

  /** The files that all threads have made, when they have ended. Throws the first error of one. */
  async made(): Promise<MadeFile[]> {
    return (await this.#made).flat();
  }

  /** Ends all at once. */
  async stop(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.terminate()));
  }
}

function madeBy(thread: Worker): Promise<MadeFile[]> {
  return new Promise((resolve, reject) => thread.once("message", resolve).once("error", reject));
}
