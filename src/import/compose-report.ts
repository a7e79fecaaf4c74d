import type { Report, Section, Source } from "../entry/schema.ts";
import { slugOf } from "../entry/slug.ts";
import type { Term } from "../entry/vocabulary.ts";
import type { ReportDraft, SectionDraft } from "../readers/index.ts";
import { linesOf } from "../readers/ledger.ts";
import { toMarkdown } from "../readers/text/markdown.ts";
import type { ComposedEntry } from "./compose.ts";
import { lostTextsOf } from "./lost-texts.ts";
import type { ReadCapture } from "./read-captures.ts";
import type { SuggestTags } from "./suggest-tags.ts";

/** The report among the captures, if there is one → its entry and those of its sections. */
export function composeReport(
  captures: readonly ReadCapture[],
  author: string,
  suggestTags: SuggestTags,
  vocabulary: readonly Term[],
  findings: string[],
): { report: ComposedEntry<Report> | null; sections: ComposedEntry<Section>[] } {
  const [capture, ...others] = captures.filter(({ reading }) => reading.drafts[0]?.kind === "report");
  if (!capture) return { report: null, sections: [] };
  for (const { name } of others)
    findings.push(`${name} is a second report; an archive holds one, so only ${capture.name} was imported`);
  const drafts = capture.reading.drafts;
  const draft = drafts[0] as ReportDraft;
  const sectionDrafts = drafts.flatMap((one, at) => (one.kind === "section" ? [{ draft: one, at }] : []));
  const ownSections = new Set(sectionDrafts.map((section) => section.draft.title));
  const report: ComposedEntry<Report> = {
    front: {
      type: "report",
      title: draft.title,
      author: draft.author ?? author,
      ...(draft.date !== undefined && { date: draft.date }),
      themes: draft.themes.map(({ title, introduction }) => ({
        title,
        ...(!ownSections.has(title) && { introduction: toMarkdown(introduction).markdown }),
      })),
      text: "verbatim",
      sources: sourceRows(capture, 0),
    },
    body: toMarkdown(draft.body, draft.headings).markdown,
  };
  const themeTags = new Map(vocabulary.map(({ slug, label }) => [slugOf(label), slug]));
  const sections = sectionDrafts.map(({ draft: section, at }, place) => ({
    front: composeSection(section, place + 1, sourceRows(capture, at), suggestTags, themeTags),
    body: toMarkdown(section.body, section.headings).markdown,
  }));
  return { report, sections };
}

function composeSection(
  draft: SectionDraft,
  order: number,
  sources: Source[],
  suggestTags: SuggestTags,
  themeTags: ReadonlyMap<string, string>,
): Section {
  const theme = themeTags.get(slugOf(draft.theme));
  const text = draft.body.map((line) => line.text).join("\n");
  const tags = [...new Set([...(theme ? [theme] : []), ...suggestTags(draft.title, text)])];
  return {
    type: "section",
    title: draft.title,
    theme: draft.theme,
    order,
    tags,
    visits: draft.visits.map((visit) => {
      const own = suggestTags(visit.host, "").filter((tag) => !tags.includes(tag));
      return own.length > 0 ? { ...visit, tags: [...tags, ...own] } : visit;
    }),
    ...lostTextsOf(draft.body),
    text: "verbatim",
    sources,
  };
}

/** The runs of lines that a draft owns, blank lines between them aside: a report's prose stands before and after its sections. */
function sourceRows({ name, reading, lines }: ReadCapture, draft: number): Source[] {
  const rows: [number, number][] = [];
  for (const number of linesOf(reading.ledger, draft)) {
    const last = rows.at(-1);
    const onlyBlank = last && lines.slice(last[1], number - 1).every(({ text }) => text === "");
    if (last && onlyBlank) last[1] = number;
    else rows.push([number, number]);
  }
  // A report of which only sections were found is still somewhere in the capture.
  if (rows.length === 0) rows.push([1, Math.max(lines.length, 1)]);
  return rows.map((row) => ({ capture: name, lines: row }));
}
