import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { build, type Plugin } from "esbuild";
import { codes } from "../language/index.ts";

const folder = "layouts/scripts";

/** The sources of all scripts, which contain every character that a script can put on a page. */
export function scriptSources(): string {
  return readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), "utf8"))
    .join("");
}

/**
 * A script with everything that it imports, as one classic script, because a page opened from disk cannot load modules.
 * `modules` are sources of modules that are not files, by the name in the import.
 */
export async function bundleScript(entry: string, modules: Readonly<Record<string, string>> = {}): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    // The error that is thrown has the message and its place.
    logLevel: "silent",
    format: "iife",
    target: "es2022",
    charset: "utf8",
    define: { "import.meta.url": "undefined" },
    plugins: [ofLanguage, ...modulesAs(modules)],
  });
  return outputFiles.map(({ text }) => text).join("");
}

/** The module that a script has the words of its archive's language from, in its place that of all languages. */
const words = join("language", "in-browser.ts");

/** Puts the words of the archive's language into a script, and no others. No module of ours does anything when it is loaded, so what is not used is left out. */
const ofLanguage: Plugin = {
  name: "language",
  setup({ onResolve }) {
    onResolve({ filter: /^\.{1,2}\// }, ({ path, resolveDir }) => {
      const file = join(resolveDir, path);
      const own = file.endsWith(words) ? join(dirname(file), codes.bcp47, basename(file)) : file;
      return { path: own, sideEffects: false };
    });
  },
};

function modulesAs(modules: Readonly<Record<string, string>>): Plugin[] {
  return Object.entries(modules).map(([name, contents]) => ({
    name,
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /./ }, ({ path }) => (path === name ? { path, namespace: name } : null));
      onLoad({ filter: /./, namespace: name }, () => ({ contents }));
    },
  }));
}
