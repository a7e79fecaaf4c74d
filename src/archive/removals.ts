import type { Gap, Removal } from "../entry/gap.ts";
import type { Filed, Page, Report } from "../entry/schema.ts";
import type { Site } from "../entry/site.ts";
import { removedEntries, sourcesTitle } from "../language/index.ts";

/** An entry that is removed whole. It keeps its address, unless the slug contains a withheld phrase and is then null. */
export interface RemovedEntry {
  kind: "post" | "section" | "report";
  slug: string | null;
  removal: Removal;
}

/** Everything that was removed from the site. */
export interface Removals {
  /** By file below the content folder. */
  byFile: ReadonlyMap<string, readonly Removal[]>;
  entries: readonly RemovedEntry[];
}

export const nothingRemoved: Removals = { byFile: new Map(), entries: [] };

/** The gaps of an entry, with what was removed from it. Comments that were all removed are not missing from the capture. */
export function withRemovals(
  gaps: readonly Gap[],
  removals: readonly Removal[] = [],
  where: Gap["where"],
  title: string,
): Gap[] {
  const isRemoved = ({ missing }: Gap): boolean =>
    missing.kind === "comments" && missing.kept === 0 && isFieldRemoved(removals, "comments");
  return [...gaps.filter((gap) => !isRemoved(gap)), ...removals.map((removal) => gapOf(removal, where, title))];
}

/** Whether a field was removed, whole or in part. */
export function isFieldRemoved(removals: readonly Removal[] | undefined, field: string): boolean {
  return removals?.some(({ fields }) => fields.includes(field)) ?? false;
}

function gapOf(removal: Removal, where: Gap["where"], title: string): Gap {
  return { kind: "removed", where, title, missing: { kind: "removed", removal, isWhole: false } };
}

/** What was removed elsewhere than in posts and sections: whole entries, and words of the report, pages and archive files. */
export function gapsOfPlaces(
  { site, report, pages }: { site: Site; report: Filed<Report> | null; pages: readonly Filed<Page>[] },
  { byFile, entries }: Removals,
): Gap[] {
  const places: { file: string; where: Gap["where"]; title: string }[] = [
    ...(report ? [{ file: report.file, where: { report: true } as const, title: report.title }] : []),
    ...pages.map(({ file, slug, title }) => ({ file, where: { page: slug }, title })),
    { file: "captures.yaml", where: { sources: true }, title: sourcesTitle },
    { file: "vocabulary.yaml", where: { archive: true }, title: site.title },
    { file: "site.yaml", where: { archive: true }, title: site.title },
  ];
  return [
    ...places.flatMap(({ file, where, title }) => withRemovals([], byFile.get(file), where, title)),
    ...entries.map(gapOfEntry),
  ];
}

function gapOfEntry(entry: RemovedEntry): Gap {
  const { kind, slug, removal } = entry;
  const where: Record<RemovedEntry["kind"], Gap["where"]> = {
    post: { post: slug ?? "" },
    section: { section: slug ?? "" },
    report: { report: true },
  };
  return {
    kind: "removed",
    where: slug === null ? { archive: true } : where[kind],
    title: removedEntries[kind],
    missing: { kind: "removed", removal, isWhole: true },
  };
}
