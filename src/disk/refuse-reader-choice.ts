import { statSync } from "node:fs";
import { formatOf } from "../capture/containers/open.ts";
import { headOfFile } from "../entry/file-source.ts";
import { automatic } from "../import/read-captures.ts";
import { explainUnknownReader, isReaderChoice } from "../import/unknown-readers.ts";
import { messages } from "../language/messages.ts";
import { readers } from "../readers/index.ts";
import { Refused } from "./refused.ts";

/** Throws `Refused` where a person names a reader that is none, or no files for it. */
export function refuseReaderChoice(as: string | undefined, paths: readonly string[]): void {
  if (as === undefined) return;
  if (!isReaderChoice(as)) {
    throw new Refused(messages.disk.choice.noReader(explainUnknownReader(as), listReaders().join("\n")), 2);
  }
  if (paths.length === 0) {
    throw new Refused(messages.disk.choice.noFiles(as), 2);
  }
  const containers = paths.filter(isContainer);
  if (containers.length > 0) {
    throw new Refused(messages.disk.choice.containers(as, containers.join(", ")), 2);
  }
  const folders = paths.filter((path) => statSync(path, { throwIfNoEntry: false })?.isDirectory());
  if (folders.length > 0) {
    throw new Refused(messages.disk.choice.folders(as, folders.join(", ")), 2);
  }
}

function isContainer(path: string): boolean {
  return (statSync(path, { throwIfNoEntry: false })?.isFile() ?? false) && formatOf(headOfFile(path)) !== null;
}

/** Each reader that a person may name, with what its captures look like, as lines. */
export function listReaders(): string[] {
  const rows = [
    ...readers.map(({ kind }) => [kind, messages.readers.about[kind] ?? ""] as const),
    [automatic, messages.readers.auto] as const,
  ];
  const width = Math.max(...rows.map(([kind]) => kind.length));
  return rows.map(([kind, about]) => `  ${kind.padEnd(width)}  ${about}`);
}
