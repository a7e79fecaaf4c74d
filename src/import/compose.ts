import type { PostDraft, ReportDraft, SectionDraft } from "../capture/capture.ts";
import { isImageLine } from "../capture/image-line.ts";
import { linesOf } from "../capture/ledger.ts";
import type { Line } from "../capture/line.ts";
import { toMarkdown } from "../capture/markdown.ts";
import { type Claim, imageClaim, visitClaim } from "../dating/claims.ts";
import { datePosts } from "../dating/solve.ts";
import { textClaims } from "../dating/text-claims.ts";
import { formatProblem } from "../entry/problem.ts";
import type { Post, Report, Section, Source, Term, Visit } from "../entry/schema.ts";
import { slugOf } from "../entry/slug.ts";
import { visitLinker } from "./link-visits.ts";
import type { ReadCapture } from "./read-captures.ts";
import { span } from "./read-captures.ts";
import { tagSuggester } from "./suggest-tags.ts";
import { gatherWitnesses, type WitnessedPost } from "./witnesses.ts";

/** An entry as the captures give it, before it meets what is in the content folder. */
export interface Fresh<Front> {
  front: Front;
  body: string;
}

export interface Composed {
  posts: Fresh<Post>[];
  report: Fresh<Report> | null;
  sections: Fresh<Section>[];
  /** What a person should know, though nothing is wrong: posts in two wordings, visits that no rule decides between. */
  findings: string[];
}

/** What a person has claimed of when a post was written, by the sources that hold it. */
export type EditorClaims = (sources: readonly Pick<Source, "capture" | "lines">[]) => Claim[];

/** All captures at hand → the entries they hold. `visits` are those of a report that is not among the captures. */
export function composeEntries(
  captures: readonly ReadCapture[],
  vocabulary: readonly Term[],
  author: string,
  visits: readonly Visit[],
  editorClaims: EditorClaims,
): Composed {
  const suggestTags = tagSuggester(vocabulary);
  const findings: string[] = [];
  const { report, sections } = composeReport(captures, author, suggestTags, vocabulary, findings);
  const witnessed = gatherWitnesses(
    captures.flatMap(({ name, reading }) =>
      reading.drafts.flatMap((draft, at) =>
        draft.kind === "post" ? [{ capture: name, lines: span(reading, at), draft }] : [],
      ),
    ),
  );
  const allVisits = sections.length > 0 ? sections.flatMap(({ front }) => front.visits) : visits;
  const posts = composePosts(witnessed, captures, { visits: allVisits, author, suggestTags, editorClaims, findings });
  return { posts, report, sections, findings };
}

type SuggestTags = (title: string, text: string) => string[];

interface Given {
  visits: readonly Visit[];
  author: string;
  suggestTags: SuggestTags;
  editorClaims: EditorClaims;
  findings: string[];
}

function composePosts(
  witnessed: readonly WitnessedPost[],
  captures: readonly ReadCapture[],
  { visits, author, suggestTags, editorClaims, findings }: Given,
): Fresh<Post>[] {
  const linkVisits = visitLinker(visits);
  const visitByNumber = new Map(visits.map((visit) => [visit.number, visit]));
  const undated = witnessed.map(({ witnesses }) => {
    const draft = textOf(witnesses);
    const body = toMarkdown(draft.body);
    const paragraphs = paragraphsOf(draft.body);
    const link = linkVisits({ title: draft.title, paragraphs });
    if (link.undecided.length > 0) {
      findings.push(
        `"${draft.title}" may tell of visits ${link.undecided.join(", ")}; no rule decides, none is linked`,
      );
    }
    const claims = [
      ...editorClaims(witnesses),
      ...witnesses.flatMap((witness) => witness.draft.claims),
      ...body.images.flatMap((name) => imageClaim(name) ?? []),
    ];
    const text = textClaims(
      draft.body.filter((line) => !isImageLine(line.text)),
      claims.map(({ says }) => says),
    );
    for (const { line, text: written, reason } of text.impossible) {
      const message = `"${written}" is no evidence: ${reason}; compare it with the original`;
      findings.push(formatProblem({ file: witnesses[0]?.capture ?? "", where: `line ${line}`, message }));
    }
    const told = link.visits.flatMap((number) => visitByNumber.get(number) ?? []);
    return {
      draft,
      body,
      paragraphs,
      link,
      claims: [...claims, ...text.claims, ...told.map((visit) => visitClaim(visit, link.said))],
    };
  });
  const keys = new Map(
    witnessed.flatMap(({ witnesses }, at) => witnesses.map((witness) => [keyOf(witness), String(at)])),
  );
  const pages = captures
    .filter(({ record }) => record.order)
    .map((capture) => readOrder(capture, keys, undated, findings));
  const { datings, broken } = datePosts(
    undated.map(({ draft, claims, link }, at) => ({ key: String(at), name: nameOf(draft.title, link.visits), claims })),
    pages,
  );
  for (const { upper, lower, circle } of broken)
    findings.push(...tellBroken(witnessed[Number(upper)], witnessed[Number(lower)], circle));
  return witnessed.map(({ witnesses, differs }, at) => {
    const { draft, body, paragraphs, link } = undated[at] as (typeof undated)[number];
    const counts = witnesses.flatMap((witness) => witness.draft.commentCount ?? []);
    const { date, evidence } = datings.get(String(at)) ?? { evidence: [] };
    for (const [capture, lines] of differs) {
      findings.push(
        `"${draft.title}" reads otherwise in ${capture}, from line ${lines[0]}; both wordings stay in the originals`,
      );
    }
    const front: Post = {
      type: "post",
      title: draft.title,
      author: witnesses.find((witness) => witness.draft.author)?.draft.author ?? author,
      ...(date !== undefined && { date }),
      evidence,
      commentCount: counts.length > 0 ? Math.max(...counts) : null,
      categories: [...new Set(witnesses.flatMap((witness) => witness.draft.categories))],
      tags: suggestTags(draft.title, paragraphs.join("\n")),
      visits: link.visits,
      images: body.images.map((name) => ({ name, kept: false })),
      ...(body.possibleImages.length > 0 && { possibleImages: body.possibleImages }),
      text: draft.excerpt ? "excerpt" : "verbatim",
      sources: witnesses.map((witness) => ({
        capture: witness.capture,
        lines: witness.lines,
        commentCount: witness.draft.commentCount,
        ...(differs.has(witness.capture) && { differs: differs.get(witness.capture) }),
      })),
    };
    return { front, body: body.markdown };
  });
}

function composeReport(
  captures: readonly ReadCapture[],
  author: string,
  suggestTags: SuggestTags,
  vocabulary: readonly Term[],
  findings: string[],
): { report: Fresh<Report> | null; sections: Fresh<Section>[] } {
  const [capture, ...others] = captures.filter(({ reading }) => reading.drafts[0]?.kind === "report");
  if (!capture) return { report: null, sections: [] };
  for (const { name } of others)
    findings.push(`${name} is a second report; an archive holds one, so only ${capture.name} was imported`);
  const drafts = capture.reading.drafts;
  const draft = drafts[0] as ReportDraft;
  const sectionDrafts = drafts.flatMap((one, at) => (one.kind === "section" ? [{ draft: one, at }] : []));
  const ownSections = new Set(sectionDrafts.map((section) => section.draft.title));
  const report: Fresh<Report> = {
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
  return rows.map((row) => ({ capture: name, lines: row }));
}

/** The keys of a page's posts, newest first. Where most of the blog's own dates say the reverse, the page is read reversed. */
function readOrder(
  capture: ReadCapture,
  keys: ReadonlyMap<string, string>,
  undated: readonly { claims: readonly Claim[] }[],
  findings: string[],
): string[] {
  const page = capture.reading.drafts.flatMap(
    (_, at) => keys.get(keyOf({ capture: capture.name, lines: span(capture.reading, at) })) ?? [],
  );
  const days = page.flatMap((key) => undated[Number(key)]?.claims.find(({ kind }) => kind === "explicit")?.says ?? []);
  const pairs = days.slice(1).map((day, at) => [days[at] as string, day] as const);
  const newestFirst = pairs.filter(([above, below]) => above > below).length;
  const oldestFirst = pairs.filter(([above, below]) => above < below).length;
  const declared = capture.record.order === "oldest-first";
  const reversed = declared ? newestFirst > oldestFirst : oldestFirst > newestFirst;
  if (reversed) {
    capture.record.order = declared ? "newest-first" : "oldest-first";
    const message = `most of its own dates say that the page lists its posts ${capture.record.order}; it is read so`;
    findings.push(
      formatProblem({
        file: capture.name,
        where: `line ${capture.reading.ledger.findIndex(({ owner }) => owner === "title") + 1}`,
        message,
      }),
    );
  }
  return capture.record.order === "oldest-first" ? page.reverse() : page;
}

/** Where two posts stand one above the other in a capture, and that their order is not carried. */
function tellBroken(upper: WitnessedPost | undefined, lower: WitnessedPost | undefined, circle: boolean): string[] {
  return (upper?.witnesses ?? []).flatMap((above) => {
    const below = lower?.witnesses.find(({ capture }) => capture === above.capture);
    if (!below) return [];
    const why = circle ? "other pages list them the other way round" : "what dates them says the reverse";
    const message = `"${above.draft.title}" stands beside "${below.draft.title}" (line ${below.lines[0]}), but ${why}; their order dates neither`;
    return [formatProblem({ file: above.capture, where: `line ${above.lines[0]}`, message })];
  });
}

/** What reasons call a post: the first six words of its title, and the visit it tells of. */
function nameOf(title: string, visits: readonly number[]): string {
  const words = title.split(" ");
  const short = words.length <= 6 ? title : `${words.slice(0, 6).join(" ")} …`;
  return visits.length === 0 ? `”${short}”` : `”${short}” (besök ${visits.join(", ")})`;
}

function keyOf({ capture, lines }: { capture: string; lines: [number, number] }): string {
  return `${capture}:${lines[0]}`;
}

function textOf(witnesses: readonly { draft: PostDraft }[]): PostDraft {
  return (witnesses[0] as { draft: PostDraft }).draft;
}

/** Lines that stand together are a paragraph; an image's line is none. */
function paragraphsOf(body: readonly Line[]): string[] {
  const paragraphs: { text: string; last: number }[] = [];
  for (const { text, number } of body) {
    if (isImageLine(text)) continue;
    const open = paragraphs.at(-1);
    if (open && open.last === number - 1) {
      open.text += ` ${text}`;
      open.last = number;
    } else paragraphs.push({ text, last: number });
  }
  return paragraphs.map(({ text }) => text);
}
