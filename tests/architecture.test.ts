import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { expect, it } from "vitest";

/**
 * The layers, from top to bottom: a file imports only from its own folder and from folders further down, types included.
 * Beside each folder are the packages that it may use; Node's own modules are in `usesNode`.
 */
const layers: readonly { folder: string; packages: readonly string[] }[] = [
  { folder: "src/run.mjs", packages: [] },
  { folder: "src/cli.ts", packages: [] },
  { folder: "src/build.ts", packages: ["picocolors"] },
  { folder: "src/start.ts", packages: ["picocolors"] },
  { folder: "src/compiled-copy.mjs", packages: ["esbuild"] },
  { folder: "src/start", packages: ["@11ty/eleventy", "@11ty/eleventy/UserConfig", "picocolors"] },
  { folder: "src/build", packages: ["@11ty/eleventy", "@11ty/eleventy/UserConfig"] },
  { folder: "src/terminal", packages: ["commander", "picocolors"] },
  {
    folder: "layouts",
    packages: [
      "preact",
      "preact/hooks",
      "preact-render-to-string",
      "pagefind.js",
      "search-languages",
      "fastest-levenshtein",
    ],
  },
  { folder: "src/check", packages: [] },
  { folder: "src/output", packages: ["zod", "csv-stringify/sync", "feedsmith"] },
  {
    folder: "src/site",
    packages: [
      ...["@11ty/eleventy/UserConfig", "cborg", "diff", "esbuild", "lightningcss", "markdown-it", "pagefind"],
      ...["preact", "preact-render-to-string", "sharp", "subset-font"],
    ],
  },
  { folder: "src/disk", packages: ["proper-lockfile", "sharp"] },
  { folder: "src/takedown", packages: ["markdown-it"] },
  { folder: "src/archive", packages: ["tinyqueue"] },
  { folder: "src/import", packages: ["mdast"] },
  {
    folder: "src/readers",
    packages: [
      ...["mdast", "mdast-util-from-markdown", "mdast-util-to-markdown"],
      ...["hast", "hast-util-from-html", "hast-util-select", "hast-util-to-mdast", "saxes", "feedsmith"],
    ],
  },
  { folder: "src/dating", packages: [] },
  { folder: "src/page-order", packages: ["tinyqueue"] },
  { folder: "src/language", packages: ["luxon"] },
  { folder: "src/entry", packages: ["zod", "yaml", "js-yaml", "slugify", "fastest-levenshtein"] },
  { folder: "src/capture", packages: ["iconv-lite", "warcio", "yauzl"] },
  // What the commands say, in each language: words alone, so that the lowest layer can say something too.
  { folder: "src/language/messages.ts", packages: [] },
  { folder: "src/language/sv/messages", packages: [] },
  { folder: "src/language/en/messages", packages: [] },
];

/** The folders that touch the disk, the network or the process. All others turn data into data. */
const usesNode = [
  "src/run.mjs",
  "src/cli.ts",
  "src/build.ts",
  "src/start.ts",
  "src/compiled-copy.mjs",
  "src/start",
  "src/build",
  "src/terminal",
  "src/site",
  "src/output",
  "src/check",
  "src/disk",
  "src/takedown",
  "src/entry",
];

/** What Node offers everywhere, since it only computes. */
const pureNode = ["node:crypto", "node:path", "node:stream", "node:util", "node:zlib"];

const project = resolve(import.meta.dirname, "..");

interface Import {
  file: string;
  what: string;
}

const imports = ["src", "layouts"].flatMap((folder) =>
  readdirSync(join(project, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(?:tsx?|mjs)$/.test(name) && !name.endsWith(".d.ts"))
    .flatMap((name) => importsOf(join(folder, name))),
);

function importsOf(file: string): Import[] {
  const source = readFileSync(join(project, file), "utf8");
  return Array.from(source.matchAll(/^(?:import|export) [^;]*?from "([^"]+)";/gms), ([, from = ""]) => ({
    file,
    what: from.startsWith(".") ? relative(project, resolve(project, dirname(file), from)) : from,
  }));
}

/** The layer of a file: a folder within another folder's is a layer of its own where it is listed. */
function layerOf(path: string): number {
  return layers.findLastIndex(({ folder }) => path === folder || path.startsWith(`${folder}/`));
}

function isAllowed({ file, what }: Import): boolean {
  const [own, other] = [layerOf(file), layerOf(what)];
  if (what.startsWith("node:")) return pureNode.includes(what) || usesNode.includes(layers[own]?.folder ?? "");
  if (what.startsWith("src/") || what.startsWith("layouts/")) return other >= own;
  return layers[own]?.packages.includes(what) ?? false;
}

it("each file imports only from its own layer and those further down", () => {
  expect(imports.filter((one) => !isAllowed(one))).toEqual([]);
});

it("no files import each other in a circle, types included", () => {
  const uses = new Map<string, string[]>();
  for (const { file, what } of imports) uses.set(file, [...(uses.get(file) ?? []), what]);
  const isDone = new Set<string>();
  const circleFrom = (file: string, path: readonly string[]): string[] => {
    if (path.includes(file)) return [[...path.slice(path.indexOf(file)), file].join(" → ")];
    if (isDone.has(file)) return [];
    const found = (uses.get(file) ?? []).flatMap((next) => circleFrom(next, [...path, file]));
    isDone.add(file);
    return found;
  };
  expect([...uses.keys()].flatMap((file) => circleFrom(file, []))).toEqual([]);
});

it("the test sees the imports, and what is forbidden", () => {
  expect(imports.length).toBeGreaterThan(300);
  expect(isAllowed({ file: "src/archive/x.ts", what: "node:fs" })).toBe(false);
  expect(isAllowed({ file: "src/dating/x.ts", what: "src/import/x.ts" })).toBe(false);
  expect(isAllowed({ file: "src/dating/x.ts", what: "src/entry/schema.ts" })).toBe(true);
});
