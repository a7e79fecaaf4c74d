import type { PostDraft } from "../capture/capture.ts";
import { isImageLine } from "../capture/image-line.ts";
import type { Line } from "../capture/line.ts";
import { toMarkdown } from "../capture/markdown.ts";
import { type Claim, imageClaim, visitClaim } from "../dating/claims.ts";
import { datePosts } from "../dating/solve.ts";
import { textClaims } from "../dating/text-claims.ts";
import { formatProblem } from "../entry/problem.ts";
import type { Post, Source, Visit } from "../entry/schema.ts";
import type { Fresh } from "./compose.ts";
import { visitLinker } from "./link-visits.ts";
import { keyOf, readOrder, tellBroken } from "./page-order.ts";
import type { ReadCapture } from "./read-captures.ts";
import type { SuggestTags } from "./suggest-tags.ts";
import type { WitnessedPost } from "./witnesses.ts";

/** What a person has claimed of when a post was written, by the sources that hold it. */
export type EditorClaims = (sources: readonly Pick<Source, "capture" | "lines">[]) => Claim[];

interface Given {
  visits: readonly Visit[];
  author: string;
  suggestTags: SuggestTags;
  editorClaims: EditorClaims;
  findings: string[];
}

/** Posts with their witnesses → entries: text, images, tags, the visit they tell of, and their dates. */
export function composePosts(
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

/** What reasons call a post: the first six words of its title, and the visit it tells of. */
function nameOf(title: string, visits: readonly number[]): string {
  const words = title.split(" ");
  const short = words.length <= 6 ? title : `${words.slice(0, 6).join(" ")} …`;
  return visits.length === 0 ? `”${short}”` : `”${short}” (besök ${visits.join(", ")})`;
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
