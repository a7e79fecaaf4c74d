import { basename, join } from "node:path";
import { z } from "zod";
import { messages } from "../language/messages.ts";
import { fromEarlierEntry, isEarlierEntry, mayBeEarlierEntry } from "./earlier-format.ts";
import { formatYaml } from "./format-yaml.ts";
import type { Digests } from "./imported.ts";
import { frontOf, parseEntry } from "./parse-entry.ts";
import { type Judge, type Parsed, parseYaml } from "./parse-yaml.ts";
import { parsedOnce } from "./parsed-once.ts";
import type { Problem } from "./problem.ts";
import type { ReadFile } from "./read-files.ts";
import type { Filed } from "./schema.ts";
import { isReservedByWindows, longestSlug, slugOf } from "./slug.ts";

/** The entries of one folder, and the problems of the files that hold none. */
export interface ReadEntries<Front, Earlier> {
  entries: Filed<Front>[];
  /** Entries in the format of an earlier version, with the digests that their files held; null where they held none. */
  earlier: { entry: Filed<Earlier>; digests: Digests | null }[];
  problems: Problem[];
}

/** What one file gives: one of the three. */
interface ReadOne<Front, Earlier> {
  entry: Filed<Front>;
  earlier: { entry: Filed<Earlier>; digests: Digests | null };
  problems: Problem[];
}

/** YAML as it is, before a schema judges it. */
export const anyMapping: Judge<Record<string, unknown>> = z.record(z.string(), z.unknown());

/** Files → entries that fit the schema. An entry in an earlier format is judged by `earlierSchema` when it is converted. */
export function readEntries<Front extends object, Earlier extends object>(
  folder: string,
  files: readonly ReadFile[],
  schema: Judge<Front>,
  earlierSchema: Judge<Earlier>,
): ReadEntries<Front, Earlier> {
  const firstBySlug = new Map(files.toReversed().map((file) => [slugKey(file), file]));
  const read = files.map(({ path, text, sha256 }): Partial<ReadOne<Front, Earlier>> => {
    const file = join(folder, path);
    const first = firstBySlug.get(slugKey({ path })) as ReadFile;
    const fault = faultOfName(file, first.path === path ? null : join(folder, first.path));
    if (fault) return { problems: [fault] };
    const earlier = mayBeEarlierEntry(text) ? parseEarlier(text, file, earlierSchema) : null;
    const parsed = earlier ?? parsedOnce(path, sha256, () => parseEntry(text, file, schema));
    if ("problems" in parsed) return { problems: parsed.problems };
    const { front, body, ...more } = parsed.value;
    const entry = { ...front, slug: basename(path, ".md"), body, file: path };
    return "digests" in more
      ? { earlier: { entry: entry as Filed<Earlier>, ...more } }
      : { entry: entry as Filed<Front> };
  });
  return {
    entries: read.flatMap((one) => one.entry ?? []),
    earlier: read.flatMap((one) => one.earlier ?? []),
    problems: read.flatMap((one) => one.problems ?? []),
  };
}

function slugKey({ path }: Pick<ReadFile, "path">): string {
  return basename(path, ".md").toLowerCase();
}

function faultOfName(file: string, first: string | null): Problem | null {
  const slug = basename(file, ".md");
  if (first !== null) return { file, message: messages.entry.files.sameSlug(first) };
  if (isReservedByWindows(slug)) {
    return { file, message: messages.entry.files.windowsName(slug) };
  }
  if (slug === slugOf(slug)) return null;
  const better = slugOf(slug) || messages.entry.files.anySlug;
  if (slug.length > longestSlug) {
    const message = messages.entry.files.longName(slug.length, longestSlug, better);
    return { file, message };
  }
  const message = messages.entry.files.noSlug(better);
  return { file, message };
}

/** An entry in an earlier format → today's, with its digests; null for an entry in today's format. */
function parseEarlier<Front extends object>(
  text: string,
  file: string,
  schema: Judge<Front>,
): Parsed<{ front: Front; body: string; digests: Digests | null }> | null {
  const plain = parseEntry(text, file, anyMapping);
  if ("problems" in plain || !isEarlierEntry(plain.value.front)) return null;
  const { front, digests } = fromEarlierEntry(plain.value.front, plain.value.body);
  // It is written out again only to name its faults, which are those of a mapping that no file holds.
  const judged = schema.safeParse(front);
  const parsed: Parsed<Front> = judged.success
    ? { value: judged.data }
    : parseYaml(formatYaml(front), file, schema, null);
  return "problems" in parsed ? parsed : { value: { front: parsed.value, body: plain.value.body, digests } };
}

/** A `#` where YAML begins a comment; inside a quoted text it is none, which does no harm. */
const mayHoldComments = /(?:^|\s)#/m;

/** Path → the YAML of each file that may hold a person's comments. */
export function commentedYaml(files: readonly ReadFile[]): Map<string, string> {
  const yaml = files
    .filter(({ text }) => text.includes("#"))
    .map(({ path, text }) => [path, path.endsWith(".md") ? frontOf(text) : text] as const);
  return new Map(yaml.filter(([, text]) => mayHoldComments.test(text)));
}
