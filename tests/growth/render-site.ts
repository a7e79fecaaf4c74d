import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import type { Archive } from "../../src/archive/archive.ts";
import { outputAddresses, writeOutput } from "../../src/output/index.ts";
import { searchRecords } from "../../src/site/search-records.ts";

interface Layout {
  data: { permalink: string | ((piece: object) => string); pagination?: { data: string; alias: string } };
  render(data: object): unknown;
}

const folder = resolve(import.meta.dirname, "../../layouts");
const names = readdirSync(folder).filter((name) => name.endsWith(".11ty.tsx"));
const layouts = await Promise.all(
  names.map(async (name) => [name, (await import(join(folder, name))) as Layout] as const),
);

/** Renders every page and machine file of an archive, as a build does; returns how many characters each kind of page has. */
export function renderSite(archive: Archive): Map<string, number> {
  const pages = layouts.map(([name, { data, render }]) => {
    const { alias, data: path } = data.pagination ?? { alias: "none", data: "none" };
    const pieces = data.pagination ? (valueAt({ archive }, path) as object[]) : [{}];
    const sizes = pieces.map((piece, pageNumber) => {
      const own = { archive, [alias]: piece, pagination: { pageNumber } };
      const address = typeof data.permalink === "string" ? data.permalink : data.permalink(own);
      const page = { url: `/${address}`, outputPath: address };
      return renderToString(render({ ...own, page }) as VNode).length;
    });
    return [name, sizes.reduce((sum, size) => sum + size, 0)] as const;
  });
  return new Map([...pages, ...machineFiles(archive), ["search", JSON.stringify(searchRecords(archive)).length]]);
}

function valueAt(value: object, path: string): unknown {
  return path.split(".").reduce<unknown>((part, key) => (part as Record<string, unknown>)[key], value);
}

function machineFiles(archive: Archive): [string, number][] {
  const output = mkdtempSync(join(tmpdir(), "arkiv-vaxer-"));
  try {
    for (const address of outputAddresses()) writeOutput(archive, address, output);
    const files = readdirSync(output, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    return files.map(({ parentPath, name }) => [name, readFileSync(join(parentPath, name)).length]);
  } finally {
    rmSync(output, { recursive: true, force: true });
  }
}
