import type { Line } from "../capture/line.ts";
import { claimsOf, imageClaim, visitClaim } from "../dating/claims.ts";
import { datePosts } from "../dating/solve.ts";
import { textClaims } from "../dating/text-claims.ts";
import { formatProblem } from "../entry/problem.ts";
import type { Source, UnnumberedPost, Visit } from "../entry/schema.ts";
import type { PostDraft } from "../readers/index.ts";
import { isImageLine } from "../readers/text/image-line.ts";
import { toMarkdown } from "../readers/text/markdown.ts";
import type { ComposedEntry } from "./compose.ts";
import { type KnownPosts, placeOf } from "./known-posts.ts";
import { visitLinker } from "./link-visits.ts";
import { type LostTexts, lostTextsOf } from "./lost-texts.ts";
import { readOrder, tellBroken } from "./page-order.ts";
import type { ReadCapture } from "./read-captures.ts";
import type { SuggestTags } from "./suggest-tags.ts";
import type { WitnessedPost } from "./witnesses.ts";

interface Given {
  visits: readonly Visit[];
  author: string;
  suggestTags: SuggestTags;
  known: KnownPosts;
  findings: string[];
}

/** Posts with their witnesses → entries: text, images, tags, the visit they tell of, and their dates. */
export function composePosts(
  witnessed: readonly WitnessedPost[],
  captures: readonly ReadCapture[],
  { visits, author, suggestTags, known, findings }: Given,
): ComposedEntry<UnnumberedPost>[] {
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
    const existing = known.at(witnesses);
    const absent = existing ? known.absentSources(existing) : [];
    const claims = [
      ...claimsOf(existing?.evidence ?? []).filter(({ kind }) => kind === "editor"),
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
    const found = [...claims, ...text.claims, ...told.map((visit) => visitClaim(visit, link.said))];
    // What witnesses have said whose captures are not at hand now still stands.
    const carried =
      absent.length === 0
        ? []
        : claimsOf(existing?.evidence ?? []).filter(
            (claim) => !found.some((one) => one.kind === claim.kind && one.says === claim.says),
          );
    return { draft, body, paragraphs, link, existing, absent, claims: [...found, ...carried] };
  });
  const keys = new Map(
    witnessed.flatMap(({ witnesses }, at) => witnesses.map((witness) => [placeOf(witness), String(at)])),
  );
  const pages = captures
    .filter(({ record }) => record.order)
    .map((capture) => readOrder(capture, keys, undated, findings));
  const slugs = new Map(
    undated.flatMap(({ existing }, at) => (existing ? [[existing.slug, String(at)] as const] : [])),
  );
  const elsewhere = known.posts.filter(({ slug }) => !slugs.has(slug));
  const { datings, broken } = datePosts(
    [
      ...undated.map(({ draft, claims, link }, at) => ({
        key: String(at),
        name: nameOf(draft.title, link.visits),
        claims,
      })),
      ...elsewhere.map(({ slug, title, visits: told, evidence }) => ({
        key: keyElsewhere(slug),
        name: nameOf(title, told),
        claims: claimsOf(evidence),
      })),
    ],
    [...pages, ...known.absentPages.map((page) => page.map((slug) => slugs.get(slug) ?? keyElsewhere(slug)))],
  );
  for (const { upper, lower, circle } of broken)
    findings.push(...tellBroken(witnessed[Number(upper)], witnessed[Number(lower)], circle));
  return witnessed.map(({ witnesses, differs }, at) => {
    const { draft, body, paragraphs, link, existing, absent } = undated[at] as (typeof undated)[number];
    const stated = [
      ...witnesses.map((witness) => witness.draft.commentCount),
      ...absent.map((source) => source.commentCount),
    ];
    const counts = stated.flatMap((count) => count ?? []);
    const { date, evidence } = datings.get(String(at)) ?? { evidence: [] };
    const isLinkLost = evidence.some(({ kind, holds }) => kind === "visit" && holds === false);
    if (isLinkLost) {
      findings.push(
        `"${draft.title}" seems to tell of visit ${link.visits.join(", ")}, but its dates contradict that; it is not linked`,
      );
    }
    const keepsText = absent.length > 0 && existing?.text === "verbatim" && draft.excerpt;
    for (const [capture, lines] of differs) {
      findings.push(
        `"${draft.title}" reads otherwise in ${capture}, from line ${lines[0]}; both wordings stay in the originals`,
      );
    }
    const sources = sourcesOf(witnesses, differs, absent.length > 0 ? (existing?.sources ?? []) : []);
    const front: UnnumberedPost = {
      type: "post",
      title: draft.title,
      author: witnesses.find((witness) => witness.draft.author)?.draft.author ?? author,
      ...(date !== undefined && { date }),
      evidence,
      commentCount: counts.length > 0 ? Math.max(...counts) : null,
      categories: [
        ...new Set([
          ...(absent.length > 0 ? (existing?.categories ?? []) : []),
          ...witnesses.flatMap((witness) => witness.draft.categories),
        ]),
      ],
      tags: suggestTags(draft.title, paragraphs.join("\n")),
      visits: isLinkLost ? [] : link.visits,
      images: body.images.map((name) => ({ name, kept: false })),
      ...(body.possibleImages.length > 0 && { possibleImages: body.possibleImages }),
      ...lostTexts(witnesses[0], sources, existing),
      text: draft.excerpt && !keepsText ? "excerpt" : "verbatim",
      sources,
    };
    return { front, body: keepsText ? existing.body : body.markdown };
  });
}

/** Their lines are those of the first source; where its capture is not at hand, what it has said still stands. */
function lostTexts(
  text: WitnessedPost["witnesses"][number] | undefined,
  [first]: readonly Source[],
  existing: LostTexts | undefined,
): LostTexts {
  if (text && first && placeOf(text) === placeOf(first)) return lostTextsOf(text.draft.body);
  const { lostLinks, mentions } = existing ?? {};
  return { ...(lostLinks && { lostLinks }), ...(mentions && { mentions }) };
}

/** The captures that hold a post. Those of an entry that is there keep their order, and what no capture at hand says stays. */
function sourcesOf(
  witnesses: WitnessedPost["witnesses"],
  differs: WitnessedPost["differs"],
  existing: readonly Source[],
): Source[] {
  const found = witnesses.map(
    ({ capture, lines, draft }): Source => ({
      capture,
      lines,
      commentCount: draft.commentCount,
      ...(differs.has(capture) && { differs: differs.get(capture) }),
    }),
  );
  const byPlace = new Map(found.map((source) => [placeOf(source), source]));
  const known = new Set(existing.map(placeOf));
  return [
    ...existing.map((source) => byPlace.get(placeOf(source)) ?? source),
    ...found.filter((source) => !known.has(placeOf(source))),
  ];
}

/** A key that no post of this run has: those are numbers, and a slug may be one. */
function keyElsewhere(slug: string): string {
  return `posts/${slug}`;
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
