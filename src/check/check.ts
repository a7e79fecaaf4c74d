import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { decode } from "../capture/decode.ts";
import { splitLines } from "../capture/line.ts";
import type { Content } from "../entry/load.ts";
import type { Problem } from "../entry/problem.ts";
import type { CaptureRecord } from "../entry/schema.ts";
import { visitLinker } from "../import/link-visits.ts";

/** Something worth knowing that breaks nothing. */
export interface Finding {
  kind: string;
  where: string;
  what: string;
}

/** A content folder → what is broken in it, and what is worth knowing. */
export function checkContent(content: Content): { problems: Problem[]; findings: Finding[] } {
  const { folder, site, posts, sections, captures } = content;
  const problems = [...content.problems];
  const findings: Finding[] = [];
  if (!site && !problems.some(({ file }) => file.endsWith("site.yaml"))) {
    problems.push({ file: join(folder, "site.yaml"), message: "missing; an import writes a first one" });
  }
  for (const record of captures) {
    const original = checkOriginal(record, folder);
    problems.push(...original.problems);
    findings.push(...original.findings);
  }
  if (site && !site.released)
    findings.push({ kind: "site", where: join(folder, "site.yaml"), what: "no released day, so no feed is built" });
  const linkVisits = visitLinker(sections.flatMap(({ visits }) => visits));
  for (const post of posts) {
    if (post.visits.length > 0 || post.text === "abstract") continue;
    const { undecided } = linkVisits({ title: post.title, paragraphs: paragraphsOf(post.body) });
    if (undecided.length === 0) continue;
    const what = `may tell of visits ${undecided.join(", ")}; no rule decides, none is linked`;
    findings.push({ kind: "visit", where: join(folder, "posts", `${post.slug}.md`), what });
  }
  for (const entry of [...posts, ...sections]) {
    const where = join(folder, entry.type === "post" ? "posts" : "report", `${entry.slug}.md`);
    if (entry.body === "")
      findings.push({ kind: "abstract", where, what: "has no text yet; write two to four sentences" });
    if (entry.tags.length === 0) findings.push({ kind: "tags", where, what: "has no tag" });
    if (entry.type === "post") findings.push(...gapsOf(entry).map(([kind, what]) => ({ kind, where, what })));
  }
  return { problems, findings };
}

/** The paragraphs of a body in Markdown, as text; an image is none. */
function paragraphsOf(body: string): string[] {
  return body
    .split(/\n{2,}/)
    .filter((paragraph) => !paragraph.startsWith("!["))
    .map((paragraph) => paragraph.replace(/\\(.)/gs, "$1"));
}

function gapsOf(post: Content["posts"][number]): [kind: string, what: string][] {
  const kept = post.comments?.length ?? 0;
  return [
    ...(post.date === undefined ? [["date", "nothing dates it"] as [string, string]] : []),
    ...post.images
      .filter((image) => !image.kept)
      .map(({ name }): [string, string] => ["image", `"${name}" is not kept`]),
    ...(post.possibleImages ?? []).map((line): [string, string] => [
      "possible image",
      `"${line}" may be an image's alternative text`,
    ]),
    ...((post.commentCount ?? 0) > kept
      ? [["comments", `${post.commentCount} stated, ${kept} kept`] as [string, string]]
      : []),
  ];
}

/** A kept original against its digest, and its record against its lines. */
function checkOriginal(record: CaptureRecord, folder: string): { problems: Problem[]; findings: Finding[] } {
  const [name = record.id] = record.names;
  const file = join(folder, "captures", name);
  const recordFile = join(folder, "captures.yaml");
  if (!existsSync(file)) {
    return { problems: [], findings: [{ kind: "original", where: recordFile, what: `${name} is not at hand here` }] };
  }
  const bytes = readFileSync(file);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  if (sha256 !== record.sha256) {
    const message = `its SHA-256 is ${sha256}, not ${record.sha256} as recorded; put the original back. Entries from it: ${record.entries.join(", ")}`;
    return { problems: [{ file, message }], findings: [] };
  }
  const decoded = decode(bytes);
  const lines = "text" in decoded ? splitLines(decoded.text).length : 0;
  const owned = Object.values(record.lines).reduce((sum, number) => sum + number, 0);
  if (lines === owned) return { problems: [], findings: [] };
  const message = `${name}: its owners have ${owned} lines, the file has ${lines}; import it again`;
  return { problems: [{ file: recordFile, where: `captures.${record.id}.lines`, message }], findings: [] };
}
