import { createHash } from "node:crypto";
import { encode } from "cborg";
import { close, createIndex } from "pagefind";
import { pack, unpack } from "./pagefind-file.ts";
import type { SearchRecord } from "./search-records.ts";

/** An index: its files by path, and Pagefind's program for the browser. */
export interface SearchIndex {
  files: Map<string, Uint8Array>;
  program: string;
}

/** The index that is being built, or was built last. */
let last: Promise<unknown> = Promise.resolve();

/** At least one record, all in one language → their index. The same records in the same order give the same bytes. */
export function buildSearchIndex(records: readonly SearchRecord[]): Promise<SearchIndex> {
  // Pagefind is one process for all indexes, which the first to be finished ends.
  const index = last.then(() => buildAlone(records));
  last = index.catch(() => {});
  return index;
}

async function buildAlone(records: readonly SearchRecord[]): Promise<SearchIndex> {
  try {
    const { index, errors } = await createIndex();
    if (!index) throw new Error(errors.join("\n"));
    for (const record of records) {
      const added = await index.addCustomRecord({ ...record, filters: { ...record.filters } });
      if (added.errors.length > 0) throw new Error(`${record.url}: ${added.errors.join("\n")}`);
    }
    const built = await index.getFiles();
    if (built.errors.length > 0) throw new Error(built.errors.join("\n"));
    const files = new Map(built.files.map(({ path, content }) => [path, content]));
    return { files: inFixedOrder(files), program: withoutNeedlessRequests(fileAt(files, "pagefind.js")) };
  } finally {
    await close();
  }
}

/** `pagefind-entry.json` of Pagefind 1.5. */
interface Entry {
  languages: Record<string, { hash: string; wasm: string | null }>;
}
/** A `.pf_meta` of Pagefind 1.5: version, pages, chunks of words, filters by name and file, and fields that are not used here. */
type Meta = [unknown, unknown, unknown, filters: [name: string, hash: string][], ...unknown[]];
type Filter = [name: string, values: [value: string, pages: number[]][]];

/**
 * The files that a search reads. Pagefind writes filters in an order that varies between runs: here they are sorted and
 * named by a digest of their content. `facts` is shown with a result and is not a filter.
 */
function inFixedOrder(files: ReadonlyMap<string, Uint8Array>): Map<string, Uint8Array> {
  const kept = new Map([...files].filter(([path]) => /^(?:index|fragment)\//.test(path)));
  const entry = JSON.parse(Buffer.from(fileAt(files, "pagefind-entry.json")).toString()) as Entry;
  for (const [code, language] of Object.entries(entry.languages)) {
    const meta = unpack<Meta>(fileAt(files, `pagefind.${language.hash}.pf_meta`));
    meta[3] = meta[3]
      .filter(([name]) => name !== "facts")
      .sort(byName)
      .map(([name, hash]) => {
        const [, values] = unpack<Filter>(fileAt(files, `filter/${hash}.pf_filter`));
        const filter: Filter = [name, values.sort(byName)];
        const named = `${code}_${digest(filter)}`;
        kept.set(`filter/${named}.pf_filter`, pack(filter));
        return [name, named];
      });
    language.hash = `${code}_${digest(meta)}`;
    kept.set(`pagefind.${language.hash}.pf_meta`, pack(meta));
    const wasm = `wasm.${language.wasm ?? "unknown"}.pagefind`;
    kept.set(wasm, fileAt(files, wasm));
  }
  return kept.set("pagefind-entry.json", Buffer.from(JSON.stringify(entry)));
}

function byName([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : 1;
}

function fileAt(files: ReadonlyMap<string, Uint8Array>, path: string): Uint8Array {
  const file = files.get(path);
  if (!file) throw new Error(`Pagefind wrote no ${path}; is it version 1.5?`);
  return file;
}

/** For a search by filters only, Pagefind 1.5 requests the whole index without using it: this patch prevents that. */
function withoutNeedlessRequests(file: Uint8Array): string {
  const [before, after, ...more] = Buffer.from(file).toString().split(asksForChunks);
  if (after === undefined || more.length > 0) throw new Error("Pagefind's program is not the one of version 1.5");
  return `${before}filter_only?"[]":${asksForChunks}${after}`;
}
const asksForChunks = "this.backend.request_indexes(ptr,term)";

function digest(content: unknown): string {
  return createHash("sha256").update(encode(content)).digest("hex").slice(0, 10);
}
