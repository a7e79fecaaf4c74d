import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

const folder = "layouts/scripts";

/** What the scripts are written in, and with it every character that they may put on a page. */
export function scriptSources(): string {
  return readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), "utf8"))
    .join("");
}

/**
 * A script of `layouts/scripts/` with all that it imports, as one classic script, since a page that was opened by
 * double-click may load no module. `modules` are sources by the name that they are imported by.
 */
export async function bundleScript(entry: string, modules: Readonly<Record<string, string>> = {}): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
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
