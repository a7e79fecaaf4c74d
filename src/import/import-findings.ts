import { join } from "node:path";
import type { CaptureRecord } from "../entry/capture-record.ts";
import type { Content } from "../entry/content.ts";
import type { Finding } from "../entry/finding.ts";
import { importedName } from "../entry/imported.ts";
import { isOfEarlierVersion } from "../entry/load.ts";
import { entriesOf } from "./history.ts";
import type { SettledEntry } from "./settle-entries.ts";

/** What a person should know of the content folder as the import found it, and of abstracts that are gone. */
export function findingsIn(given: Content, outdated: ReadonlySet<string>, settled: readonly SettledEntry[]): Finding[] {
  return [
    ...changedByHand(given),
    ...carriedOver(given, outdated),
    ...settled.flatMap((one) => abstractGone(one, given)),
  ];
}

/** The files that no import writes twice, where they have changed: the next check will not know that any more. */
function changedByHand({ folder, files, manifest }: Content): Finding[] {
  return [...files]
    .filter(([path]) => path === "site.yaml" || path === "vocabulary.yaml" || path.startsWith("pages/"))
    .filter(([path, sha256]) => manifest.has(path) && manifest.get(path) !== sha256)
    .map(([path]) => ({ kind: "changed-by-hand", where: join(folder, path) }));
}

/** What a person should know of imported.yaml: that an earlier version had none, or that it is missing. */
function carriedOver(given: Content, outdated: ReadonlySet<string>): Finding[] {
  if (isOfEarlierVersion(given)) {
    const entries = [...outdated].filter((path) => path.endsWith(".md")).length;
    return [{ kind: "carried-over", where: given.folder, count: entries }];
  }
  if (given.imported || entriesOf(given).length === 0) return [];
  return [{ kind: "digests-missing", where: join(given.folder, importedName) }];
}

/** The entries that are there of a capture whose reader has changed, and that no capture gives any more. */
export function entriesLeft({ folder, captures, files }: Content, records: readonly CaptureRecord[]): Finding[] {
  const after = new Map(records.map((record) => [record.id, record]));
  const given = new Set(records.flatMap(({ entries }) => entries));
  return captures
    .filter(({ id, reader }) => after.get(id)?.reader !== reader)
    .flatMap(({ id, names: [name = id], entries }) =>
      entries
        .filter((entry) => !given.has(entry) && files.has(`${entry}.md`))
        .map((entry): Finding => ({ kind: "entry-left", where: join(folder, `${entry}.md`), name })),
    );
}

function abstractGone({ path, existing, result }: SettledEntry, { folder }: Content): Finding[] {
  if (!result?.gaveWay || !existing?.body) return [];
  return [{ kind: "abstract-replaced", where: join(folder, path) }];
}
