import { type Dirent, existsSync, readdirSync, statSync } from "node:fs";
import { basename, extname, join, relative, resolve, sep } from "node:path";
import { placedBy } from "../capture/containers/layout.ts";
import { limits, sayBytes } from "../capture/containers/limits.ts";
import type { LeftOut } from "../capture/containers/member.ts";
import { formatOf, isFrame } from "../capture/containers/open.ts";
import type { ResourceFile } from "../capture/containers/resources.ts";
import { roleByName } from "../capture/containers/role.ts";
import { decode } from "../capture/decode.ts";
import { readBytes, sizeOf } from "../capture/stored-bytes.ts";
import type { CaptureRecord } from "../entry/capture-record.ts";
import { headOfFile, sha256OfFile } from "../entry/file-source.ts";
import { oddFile } from "../entry/odd-file.ts";
import type { Problem } from "../entry/problem.ts";
import { mayBeUnreadable } from "../entry/unreadable-name.ts";
import {
  type ContainerFile,
  type Contents,
  damagedContainers,
  type NamedContainer,
  nameContainers,
} from "../import/containers.ts";
import type { CaptureFile } from "../import/read-captures.ts";
import { terminal } from "../language/index.ts";
import { messages } from "../language/messages.ts";
import { openContainers } from "./open-containers.ts";
import { readCaptureFile } from "./read-capture-file.ts";
import { Refused } from "./refused.ts";

/** What was found on the disk. */
export interface Collected {
  files: CaptureFile[];
  /** The containers of which something could be read, with what is in them; their pages are among the files. */
  containers: (NamedContainer & Contents)[];
  /** The images in containers and folders. */
  resources: ResourceFile[];
  /** What lies in a named folder and is no capture. */
  skipped: Skipped[];
  problems: Problem[];
}

export interface Skipped {
  file: string;
  /** What it is. */
  what: string;
}

/** Endings of captures. A file in a named folder with another ending is skipped where its bytes are no text. */
const captureEndings: readonly string[] = [
  ...["", ".txt", ".text", ".md", ".html", ".htm", ".xhtml", ".xml"],
  ...[".warc", ".gz", ".wacz", ".zip", ".mht", ".mhtml", ".pdf"],
];

/** The most that one import reads: all captures are in memory at once. */
const [mostFiles, mostMegabytes] = [100_000, 200];

export interface CollectOptions {
  /** The reader that a person names for the files, if any. */
  as?: string | undefined;
  /** The records of captures.yaml, which tell whether a kept file is what was kept, and under which name. */
  known?: readonly CaptureRecord[];
  /** Called with a line before each container is read. */
  say?: (line: string) => void;
}

/**
 * The captures that the paths name and those that earlier imports have kept in a folder; containers among them are opened.
 * Throws `Refused` where the paths name more than one import can read.
 */
export async function collectCaptures(
  paths: readonly string[],
  keptFolder: string,
  { as, known = [], say = () => {} }: CollectOptions = {},
): Promise<Collected> {
  const count = byteCounter(paths);
  const collected = findNamed(paths, count);
  const told = as === undefined ? {} : { as };
  const named = { ...collected, files: collected.files.map((file) => ({ ...file, ...told })) };
  const kept = filesIn(keptFolder).flatMap(({ file, entry }) => (entry.isFile() ? [readFound(file, file)] : []));
  const { containers: found, ...plain } = joined([named, ...kept]);
  const { sound, problems } = damagedContainers(found, known);
  const containers = nameContainers(sound, known);
  for (const { path, size } of containers)
    if (size > sizeWorthALine) say(messages.disk.collect.opening(path, sayBytes(size)));
  const opened = await openContainers(containers, count);
  const isUseful = ({ pages, images }: Contents): boolean => pages > 0 || images > 0;
  const useless = containers.flatMap((one) => {
    const contents = opened.contents.get(one.sha256);
    return contents && !isUseful(contents) ? [nothingInContainer(one, contents)] : [];
  });
  return {
    files: [...plain.files, ...opened.files],
    containers: containers.flatMap((one) => {
      const contents = opened.contents.get(one.sha256);
      return contents && isUseful(contents) ? [{ ...one, ...contents }] : [];
    }),
    resources: [...plain.resources, ...opened.resources],
    skipped: plain.skipped,
    problems: [...plain.problems, ...problems, ...opened.problems, ...useless],
  };
}

/** What was found before containers are opened. */
interface Found extends Omit<Collected, "containers"> {
  containers: ContainerFile[];
}

/** From so many bytes on a container takes long enough to read to be announced. */
const sizeWorthALine = 20e6;

function findNamed(paths: readonly string[], count: (bytes: number) => void): Found {
  const found = paths.map((path) => ({ path, files: isFolder(path) ? filesIn(path) : null }));
  const all = found.reduce((sum, { files }) => sum + (files?.length ?? 1), 0);
  if (all > mostFiles)
    throw new Refused(messages.disk.collect.tooManyFiles(paths.join(", "), mostFiles, mostMegabytes), 1);
  const counted = (part: Found): Found => {
    for (const { bytes } of part.files) count(sizeOf(bytes));
    return part;
  };
  const collected = found.map(({ path, files }) => {
    if (files === null) return { path, part: counted(readPath(path)), isFolder: false };
    const names = new Set(files.map(({ file }) => file));
    return { path, part: joined(files.map((one) => counted(readInFolder(one, path, names)))), isFolder: true };
  });
  const holdsCapture = ({ files, containers }: Found): boolean => files.length + containers.length > 0;
  const isAnyCapture = collected.some(({ part }) => holdsCapture(part));
  return joined(
    collected.map(({ path, part, isFolder }) => {
      if (!isFolder) return part;
      const { resources, skipped, problems } = part;
      // A folder of images alone is what captures show that are named beside it.
      const isOfUse = holdsCapture(part) || problems.length > 0 || (resources.length > 0 && isAnyCapture);
      if (!isOfUse) return { ...part, problems: [nothingIn(path)] };
      return { ...part, skipped: [...skipped, ...imagesIn(path, resources.length)] };
    }),
  );
}

function imagesIn(file: string, images: number): Skipped[] {
  if (images === 0) return [];
  return [{ file, what: messages.disk.collect.images(images) }];
}

/** Counts bytes of captures; throws `Refused` beyond the most that one import reads. */
function byteCounter(paths: readonly string[]): (bytes: number) => void {
  let all = 0;
  return (bytes) => {
    all += bytes;
    if (all > mostMegabytes * 1e6)
      throw new Refused(messages.disk.collect.tooManyBytes(paths.join(", "), mostFiles, mostMegabytes), 1);
  };
}

function nothingIn(file: string): Problem {
  const endings = captureEndings.filter((ending) => ending !== "").join(", ");
  return { file, message: messages.disk.collect.nothingIn(endings) };
}

function nothingInContainer({ path }: NamedContainer, { leftOut }: Contents): Problem {
  const left = Object.entries(leftOut).map(([what, count]) => terminal.sayLeftOut(what as LeftOut, count));
  return { file: path, message: messages.disk.collect.nothingInContainer(left.join(", ")) };
}

function readPath(path: string): Found {
  if (existsSync(path)) return readFound(path);
  return { ...nothing, problems: [notThere(path)] };
}

function notThere(path: string): Problem {
  if (path === "") return { file: '""', message: messages.disk.collect.noPath };
  return {
    file: path,
    message: mayBeUnreadable(path) ? messages.entry.files.unreadableName : messages.disk.collect.notThere,
  };
}

interface Entry {
  file: string;
  entry: Dirent;
}

function readInFolder({ file, entry }: Entry, folder: string, names: ReadonlySet<string>): Found {
  const said = messages.disk.collect.skipped;
  const skipped = (what: string): Found => ({ ...nothing, skipped: [{ file, what }] });
  if (entry.isSymbolicLink()) return skipped(said.link);
  const odd = oddFile(entry);
  if (odd) return skipped(odd);
  const role = roleByName(slashed(relative(folder, file)));
  if (role === "image") return imageFound(file);
  if (role && role !== "hidden" && role !== "pdf" && role !== "page")
    return skipped(role in said ? said[role as keyof typeof said] : said.noText);
  if (isFrame(slashed(file), names)) return skipped(said.frame);
  if (captureEndings.includes(extname(file).toLowerCase())) return readFound(file);
  // A video or a disk image may be larger than the memory.
  if (isNoText(headOf(file))) return skipped(said.noText);
  const read = readFound(file);
  return read.files.some(({ bytes, large }) => !large && isNoText(readBytes(bytes))) ? skipped(said.noText) : read;
}

function isNoText(bytes: Uint8Array | null): boolean {
  return bytes !== null && "refused" in decode(bytes);
}

/** Null for a file that cannot be read: reading all of it says why. */
function headOf(file: string): Uint8Array | null {
  try {
    return headOfFile(file);
  } catch {
    return null;
  }
}

/** An image is no capture, but captures may show it; what cannot be read is told. */
function imageFound(file: string): Found {
  const resources = imageFile(file);
  return {
    ...nothing,
    resources,
    skipped: resources.length > 0 ? [] : [{ file, what: messages.disk.collect.skipped.noText }],
  };
}

function slashed(path: string): string {
  return path.split(sep).join("/");
}

/** An image in a folder, for the pages that show it; nothing for one that cannot be read. */
function imageFile(file: string): ResourceFile[] {
  try {
    const { size } = statSync(file);
    if (size > limits.memberBytes) return [];
    return [{ file, path: slashed(file), ...placedBy(slashed(resolve(file))), sha256: sha256OfFile(file), size }];
  } catch {
    return [];
  }
}

function readFound(file: string, keptAs?: string): Found {
  const kept = keptAs === undefined ? {} : { keptAs };
  const container = containerAt(file);
  if (container) return { ...nothing, containers: [{ ...container, ...kept }] };
  const read = readCaptureFile(file);
  if ("refused" in read) return { ...nothing, problems: [{ file, message: read.refused }] };
  const { address, captured } = keptAs === undefined ? placedBy(slashed(resolve(file))) : {};
  const seen = { ...(address !== undefined && { address }), ...(captured !== undefined && { captured }) };
  const isPlaced = Object.keys(seen).length > 0;
  return {
    ...nothing,
    files: [{ name: basename(file), ...read, path: file, ...kept, ...(isPlaced && { seen: [seen] }) }],
  };
}

/** A file that is a container by its first bytes; null for any other, and for one that cannot be read. */
function containerAt(path: string): Omit<ContainerFile, "keptAs"> | null {
  try {
    const found = statSync(path);
    const format = found.isFile() ? formatOf(headOfFile(path)) : null;
    return format && { name: basename(path), path, format, sha256: sha256OfFile(path), size: found.size };
  } catch {
    return null;
  }
}

/** What lies in a folder and the folders below it, in the order of the paths. Of too many files one more than the most. */
function filesIn(folder: string): Entry[] {
  if (!existsSync(folder)) return [];
  const found: Entry[] = [];
  try {
    for (const one of walk(folder)) {
      found.push(one);
      if (found.length > mostFiles) break;
    }
  } catch (error) {
    throw new Refused(messages.disk.collect.unreadableFolder(folder, (error as Error).message), 1);
  }
  return found.sort((one, other) => (one.file < other.file ? -1 : 1));
}

function* walk(folder: string): Generator<Entry> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.name.startsWith(".")) continue;
    const file = join(folder, entry.name);
    if (entry.isDirectory() && existsSync(file)) yield* walk(file);
    else yield { file, entry };
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

const nothing: Found = { files: [], containers: [], resources: [], skipped: [], problems: [] };

function joined(parts: readonly Found[]): Found {
  return {
    files: parts.flatMap(({ files }) => files),
    containers: parts.flatMap(({ containers }) => containers),
    resources: parts.flatMap(({ resources }) => resources),
    skipped: parts.flatMap(({ skipped }) => skipped),
    problems: parts.flatMap(({ problems }) => problems),
  };
}
