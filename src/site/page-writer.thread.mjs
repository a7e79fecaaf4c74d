// @ts-check
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { parentPort, workerData } from "node:worker_threads";

/** The thread of page-writer.ts. In JavaScript, because on Node 20 tsx does not load TypeScript in a worker. */

/** @type {{ written: Int32Array, seen: Uint8Array }} */
const { written, seen } = workerData;
const folders = new Set();
/** @type {[path: string, message: string] | null} */
let failure = null;

/** @param {string} path @param {string} html */
function write(path, html) {
  for (let at = 0; at < html.length; at++) seen[html.charCodeAt(at)] = 1;
  const folder = dirname(path);
  if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
  folders.add(folder);
  writeFileSync(path, html);
}

parentPort?.on("message", (/** @type {[path: string, html: string] | null} */ page) => {
  if (!page) {
    parentPort?.postMessage(failure);
    parentPort?.close();
    return;
  }
  try {
    if (!failure) write(...page);
  } catch (error) {
    failure = [page[0], /** @type {Error} */ (error).message];
  }
  // Also after a failure: the other thread may be waiting for this page.
  Atomics.add(written, 0, 1);
  Atomics.notify(written, 0);
});
