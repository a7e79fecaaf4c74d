import { join } from "node:path";
import { importedName } from "../entry/imported.ts";
import { type Content, isOfEarlierVersion } from "../entry/load.ts";
import { entriesOf } from "./history.ts";
import type { SettledEntry } from "./settle-entries.ts";

/** What a person should know of the content folder as the import found it, and of abstracts that are gone. */
export function findingsIn(given: Content, outdated: ReadonlySet<string>, settled: readonly SettledEntry[]): string[] {
  return [
    ...changedByHand(given),
    ...carriedOver(given, outdated),
    ...settled.flatMap((one) => abstractGone(one, given)),
  ];
}

/** The files that no import writes twice, where they have changed: the next check will not know that any more. */
function changedByHand({ folder, files, manifest }: Content): string[] {
  return [...files]
    .filter(([path]) => path === "site.yaml" || path === "vocabulary.yaml" || path.startsWith("pages/"))
    .filter(([path, sha256]) => manifest.has(path) && manifest.get(path) !== sha256)
    .map(([path]) => `${join(folder, path)}: has changed since the last import; taken as an edit`);
}

/** What a person should know of imported.yaml: that an earlier version had none, or that it is missing. */
function carriedOver(given: Content, outdated: ReadonlySet<string>): string[] {
  if (isOfEarlierVersion(given)) {
    const entries = [...outdated].filter((path) => path.endsWith(".md")).length;
    return [`${given.folder}: carried over from the format of an earlier version: ${entries} entries`];
  }
  if (given.imported || entriesOf(given).length === 0) return [];
  const what = "is missing, so each field that is not as the captures give it counts as edited by hand";
  return [`${join(given.folder, importedName)}: ${what}`];
}

function abstractGone({ path, existing, result }: SettledEntry, { folder }: Content): string[] {
  if (!result?.gaveWay || !existing?.body) return [];
  const advice = "keepText: true in an entry keeps what a person wrote";
  return [`${join(folder, path)}: its abstract gave way to the text of the capture; ${advice}`];
}
