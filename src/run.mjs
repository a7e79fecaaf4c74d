// @ts-check
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { compiledCopy } from "./compiled-copy.mjs";

/** Runs a command of src/ from a compiled copy, such as `node src/run.mjs cli check`. */

const project = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const [script = ""] = process.argv.splice(2, 1);
await import(pathToFileURL(join(await compiledCopy(project), "src", `${script}.mjs`)).href);
