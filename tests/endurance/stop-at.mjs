import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { resolve } from "node:path";

/**
 * Loaded before the program. Counts its file system calls on the content folder, and stops it at the call number STOP_AT,
 * counted from 1. STOP_HOW is `kill` (before the call), `half` (write half of the data, then kill) or an error code with
 * which the call fails. COUNT_TO names a file to which the name of each call is written.
 */
const folder = resolve(process.env.CONTENT_DIR);
const stopAt = Number(process.env.STOP_AT ?? 0);
const how = process.env.STOP_HOW ?? "kill";
const handles = new Set();
let calls = 0;

const isOurs = (place) =>
  typeof place === "number" ? handles.has(place) : typeof place === "string" && resolve(place).startsWith(folder);

/** Opening a file to read it can neither fail for lack of space nor leave anything half written. */
const isToRead = (name, [path, flags = "r"]) =>
  name === "openSync" && flags === "r" && !fs.statSync(path).isDirectory();

function count(called, args) {
  const name = isToRead(called, args) ? "open to read" : called;
  calls += 1;
  if (process.env.COUNT_TO) fs.appendFileSync(process.env.COUNT_TO, `${name}\n`);
  if (calls !== stopAt) return;
  if (how === "half" && name === "writeSync") fs.realWriteSync(args[0], args[1].subarray(0, args[1].length >> 1));
  if (how === "kill" || how === "half") process.kill(process.pid, "SIGKILL");
  else if (name.endsWith("Sync")) throw Object.assign(new Error(`${how}: simulated failure of ${name}`), { code: how });
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
  fs[name] = (...args) => {
    if (isOurs(args[0])) count(name, args);
    const result = real.apply(fs, args);
    // The number of a file that was closed is given to the next one, which may lie elsewhere.
    if (name === "openSync") isOurs(args[0]) ? handles.add(result) : handles.delete(result);
    return result;
  };
}
syncBuiltinESMExports();
