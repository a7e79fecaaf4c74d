import type { Gap, Removal } from "../entry/gap.ts";
import type { Filed, Page, Report } from "../entry/schema.ts";
import type { Site } from "../entry/site.ts";
import { sayDate, sayList } from "../language/index.ts";

/** An entry that is removed whole; its address stays unless it holds a phrase itself, and is then null. */
export interface RemovedEntry {
  kind: "post" | "section" | "report";
  slug: string | null;
  removal: Removal;
}

/** What was removed: by file below the content folder, and the entries that are removed whole. */
export interface Removals {
  byFile: ReadonlyMap<string, readonly Removal[]>;
  entries: readonly RemovedEntry[];
}

export const nothingRemoved: Removals = { byFile: new Map(), entries: [] };

const fieldNames: Record<string, string> = {
  title: "rubriken",
  author: "författaren",
  body: "texten",
  introduction: "inledningen",
  comments: "kommentarerna",
  categories: "bloggens kategorier",
  tags: "ämnena",
  images: "bildernas namn",
  possibleImages: "möjliga bilder",
  lostLinks: "länkarna",
  mentions: "omnämnda texter",
  evidence: "beläggen",
  visits: "besöken",
  theme: "temat",
  themes: "temana",
  sources: "källans namn",
  lines: "de sparade raderna",
  slug: "adressen",
};

/** "texten och de sparade raderna": where something was removed from. */
export function sayFields({ fields }: Removal): string {
  return sayList([...new Set(fields.map((field) => fieldNames[field] ?? "uppgifterna"))]);
}

/** "borttaget den 1 maj 2026: skälet". */
export function sayRemoved({ date, reason }: Removal): string {
  return `borttaget den ${sayDate(date)}: ${reason.trim().replace(/\.$/, "")}`;
}

/** What an entry lacks, and what was removed from it; a text that was removed is none that the source lacks. */
export function withRemovals(
  gaps: readonly Gap[],
  removals: readonly Removal[] = [],
  where: Gap["where"],
  title: string,
): Gap[] {
  const isRemoved = (kind: Gap["kind"]): boolean => kind === "comments" && isFieldRemoved(removals, "comments");
  return [...gaps.filter(({ kind }) => !isRemoved(kind)), ...removals.map((removal) => gapOf(removal, where, title))];
}

/** Whether a field was removed, whole or in part. */
export function isFieldRemoved(removals: readonly Removal[] | undefined, field: string): boolean {
  return removals?.some(({ fields }) => fields.includes(field)) ?? false;
}

function gapOf(removal: Removal, where: Gap["where"], title: string): Gap {
  return { kind: "removed", where, title, missing: { kind: "removed", removal, isWhole: false } };
}

const entryNames: Record<RemovedEntry["kind"], string> = {
  post: "Ett inlägg",
  section: "Ett avsnitt",
  report: "Rapporten",
};

/** What was removed beside posts and sections: whole entries, and words of the report, the pages and the archive's own files. */
export function gapsOfPlaces(
  { site, report, pages }: { site: Site; report: Filed<Report> | null; pages: readonly Filed<Page>[] },
  { byFile, entries }: Removals,
): Gap[] {
  const places: { file: string; where: Gap["where"]; title: string }[] = [
    ...(report ? [{ file: report.file, where: { report: true } as const, title: report.title }] : []),
    ...pages.map(({ file, slug, title }) => ({ file, where: { page: slug }, title })),
    { file: "captures.yaml", where: { sources: true }, title: "Källor" },
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
    title: entryNames[kind],
    missing: { kind: "removed", removal, isWhole: true },
  };
}
