import type { LeftOut } from "../capture/containers/member.ts";
import type { Format } from "../capture/containers/open.ts";
import type { CaptureRecord, Sighting } from "../entry/capture-record.ts";
import type { Problem } from "../entry/problem.ts";
import { fileNameOf, nameKey } from "../entry/slug.ts";
import { messages } from "../language/messages.ts";

/** A file that holds captures, as it is on the disk. */
export interface ContainerFile {
  name: string;
  /** Where it lies. */
  path: string;
  /** Its path, if an earlier import has kept it. */
  keptAs?: string;
  format: Format;
  sha256: string;
  /** Its size in bytes. */
  size: number;
}

/** A container with the names under which it is kept, the first of which sources refer to. */
export interface NamedContainer extends Omit<ContainerFile, "keptAs"> {
  names: string[];
}

/** What was found in a container, in numbers. */
export interface Contents {
  /** Texts and pages that readers were given. */
  pages: number;
  images: number;
  /** What was left out, by kind. */
  leftOut: Readonly<Partial<Record<LeftOut, number>>>;
}

/** A container that is kept. */
export interface ReadContainer extends Contents {
  name: string;
  path: string;
  record: Omit<CaptureRecord, "entries">;
}

/** Each content of bytes once, with its names; one that another file had first gets `~id`. */
export function nameContainers(files: readonly ContainerFile[], known: readonly CaptureRecord[]): NamedContainer[] {
  const holders = new Map(known.flatMap(({ names, sha256 }) => names.map((name) => [nameKey(name), sha256] as const)));
  const recorded = new Map(known.map(({ sha256, names }) => [sha256, names]));
  const bySha = new Map<string, NamedContainer>();
  for (const { keptAs: _, ...file } of [...files].sort(
    (one, other) => compare(one.name, other.name) || compare(one.sha256, other.sha256),
  )) {
    const { sha256 } = file;
    const [plain, suffix] = [fileNameOf(file.name), `~${sha256.slice(0, 12)}`];
    const isTaken = (holders.get(nameKey(plain)) ?? sha256) !== sha256;
    const name = isTaken && !plain.endsWith(suffix) ? plain + suffix : plain;
    holders.set(nameKey(name), sha256);
    const before = bySha.get(sha256);
    const names = [...new Set([...(before?.names ?? recorded.get(sha256) ?? []), name])];
    bySha.set(sha256, { ...(before ?? file), name: names[0] as string, names });
  }
  return [...bySha.values()];
}

/** Kept containers that are no longer what was kept, of which no sound copy is in this import. */
export function damagedContainers(
  files: readonly ContainerFile[],
  known: readonly CaptureRecord[],
): { sound: ContainerFile[]; problems: Problem[] } {
  const recordedAs = new Map(known.flatMap(({ names, sha256 }) => names.map((name) => [name, sha256] as const)));
  const isDamaged = ({ name, keptAs, sha256 }: ContainerFile): boolean =>
    keptAs !== undefined && (recordedAs.get(name) ?? sha256) !== sha256;
  const sound = files.filter((file) => !isDamaged(file));
  const there = new Set(sound.map(({ sha256 }) => sha256));
  const lost = files.filter((file) => isDamaged(file) && !there.has(recordedAs.get(file.name) ?? ""));
  return {
    sound,
    problems: lost.map(({ name, path }) => ({
      file: path,
      message: messages.importing.lostContainer(recordedAs.get(name)),
    })),
  };
}

/** A container with its record. `notRead` are the times of pages in containers that no reader could read. */
export function readContainer(
  container: NamedContainer & Contents,
  known: readonly CaptureRecord[],
  notRead: readonly Sighting[],
): ReadContainer {
  const { name, path, pages, images, leftOut } = container;
  const refused = notRead.filter((seen) => seen.container === name).length;
  return {
    ...{ name, path, images, pages: pages - refused },
    leftOut: refused > 0 ? { ...leftOut, "no-reader": (leftOut["no-reader"] ?? 0) + refused } : leftOut,
    record: containerRecord(container, known),
  };
}

/** The record of a container: its bytes, and no lines, since the captures in it have records of their own. */
function containerRecord(
  { names, sha256, size }: NamedContainer,
  known: readonly CaptureRecord[],
): ReadContainer["record"] {
  const { origin, captured, capturedBy, rights } = known.find((record) => record.sha256 === sha256) ?? {};
  const given = Object.entries({ origin, captured, capturedBy, rights }).filter(([, value]) => value !== undefined);
  return {
    id: sha256.slice(0, 12),
    names,
    sha256,
    bytes: size,
    encoding: "binary",
    container: true,
    because: [],
    lines: { title: 0, body: 0, metadata: 0, apparatus: 0, boilerplate: 0, blank: 0, unknown: 0 },
    ...Object.fromEntries(given),
  };
}

/**
 * The name of a capture in a container: its path on one line, and for a record or a part the name of the container with its
 * number and the ending of its kind. An address is no name: it has the words of the title, which may have to be taken down.
 */
export function nameOfMember(path: string, container: string, mediaType: string): string {
  const [outer = "", number] = path.split("#");
  if (number === undefined) return path.replace(/[/\\]+/g, "_");
  const inner = outer.split("/").at(-1) || container;
  return `${inner.replace(/(?:\.warc)?(?:\.gz)?$|\.mht(?:ml)?$/i, "")}-${number}${endings[mediaType] ?? ""}`;
}

const endings: Readonly<Record<string, string>> = {
  "text/html": ".html",
  "text/plain": ".txt",
  "application/xml": ".xml",
};

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
