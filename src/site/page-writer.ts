import { resolve } from "node:path";
import { Worker } from "node:worker_threads";
import { unwritten } from "./write-address.ts";

/** The number of pages that may wait to be written before rendering waits for the writing. */
const mostWaiting = 100;
/** How long rendering waits for one page, in milliseconds. */
const longestWait = 60_000;

/** The thread's last message: the first page that it could not write, and the error; null if it wrote all. */
type Failure = [path: string, message: string] | null;

/** Writes pages in a thread while the next ones are rendered. On a slow disk, writing takes as long as everything else. */
export class PageWriter {
  readonly #thread: Worker;
  /** How many pages the thread has written, in memory that both threads share. */
  readonly #written = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  /** 1 for each UTF-16 code unit that a page contains, in shared memory too. */
  readonly #seen = new Uint8Array(new SharedArrayBuffer(0x1_0000));
  #given = 0;

  constructor() {
    this.#thread = new Worker(resolve("src/site/page-writer.thread.mjs"), {
      workerData: { written: this.#written, seen: this.#seen },
      execArgv: [],
    });
    // The process of a failed build can exit while the thread is still running.
    this.#thread.unref();
  }

  /** Hands over a page. Waits while too many are unwritten; throws if none has been written for a minute. */
  write(path: string, html: string): void {
    this.#thread.postMessage([path, html]);
    this.#given += 1;
    for (;;) {
      const written = Atomics.load(this.#written, 0);
      if (this.#given - written <= mostWaiting) return;
      if (Atomics.wait(this.#written, 0, written, longestWait) === "timed-out")
        throw new Error(`${path}: no page could be written for a minute; see to the disk, and build again`);
    }
  }

  /** Waits until all pages are written, and returns each different character in them. Throws if one could not be written. */
  async finish(): Promise<string> {
    this.#thread.ref();
    const ended = new Promise<Failure>((resolve, reject) =>
      this.#thread.once("message", resolve).once("error", reject),
    );
    this.#thread.postMessage(null);
    const failure = await ended;
    if (failure) throw unwritten(...failure);
    return String.fromCharCode(...Array.from(this.#seen.keys()).filter((unit) => this.#seen[unit] === 1));
  }

  /** Stops at once; pages that are not written yet never will be. */
  async stop(): Promise<void> {
    await this.#thread.terminate();
  }
}
