import { Worker } from "node:worker_threads";
import type { Characters } from "./fonts.ts";
import { unwritten } from "./write-address.ts";

/** So many pages may wait to be written, before the rendering waits for the writing; and so many milliseconds it waits for one. */
const mostWaiting = 100;
const longestWait = 60_000;

/** What the thread says at its end of the first page that it could not write. */
type Failure = [path: string, message: string];

let open: PageWriter | null = null;

/** Writes pages in a thread of its own while the next ones are rendered; on a slow disk that takes as long as all else. */
export class PageWriter {
  readonly #thread: Worker;
  readonly #written = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  #given = 0;

  /** The characters of each page are added to `characters`, in the thread too. */
  constructor({ seen }: Characters) {
    const file = new URL("./page-writer.thread.mjs", import.meta.url);
    this.#thread = new Worker(file, { workerData: { written: this.#written, seen }, execArgv: [] });
    // A build that fails must not wait for it.
    this.#thread.unref();
    open = this;
  }

  /** Hands a page over to be written. Throws where no page has been written for a minute. */
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

  /** Waits for the last page. Throws where one could not be written. */
  async finish(): Promise<void> {
    open = null;
    this.#thread.ref();
    const ended = new Promise<Failure | null>((resolve, reject) =>
      this.#thread.once("message", resolve).once("error", reject),
    );
    this.#thread.postMessage(null);
    const failure = await ended;
    if (failure) throw unwritten(...failure);
  }

  /** Ends at once, whatever is still to be written. */
  async stop(): Promise<void> {
    open = null;
    await this.#thread.terminate();
  }
}

/** Stops the writing of a build that has failed, so that its folder can be taken away. */
export async function stopWriting(): Promise<void> {
  await open?.stop();
}
