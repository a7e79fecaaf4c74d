import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sha256Of } from "../entry/digest.ts";
import { importedName } from "../entry/imported.ts";
import type { Content } from "../entry/load.ts";
import type { Problem } from "../entry/problem.ts";
import type { CaptureRecord } from "../entry/schema.ts";
import { planImport } from "../import/import.ts";
import { type Original, type ReadCapture, readCaptures } from "../import/read-captures.ts";
import type { Finding } from "./check.ts";

interface Found {
  problems: Problem[];
  findings: Finding[];
}

/**
 * The kept originals against their SHA-256 and their records, the lines that entries name against what stands there, and
 * all entries against what an import of the originals would write. What cannot be verified is listed.
 */
export function checkOriginals(content: Content): Found {
  const { folder, captures } = content;
  const problems: Problem[] = [];
  const findings: Finding[] = [];
  const sound: Original[] = [];
  const read = new Map<string, ReadCapture>();
  for (const record of captures) {
    const [name = record.id] = record.names;
    const file = join(folder, "captures", name);
    if (!existsSync(file)) {
      const what = `${name} is not at hand here, so its lines, and what ${record.entries.length} entries take from it, could not be verified`;
      findings.push({ kind: "original", where: join(folder, "captures.yaml"), what });
      continue;
    }
    const bytes = readFileSync(file);
    const sha256 = sha256Of(bytes);
    if (sha256 !== record.sha256) {
      const message = `its SHA-256 is ${sha256}, not ${record.sha256} as recorded; put the original back. Entries from it: ${record.entries.join(", ")}`;
      problems.push({ file, message });
      continue;
    }
    sound.push({ name, bytes, keptAs: file });
    const result = readCaptures([{ name, bytes }], [record]);
    problems.push(...result.problems.map((problem) => ({ ...problem, file })));
    const [capture] = result.captures;
    if (!capture) continue;
    for (const one of record.names) read.set(one, capture);
    const told = checkRecord(record, capture, join(folder, "captures.yaml"));
    problems.push(...told.problems);
    findings.push(...told.findings);
  }
  problems.push(...strangersAmongOriginals(folder, captures), ...checkLines(content, read));
  if (sound.length > 0 && problems.length === 0 && content.problems.length === 0) {
    findings.push(...whatAnImportWouldDo(content, sound));
  }
  return { problems, findings };
}

/** A record of captures.yaml against its original, read again. */
function checkRecord(record: CaptureRecord, { record: again, lines }: ReadCapture, file: string): Found {
  const owned = Object.values(record.lines).reduce((sum, number) => sum + number, 0);
  if (owned !== lines.length) {
    const message = `the owners have ${owned} lines, ${record.names[0]} has ${lines.length}; import it again`;
    return { problems: [{ file, where: `captures.${record.id}.lines`, message }], findings: [] };
  }
  const fields = ["bytes", "encoding", "reader", "because", "order", "lines", "unknown", "furniture", "notes"] as const;
  const otherwise = fields.filter((field) => JSON.stringify(record[field]) !== JSON.stringify(again[field]));
  const what = `${record.names[0]}: ${otherwise.join(", ")}: read again, the original gives something else; import it again`;
  return { problems: [], findings: otherwise.length > 0 ? [{ kind: "behind", where: file, what }] : [] };
}

/** Lines that an entry names as its source, where the capture holds no such entry. */
function checkLines({ folder, posts, sections, report }: Content, read: ReadonlyMap<string, ReadCapture>): Problem[] {
  return [...posts, ...sections, ...(report ? [report] : [])].flatMap(({ file, type, sources }) =>
    sources.flatMap(({ capture, lines: [first, last] }, at): Problem[] => {
      const found = read.get(capture);
      if (!found) return [];
      const [owner, otherOwner] = [first, last].map((line) => found.reading.ledger[line - 1]);
      const isOwned =
        owner && otherOwner && "entry" in owner && "entry" in otherOwner && owner.entry === otherOwner.entry;
      if (isOwned && found.reading.drafts[owner.entry ?? -1]?.kind === type) return [];
      const what =
        found.lines.length < last ? `${capture} ends on line ${found.lines.length}` : `no ${type} stands there`;
      const message = `lines ${first}–${last} of ${capture}: ${what}; correct the lines`;
      return [{ file: join(folder, file), where: `sources.${at}.lines`, message }];
    }),
  );
}

/** Where the entries and captures.yaml are not what an import of their own originals would make of them. */
function whatAnImportWouldDo(content: Content, originals: readonly Original[]): Finding[] {
  const { folder, site } = content;
  const plan = planImport(originals, content, { facts: site?.texts === "withheld", force: false, restore: [] }, null);
  const states: Partial<Record<string, [kind: string, what: string]>> = {
    new: ["behind", "is not there, though a kept original holds it; import again"],
    changed: ["behind", "is not as its originals and the vocabulary give it now; import again"],
    "deleted by hand": ["deleted", "was deleted by hand, and stays so; an import with --restore writes it again"],
  };
  const records = ["captures.yaml", importedName]
    .filter((name) => plan.files.has(name))
    .map((name) => ({ kind: "behind", where: join(folder, name), what: "an import would change it; import again" }));
  return [
    ...plan.entries.flatMap(({ path, state }) => {
      const [kind, what] = states[state] ?? [];
      return kind && what ? [{ kind, where: join(folder, path), what }] : [];
    }),
    ...plan.differences.map(({ path, difference: { field, offered } }) => {
      const says = JSON.stringify(offered) ?? "nothing";
      const what = `${field}: the capture says ${says.length > 80 ? `${says.slice(0, 79)}…` : says}`;
      return { kind: "edited", where: join(folder, path), what };
    }),
    ...records,
  ];
}

/** Files that lie among the kept originals, but that no import has read. */
function strangersAmongOriginals(folder: string, records: readonly CaptureRecord[]): Problem[] {
  const captures = join(folder, "captures");
  if (!existsSync(captures)) return [];
  const known = new Set(records.flatMap(({ names }) => names));
  return readdirSync(captures, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith(".") && !known.has(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => {
      const { problems } = readCaptures([{ name: file, bytes: readFileSync(file) }], []);
      return problems[0] ?? { file, message: "no import has read it; import it or take it away" };
    });
}
