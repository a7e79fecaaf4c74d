// @ts-check
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";

/**
 * A compiled copy of src/ and layouts/. A command starts from it in a fifth of the time that it takes to compile its modules
 * one by one.
 */

/** Copies are in a folder of the project that may be deleted at any time. */
const cache = join("node_modules", ".cache", "politikerarkiv");

/** Copies that were made so long ago, in milliseconds, are deleted when a new one is made. */
const kept = 24 * 60 * 60 * 1000;

/** Packages that read files of their own, so that they cannot be part of a compiled file. */
const packages = ["@11ty/eleventy", "esbuild", "lightningcss", "pagefind", "sharp", "subset-font"];

/** The files that are run or loaded by their path. Beside them each layout is. */
const entryPoints = [
  "src/cli.ts",
  "src/build.ts",
  "src/build/thread.ts",
  "src/start.ts",
  "src/start/watch-site.ts",
  ".eleventy.ts",
];

/**
 * The folder of the copy of a project as its sources and packages are now, which is made if there is none. It becomes the one
 * that the program runs from (`COMPILED_COPY`). Throws what esbuild finds wrong in a source.
 * @param {string} project the path of the project
 * @returns {Promise<string>}
 */
export async function compiledCopy(project) {
  const folder = join(project, cache, digestOfSources(project));
  if (!existsSync(folder)) {
    mkdirSync(join(project, cache), { recursive: true });
    await compile(project, folder);
  }
  process.env.COMPILED_COPY = folder;
  return folder;
}

/** @param {string} project @returns {string[]} the paths of all sources, in one order */
function sources(project) {
  const files = ["src", "layouts"].flatMap((folder) =>
    readdirSync(join(project, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => /\.(?:tsx?|mjs|json)$/.test(name))
      .map((name) => join(folder, name)),
  );
  return [...files, ".eleventy.ts", "package.json", "package-lock.json"].sort();
}

/** @param {string} project @returns {string} a name that no other set of sources has */
function digestOfSources(project) {
  const hash = createHash("sha256").update(`${process.version}\n`);
  for (const file of sources(project)) hash.update(`${file}\n`).update(readFileSync(join(project, file)));
  return hash.digest("hex").slice(0, 16);
}

/** Compiles the sources into a folder. Two commands may do so at the same time. @param {string} project @param {string} folder */
async function compile(project, folder) {
  const { build } = await import("esbuild");
  const unfinished = `${folder}.${process.pid}`;
  const layouts = readdirSync(join(project, "layouts")).filter((name) => name.endsWith(".11ty.tsx"));
  await build({
    absWorkingDir: project,
    entryPoints: [...entryPoints, ...layouts.map((name) => `layouts/${name}`)],
    outdir: unfinished,
    outbase: ".",
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    charset: "utf8",
    // Read only to say where a fault is: to read them at each start would take a tenth of a small check.
    sourcemap: true,
    sourcesContent: false,
    logLevel: "error",
    external: packages,
    banner: {
      js: 'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);',
    },
  });
  removeOld(join(project, cache));
  try {
    renameSync(unfinished, folder);
  } catch (error) {
    // Another command has made the same copy in the meantime.
    if (!existsSync(folder)) throw error;
    rmSync(unfinished, { recursive: true });
  }
}

/** @param {string} folder */
function removeOld(folder) {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (Date.now() - statSync(path).mtimeMs > kept) rmSync(path, { recursive: true, force: true });
  }
}
