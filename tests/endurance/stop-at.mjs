import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { resolve } from "node:path";

/**
 * Loaded before the program: counts what it does to the content folder, and stops it there. STOP_AT is the call from 1;
 * STOP_HOW is `kill` (before the call), `half` (half of a write, then kill) or an error code with which the call fails.
 * COUNT_TO names a file for the number of calls.
 */
const folder = resolve(process.env.CONTENT_DIR);
const stopAt = Number(process.env.STOP_AT ?? 0);
const how = process.env.STOP_HOW ?? "kill";
const handles = new Set();
let calls = 0;

const isOurs = (place) =>
  typeof place === "number" ? handles.has(place) : typeof place === "string" && resolve(place).startsWith(folder);

/** Files are opened to be read, too, where the program asks for their text. */
const isToRead = (name, [path, flags = "r"]) =>
  name === "openSync" && flags === "r" && !fs.statSync(path).isDirectory();

function meet(called, words) {
  const name = isToRead(called, words) ? "open to read" : called;
  calls += 1;
  if (process.env.COUNT_TO) fs.appendFileSync(process.env.COUNT_TO, `${name}\n`);
  if (calls !== stopAt) return;
  if (how === "half" && name === "writeSync") fs.realWriteSync(words[0], words[1].subarray(0, words[1].length >> 1));
  if (how === "kill" || how === "half") process.kill(process.pid, "SIGKILL");
  else if (name.endsWith("Sync")) throw Object.assign(new Error(`${how}: made to fail, ${name}`), { code: how });
}

fs.realWriteSync = fs.writeSync;
for (const name of [
  "openSync",
  "writeSync",
  "fsyncSync",
  "renameSync",
  "mkdirSync",
  "mkdir",
  "utimes",
  "rmdir",
  "rmSync",
]) {
  const real = fs[name];
  fs[name] = (...words) => {
    if (isOurs(words[0])) meet(name, words);
    const result = real.apply(fs, words);
    if (name === "openSync" && isOurs(words[0])) handles.add(result);
    return result;
  };
}
syncBuiltinESMExports();
