import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { Worker } from "node:worker_threads";
import type { PageToMake } from "../site/page-to-make.ts";
import type { SharedWork } from "./shared-work.ts";
import type { ThreadData } from "./thread.ts";

/** A thread starts in the time in which another makes so many pages. */
const pagesPerThread = 1_000;

/** More threads would each have the archive in memory. */
const mostThreads = 4;

/** Threads that write files of a site beside this one. They begin at once with the machine files. */
export class Threads {
  readonly #threads: readonly Worker[];
  readonly #ended: Promise<unknown>;

  /** As many threads as a site of so many posts and visits needs, and the machine has cores for; none for a small one. */
  constructor(data: ThreadData) {
    const { posts, visits } = data.archive;
    const wanted = Math.floor((posts.length + visits.length) / pagesPerThread);
    const count = Math.min(wanted, availableParallelism() - 1, mostThreads);
    const file = resolve(import.meta.dirname, "build/thread.mjs");
    this.#threads = Array.from({ length: Math.max(count, 0) }, () => new Worker(file, { workerData: data }));
    this.#ended = Promise.all(
      this.#threads.map(
        (thread) => new Promise<void>((ended, failed) => thread.once("error", failed).once("exit", () => ended())),
      ),
    );
    // An error is thrown where the end is waited for.
    this.#ended.catch(() => {});
  }

  writePages(pages: SharedWork<PageToMake>): void {
    for (const thread of this.#threads) thread.postMessage(pages);
  }

  /** Waits until every thread has ended. Throws the first error of one. */
  async ended(): Promise<void> {
    await this.#ended;
  }

  /** Stops all at once. */
  async stop(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.terminate()));
  }
}
