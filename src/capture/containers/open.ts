import { messages } from "../../language/messages.ts";
import { mediaTypeOf } from "../media-type.ts";
import { allOf, type ByteSource, headOf, sourceOf } from "./byte-source.ts";
import { piecesHaveDigest } from "./digests.ts";
import { placedBy } from "./layout.ts";
import { limits, sayBytes, Unreadable } from "./limits.ts";
import type { Found, LeftOut } from "./member.ts";
import { readMhtml } from "./mhtml.ts";
import { roleByName } from "./role.ts";
import { readWarc } from "./warc.ts";
import { filesInZip, type Packed } from "./zip.ts";

/** The kinds of containers. A WACZ is a zip. */
export type Format = "zip" | "warc" | "mhtml";

/** The kind of container that a file is by its first bytes; null for one that is none. */
export function formatOf(head: Uint8Array): Format | null {
  const text = Buffer.from(head.subarray(0, 10)).toString("latin1");
  if (/^PK(?:\x03\x04|\x05\x06)/.test(text)) return "zip";
  if (/^(?:WARC\/\d|filedesc:)/.test(text) || (head[0] === 0x1f && head[1] === 0x8b)) return "warc";
  return mediaTypeOf(head.subarray(0, 4096)) === "multipart/related" ? "mhtml" : null;
}

/**
 * What is in a container, one at a time, in its order; containers within it are opened too. What could not be read is told
 * as a fault. Throws `Unreadable` for a container of which nothing can be read, and the errors of its source.
 */
export async function* openContainer(source: ByteSource, format: Format, depth = 1): AsyncGenerator<Found> {
  if (format === "warc") yield* readWarc(source);
  else if (format === "mhtml") yield* readMhtml(await inMemory(source));
  else yield* openZip(source, depth);
}

async function inMemory(source: ByteSource): Promise<Uint8Array> {
  if (source.size <= limits.inMemoryBytes) return allOf(source.read());
  throw new Unreadable(messages.capture.container.inMemory(sayBytes(source.size), sayBytes(limits.inMemoryBytes)));
}

async function* openZip(source: ByteSource, depth: number): AsyncGenerator<Found> {
  const files = await filesInZip(source);
  const names = new Set(files.map(({ path }) => path));
  const isWacz = names.has("datapackage.json") && files.some(({ path }) => isCrawl(path));
  if (names.has("datapackage.json")) yield* falseDigests(files);
  for (const file of files) {
    const { path } = file;
    const what =
      "leftOut" in file
        ? file.leftOut
        : isWacz && !isCrawl(path)
          ? "index"
          : leftOutByName(path, file.source.size, names);
    if (what || "leftOut" in file) yield { kind: "left-out", path, what: what ?? "other" };
    else yield* readFile({ path, source: file.source }, depth);
  }
}

function isCrawl(path: string): boolean {
  return /^archive\/.*\.warc(?:\.gz)?$/i.test(path);
}

function leftOutByName(path: string, size: number, names: ReadonlySet<string>): LeftOut | null {
  const role = roleByName(path);
  if (role && role !== "image" && role !== "page") return role;
  if (size === 0) return "empty";
  return role !== "image" && isFrame(path, names) ? "frame" : null;
}

/** True for a page that a browser has saved in the folder beside another, as a frame of it. */
export function isFrame(path: string, names: ReadonlySet<string>): boolean {
  const folder = /^(.*)(?:_files|_filer|-filer|\.files|_dateien|_fichiers)\/[^/]+$/.exec(path)?.[1];
  return folder !== undefined && [".html", ".htm", ".xhtml"].some((ending) => names.has(folder + ending));
}

async function* readFile({ path, source }: { path: string; source: ByteSource }, depth: number): AsyncGenerator<Found> {
  try {
    const format = formatOf(await headOf(source));
    if (format) yield* openWithin({ path, source }, format, depth);
    else if (source.size > limits.memberBytes) yield { kind: "left-out", path, what: "too-large" };
    else yield { kind: "member", path, ...placedBy(path), bytes: await allOf(source.read()) };
  } catch (error) {
    yield { kind: "left-out", path, what: "damaged" };
    yield {
      kind: "fault",
      path,
      message:
        error instanceof Unreadable ? error.message : messages.capture.container.damaged((error as Error).message),
    };
  }
}

async function* openWithin(
  { path, source }: { path: string; source: ByteSource },
  format: Format,
  depth: number,
): AsyncGenerator<Found> {
  if (depth >= limits.depth) {
    yield { kind: "left-out", path, what: "too-deep" };
    return;
  }
  // The directory of a zip is at its end.
  const opened = format === "zip" ? sourceOf(await inMemory(source)) : source;
  for await (const found of openContainer(opened, format, depth + 1)) {
    const join = found.path.startsWith("#") ? "" : "/";
    yield { ...found, path: path + join + found.path };
  }
}

interface Resource {
  path?: unknown;
  hash?: unknown;
}

/** The crawls of a WACZ whose digest is not as its list states it, and the files that it lists and has not. */
async function* falseDigests(files: readonly Packed[]): AsyncGenerator<Found> {
  const sources = new Map(files.flatMap((file) => ("source" in file ? [[file.path, file.source] as const] : [])));
  for (const { path, hash } of await resourcesIn(sources.get("datapackage.json"))) {
    if (typeof path !== "string" || typeof hash !== "string") continue;
    const source = sources.get(path);
    if (!source) yield { kind: "fault", path, message: messages.capture.container.listedAndGone };
    else if (isCrawl(path) && (await isFalse(source, hash)))
      yield {
        kind: "fault",
        path,
        message: messages.capture.container.otherDigest(hash),
      };
  }
}

async function resourcesIn(source: ByteSource | undefined): Promise<Resource[]> {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(await inMemory(source as ByteSource)).toString("utf8"));
    const { resources } = parsed as { resources?: unknown };
    return Array.isArray(resources) ? resources.filter((one) => typeof one === "object" && one !== null) : [];
  } catch {
    return [];
  }
}

async function isFalse(source: ByteSource, hash: string): Promise<boolean> {
  try {
    return (await piecesHaveDigest(hash, source.read())) === false;
  } catch {
    // What is damaged is told where it is read.
    return false;
  }
}
