import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

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
    plugins: Object.entries(modules).map(([name, contents]) => ({
      name,
      setup({ onResolve, onLoad }) {
        onResolve({ filter: /./ }, ({ path }) => (path === name ? { path, namespace: name } : null));
        onLoad({ filter: /./, namespace: name }, () => ({ contents }));
      },
    })),
  });
  return outputFiles.map(({ text }) => text).join("");
}
