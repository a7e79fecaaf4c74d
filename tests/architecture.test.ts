import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { expect, it } from "vitest";

/** What may import what, as in the README: each room, and the rooms and packages it may use. `type` marks types only. */
const rooms: Record<string, readonly string[]> = {
  "src/language": ["luxon"],
  "src/entry": ["zod", "yaml", "js-yaml", "slugify", "src/language"],
  "src/entry/digest.ts": ["node:crypto"],
  "src/entry/entry.ts": ["src/capture/unprintable.ts"],
  "src/entry/schema.ts": ["src/capture/unprintable.ts"],
  "src/entry/changed-records.ts": ["node:path"],
  "src/entry/load.ts": ["node:path"],
  "src/entry/read-entries.ts": ["node:path"],
  "src/entry/read-files.ts": ["node:fs", "node:path"],
  "src/entry/references.ts": ["node:path"],
  "src/entry/slug.ts": ["node:crypto"],
  "src/capture": ["iconv-lite"],
  "src/readers": ["src/capture", "src/entry", "src/language", "src/dating/claims.ts"],
  "src/dating": ["type src/entry", "luxon", "src/language"],
  "src/import": [
    "src/archive/order.ts",
    "src/capture",
    "src/readers",
    "src/dating",
    "src/entry",
    "src/language",
    "node:path",
    "node:util",
  ],
  "src/takedown": ["type src/archive", "src/entry", "src/capture", "markdown-it"],
  "src/takedown/list.ts": ["node:fs", "node:path"],
  "src/takedown/verify.ts": ["src/site/pagefind-file.ts", "node:fs", "node:path", "node:zlib"],
  "src/check/withheld.ts": ["src/takedown", "src/site/originals.ts"],
  "src/check": ["src/dating", "src/entry", "src/import", "src/language", "node:fs", "node:path"],
  "src/archive": ["type src/entry", "src/entry/captured-pages.ts", "src/entry/slug.ts", "src/dating", "src/language"],
  "src/site": [
    "src/takedown",
    "src/capture",
    "src/entry",
    "src/archive",
    "src/language",
    "markdown-it",
    "lightningcss",
    "preact",
    "preact-render-to-string",
    "subset-font",
    "node:crypto",
    "type node:http",
    "node:fs",
    "node:path",
  ],
  "src/site/page-writer.ts": ["node:worker_threads"],
  "src/site/page-writer.thread.mjs": ["node:worker_threads"],
  "src/site/scripts.ts": ["esbuild"],
  "src/site/search-records.ts": ["src/language", "type pagefind"],
  "src/site/search-index.ts": ["pagefind", "cborg", "node:crypto"],
  "src/site/pagefind-file.ts": ["cborg", "node:zlib"],
  "src/output": [
    "type src/archive",
    "type src/entry",
    "src/entry/schema.ts",
    "src/dating",
    "src/site",
    "src/language",
    "zod",
    "csv-stringify/sync",
    "feedsmith",
    "node:fs",
    "node:path",
  ],
  "src/output/filter.ts": ["src/archive/tags.ts"],
  "src/disk": [
    "src/capture",
    "src/entry",
    "src/import",
    "proper-lockfile",
    "node:fs",
    "node:os",
    "node:path",
    "node:timers/promises",
  ],
  "src/cli.ts": [
    "src/takedown/words.ts",
    "src/check",
    "src/disk",
    "src/entry",
    "commander",
    "@clack/prompts",
    "picocolors",
    "node:fs",
    "node:path",
  ],
  "src/build.ts": ["src/site", "@11ty/eleventy", "commander", "picocolors", "node:fs", "node:path", "node:v8"],
  layouts: [
    "type src/archive",
    "src/archive/gaps.ts",
    "src/archive/paging.ts",
    "src/archive/removals.ts",
    "src/archive/themes.ts",
    "src/site",
    "type src/entry",
    "src/language",
    "preact",
    "preact/hooks",
  ],
  "layouts/parts/post-list.tsx": ["preact-render-to-string"],
  "layouts/scripts": ["type src/output/filter.ts", "pagefind.js"],
};

const project = resolve(import.meta.dirname, "..");

interface Import {
  file: string;
  type: boolean;
  what: string;
}

function importsOf(folder: string): Import[] {
  return readdirSync(join(project, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(?:tsx?|mjs)$/.test(name) && !name.endsWith(".d.ts"))
    .flatMap((name) => {
      const file = join(folder, name);
      const source = readFileSync(join(project, file), "utf8");
      return Array.from(
        source.matchAll(/^(?:import|export) (type )?[^;]*?from "([^"]+)";/gms),
        ([, type, from = ""]) => ({
          file,
          type: type !== undefined,
          what: from.startsWith(".") ? relative(project, resolve(project, dirname(file), from)) : from,
        }),
      );
    });
}

/** A file's room is the longest that it lies in. What `src/entry` may use, `src/entry/load.ts` may too. */
function mayUse(file: string): string[] {
  return Object.entries(rooms).flatMap(([room, uses]) =>
    file === room || file.startsWith(`${room}/`) ? [room, ...uses] : [],
  );
}

function isAllowed({ file, type, what }: Import): boolean {
  return mayUse(file).some((use) => {
    const place = use.replace(/^type /, "");
    return (what === place || what.startsWith(`${place}/`)) && (type || place === use);
  });
}

it.each(["src", "layouts"])("in %s every room imports only what it may", (folder) => {
  const forbidden = importsOf(folder).filter((one) => !isAllowed(one));
  expect(forbidden).toEqual([]);
});

it("the test sees the imports", () => {
  expect(importsOf("src").length).toBeGreaterThan(50);
  expect(isAllowed({ file: "src/archive/x.ts", type: false, what: "node:fs" })).toBe(false);
  expect(isAllowed({ file: "src/dating/x.ts", type: false, what: "src/entry/schema.ts" })).toBe(false);
});
