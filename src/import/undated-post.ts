import { type Claim, capturedClaim, claimsOf, imageClaim, visitClaim } from "../dating/claims.ts";
import { textClaims } from "../dating/text-claims.ts";
import type { Finding } from "../entry/finding.ts";
import type { Filed, Post, Source, Visit } from "../entry/schema.ts";
import { inLanguageOf } from "../language/index.ts";
import type { PostDraft } from "../readers/draft.ts";
import { images, paragraphs, textRuns } from "../readers/tree-text.ts";
import type { KnownPosts } from "./known-posts.ts";
import type { VisitLink, VisitLinker } from "./link-visits.ts";
import type { Witness, WitnessedPost } from "./witnesses.ts";

/** A post with everything that is known of it before it is dated. */
export interface UndatedPost {
  witnesses: readonly Witness[];
  differs: WitnessedPost["differs"];
  /** The draft that the text comes from. */
  draft: PostDraft;
  link: VisitLink;
  /** The entry that the content folder has for it. */
  existing: Filed<Post> | undefined;
  /** Sources of that entry whose captures are not among those of this import. */
  absent: readonly Source[];
  claims: Claim[];
  findings: Finding[];
}

/** Prepares visits and known posts, and returns what gathers a post's claims. */
export function claimGatherer(
  visits: readonly Visit[],
  linkVisits: VisitLinker,
  known: KnownPosts,
): (post: WitnessedPost) => UndatedPost {
  const visitByNumber = new Map(visits.map((visit) => [visit.number, visit]));
  return ({ witnesses, differs }) => {
    const [first] = witnesses as [Witness, ...Witness[]];
    const { draft } = first;
    const existing = known.at(witnesses);
    const link = inLanguageOf(existing?.language, () =>
      linkVisits({ title: draft.title, paragraphs: paragraphs(draft.body) }),
    );
    const absent = existing ? known.absentSources(existing) : [];
    const stated = [
      ...claimsOf(existing?.evidence ?? []).filter(({ kind }) => kind === "editor"),
      ...witnesses.flatMap((witness) => witness.draft.claims),
      ...firstCaptured(witnesses),
      ...images(draft.body).flatMap(({ name, line }) => imageClaim(name, line) ?? []),
    ];
    const { claims, impossible } = inLanguageOf(existing?.language, () =>
      textClaims(
        textRuns(draft.body, { images: false }),
        stated.filter(({ kind }) => kind !== "captured").map(({ says }) => says),
      ),
    );
    const told = link.visits.flatMap((number) => visitByNumber.get(number) ?? []);
    const found = [...stated, ...claims, ...told.map((visit) => visitClaim(visit, link.said))];
    return {
      witnesses,
      differs,
      draft,
      link,
      existing,
      absent,
      claims: [...found, ...(absent.length > 0 ? notAmong(found, claimsOf(existing?.evidence ?? [])) : [])],
      findings: [
        ...undecided(first, link),
        ...impossible.map(
          ({ line, text, reason }): Finding => ({
            kind: "impossible-date",
            where: first.capture,
            line,
            words: text,
            reason,
          }),
        ),
      ],
    };
  };
}

/** The claim of the first time that a post was captured. */
function firstCaptured(witnesses: readonly Witness[]): Claim[] {
  const claims = witnesses.flatMap(({ captured }) => (captured === undefined ? [] : [capturedClaim(captured)]));
  return claims.sort((one, other) => (one.says < other.says ? -1 : 1)).slice(0, 1);
}

/** Claims of an entry from captures that are not among those of this import: they still hold. */
function notAmong(found: readonly Claim[], claims: readonly Claim[]): Claim[] {
  return claims.filter((claim) => !found.some((one) => one.kind === claim.kind && one.says === claim.says));
}

function undecided({ capture, lines, draft }: Witness, link: VisitLink): Finding[] {
  const { undecided: visits, others } = link;
  if (visits.length === 0) return [];
  return [{ kind: "visit-undecided", where: capture, line: lines[0], title: draft.title, visits, others }];
}
