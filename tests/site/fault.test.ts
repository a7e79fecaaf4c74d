import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { expect, it, vi } from "vitest";
import { sayFault } from "../../src/site/fault.ts";
import { bundleScript } from "../../src/site/scripts.ts";
import { bundleStyle } from "../../src/site/style.ts";

/** An error with a stack of its own: functions, and where they are in the project. */
function errorAt(error: Error, ...places: string[]): Error {
  const frames = places.map((place) => `    at render (${place.startsWith("node:") ? place : resolve(place)})`);
  return Object.assign(error, { stack: [`${error.name}: ${error.message}`, ...frames].join("\n") });
}

it.each<[what: string, fault: unknown, said: string]>([
  [
    "of the content, as it was written for a person",
    errorAt(new Error("content/site.yaml: line 3: trasig"), "src/site/load-archive.ts:30:11"),
    "content/site.yaml: line 3: trasig",
  ],
  [
    "of a layout, with its line",
    errorAt(new Error("no such month"), "node_modules/preact/x.js:1:2", "layouts/year.11ty.tsx?_cache_bust=17:12:5"),
    "layouts/year.11ty.tsx:12: no such month",
  ],
  [
    "of the code, with its line",
    errorAt(new TypeError("x is undefined"), "node:internal/x:1:2", "src/archive/posts.ts:8:1"),
    "src/archive/posts.ts:8: x is undefined",
  ],
  [
    "at the start of a chain",
    Object.assign(new Error("Having trouble writing"), { originalError: errorAt(new Error("trasig")) }),
    "trasig",
  ],
  ["that is no error", "trasig", "trasig"],
])("says a fault %s", (_, fault, said) => expect(sayFault(fault)).toBe(said));

it("the place in a compiled copy is told as that in its source", async () => {
  const folder = mkdtempSync(join(tmpdir(), "arkiv-fault-"));
  const source = join(folder, "source.ts");
  writeFileSync(source, "// Above it.\n\nexport function fail(): never {\n  throw new TypeError('trasig');\n}\n");
  const compiled = join(folder, "node_modules", "copy.mjs");
  await build({ entryPoints: [source], outfile: compiled, sourcemap: true, minify: true, format: "esm" });
  const { fail } = (await import(pathToFileURL(compiled).href)) as { fail(): never };
  const working = vi.spyOn(process, "cwd").mockReturnValue(folder);
  try {
    fail();
  } catch (error) {
    expect(sayFault(error)).toBe("source.ts:4: trasig");
  } finally {
    working.mockRestore();
    rmSync(folder, { recursive: true, force: true });
  }
  expect.assertions(1);
});

it("a style sheet or a script that is at fault is named with its line", async () => {
  const folder = mkdtempSync(join(tmpdir(), "arkiv-fault-"));
  const [style, script] = [join(folder, "a.css"), join(folder, "a.ts")];
  writeFileSync(style, "p {}\n\n}}} @import");
  writeFileSync(script, "const a = 1;\nconst = 2;");
  expect(() => bundleStyle(style)).toThrow(/a\.css:3: /);
  await expect(bundleScript(script)).rejects.toThrow(/a\.ts:2:6: /);
  rmSync(folder, { recursive: true, force: true });
});
