import type { Finding } from "../entry/finding.ts";
import type { Report, Section, Source } from "../entry/schema.ts";
import { slugOf } from "../entry/slug.ts";
import type { Term } from "../entry/vocabulary.ts";
import type { ReportDraft, SectionDraft } from "../readers/draft.ts";
import { linesOf } from "../readers/ledger.ts";
import { markdownOf } from "../readers/markdown.ts";
import { blockTexts } from "../readers/tree-text.ts";
import type { ComposedEntry } from "./composed-entry.ts";
import { lostTextsOf } from "./lost-texts.ts";
import type { ReadCapture } from "./read-captures.ts";
import type { SuggestTags } from "./suggest-tags.ts";

export interface ComposedReport {
  report: ComposedEntry<Report> | null;
  sections: ComposedEntry<Section>[];
  findings: Finding[];
}

/** The report among the captures, if there is one → its entry and those of its sections. */
export function composeReport(
  captures: readonly ReadCapture[],
  author: string,
  suggestTags: SuggestTags,
  vocabulary: readonly Term[],
): ComposedReport {
  const [capture, ...others] = captures.filter(({ reading }) => reading.drafts[0]?.kind === "report");
  if (!capture) return { report: null, sections: [], findings: [] };
  const { drafts } = capture.reading;
  const sections = drafts.flatMap((draft, at) => (draft.kind === "section" ? [{ draft, at }] : []));
  const ownSections = new Set(sections.map(({ draft }) => draft.title));
  const themeTags = new Map(vocabulary.map(({ slug, label }) => [slugOf(label), slug]));
  return {
    report: reportEntry(drafts[0] as ReportDraft, sourceRows(capture, 0), author, ownSections),
    sections: sections.map(({ draft, at }, place) => ({
      front: composeSection(draft, place + 1, sourceRows(capture, at), suggestTags, themeTags),
      body: markdownOf(draft.body),
    })),
    findings: others.map(({ name }) => ({ kind: "second-report", where: name, imported: capture.name })),
  };
}

function reportEntry(
  draft: ReportDraft,
  sources: Source[],
  author: string,
  ownSections: ReadonlySet<string>,
): ComposedEntry<Report> {
  const themes = draft.themes.map(({ title, introduction }) => ({
    title,
    ...(!ownSections.has(title) && { introduction: markdownOf(introduction) }),
  }));
  return {
    front: {
      type: "report",
      title: draft.title,
      author: draft.author ?? author,
      ...(draft.date !== undefined && { date: draft.date }),
      themes,
      text: "verbatim",
      sources,
    },
    body: markdownOf(draft.body),
  };
}

function composeSection(
  draft: SectionDraft,
  order: number,
  sources: Source[],
  suggestTags: SuggestTags,
  themeTags: ReadonlyMap<string, string>,
): Section {
  const theme = themeTags.get(slugOf(draft.theme));
  const tags = [
    ...new Set([...(theme ? [theme] : []), ...suggestTags(draft.title, blockTexts(draft.body).join("\n"))]),
  ];
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
function sourceRows({ name, reading, blankLines }: ReadCapture, draft: number): Source[] {
  const rows: [number, number][] = [];
  for (const number of linesOf(reading.ledger, draft)) {
    const last = rows.at(-1);
    const onlyBlank = last && blankLines.slice(last[1], number - 1).every((isBlank) => isBlank);
    if (last && onlyBlank) last[1] = number;
    else rows.push([number, number]);
  }
  // A report of which only sections were found is still somewhere in the capture.
  if (rows.length === 0) rows.push([1, Math.max(blankLines.length, 1)]);
  return rows.map((row) => ({ capture: name, lines: row }));
}
