import { claimsOf } from "../dating/claims.ts";
import { type BrokenOrder, type Dating, datePosts } from "../dating/solve.ts";
import type { ListOrder } from "../entry/capture-record.ts";
import type { Commenters } from "../entry/comments.ts";
import type { Finding } from "../entry/finding.ts";
import type { Source, UnnumberedPost, Visit } from "../entry/schema.ts";
import { inLanguageOf, unknownAuthor } from "../language/index.ts";
import { markdownOf } from "../readers/markdown.ts";
import { blockTexts, lostMedia, possibleImages } from "../readers/tree-text.ts";
import { composeComments } from "./compose-comments.ts";
import type { ComposedEntry } from "./composed-entry.ts";
import { withKeptImages } from "./kept-images.ts";
import type { KnownPosts } from "./known-posts.ts";
import { visitLinker } from "./link-visits.ts";
import { lostTextsOf } from "./lost-texts.ts";
import { brokenOrder, type PageOrder, pageOrders } from "./page-order.ts";
import { placeOf } from "./place.ts";
import type { ReadCapture } from "./read-captures.ts";
import type { SuggestTags } from "./suggest-tags.ts";
import { claimGatherer, type UndatedPost } from "./undated-post.ts";
import type { WitnessedPost } from "./witnesses.ts";

interface Given {
  visits: readonly Visit[];
  author: string;
  suggestTags: SuggestTags;
  known: KnownPosts;
  commenters: Commenters;
}

export interface ComposedPosts {
  posts: ComposedEntry<UnnumberedPost>[];
  /** The order in which each page lists its posts, by capture, where it is not the one that the reader declares. */
  reversed: ReadonlyMap<string, ListOrder>;
  findings: Finding[];
}

/** Posts with their witnesses → entries: text, images, tags, the visit they tell of, and their dates. */
export function composePosts(
  witnessed: readonly WitnessedPost[],
  captures: readonly ReadCapture[],
  { visits, author, suggestTags, known, commenters }: Given,
): ComposedPosts {
  const undated = witnessed.map(claimGatherer(visits, visitLinker(visits), known));
  const orders = pageOrders(captures, undated);
  const { datings, broken } = dateAll(undated, orders, known);
  const given = { author: authorOfOthers(witnessed, author), suggestTags, commenters };
  const composed = undated.map((post, at) => composePost(post, datings[at] ?? { evidence: [] }, given));
  return {
    posts: composed.map(({ front, body }) => ({ front, body })),
    reversed: new Map(orders.flatMap(({ capture, reversedTo }) => (reversedTo ? [[capture, reversedTo]] : []))),
    findings: [
      ...undated.flatMap(({ findings }) => findings),
      ...orders.flatMap(({ findings }) => findings),
      ...broken.flatMap(({ upper, lower, circle }) =>
        brokenOrder(witnessed[Number(upper)], witnessed[Number(lower)], circle),
      ),
      ...composed.flatMap(({ findings }) => findings),
    ],
  };
}

/** Who wrote the posts of which no capture says it: the archive's author, unless others write in the blog too. */
function authorOfOthers(posts: readonly WitnessedPost[], author: string): string {
  const stated = posts.flatMap(({ witnesses }) => witnesses.flatMap(({ draft }) => draft.author ?? []));
  return stated.every((name) => name === author) ? author : unknownAuthor;
}

/** Dates the posts of this import together with those that are known from other captures, since pages may list both. */
function dateAll(
  undated: readonly UndatedPost[],
  orders: readonly PageOrder[],
  known: KnownPosts,
): { datings: Dating[]; broken: BrokenOrder[] } {
  const keys = new Map(undated.flatMap(({ existing }, at) => (existing ? [[existing.slug, String(at)] as const] : [])));
  const elsewhere = known.posts.filter(({ slug }) => !keys.has(slug));
  const keyOf = (slug: string): string => keys.get(slug) ?? `posts/${slug}`;
  const { datings, broken } = datePosts(
    [
      ...undated.map(({ draft, claims }, at) => ({ key: String(at), title: draft.title, claims })),
      ...elsewhere.map(({ slug, title, evidence }) => ({ key: keyOf(slug), title, claims: claimsOf(evidence) })),
    ],
    [...orders.map(({ keys }) => [...keys]), ...known.absentPages.map((page) => page.map(keyOf))],
  );
  return { datings: undated.map((_, at) => datings.get(String(at)) ?? { evidence: [] }), broken };
}

/** One post as an entry, with what a person should know of it. */
function composePost(
  post: UndatedPost,
  { date, evidence }: Dating,
  { author, suggestTags, commenters }: Pick<Given, "author" | "suggestTags" | "commenters">,
): ComposedEntry<UnnumberedPost> & { findings: Finding[] } {
  const { witnesses, draft, link, existing, absent } = post;
  const isLinkLost = evidence.some(({ kind, holds }) => kind === "visit" && holds === false);
  const keepsText = absent.length > 0 && existing?.text === "verbatim" && draft.excerpt !== false;
  const sources = sourcesOf(post);
  const possible = possibleImages(draft.body);
  const lost = lostMedia(draft.body);
  const shown = withKeptImages(draft.body, existing);
  const comments = composeComments(witnesses, existing, absent, commenters);
  const front: UnnumberedPost = {
    type: "post",
    title: draft.title,
    author: witnesses.find((witness) => witness.draft.author)?.draft.author ?? author,
    ...(date !== undefined && { date }),
    evidence,
    commentCount: commentCountOf(post),
    ...(comments.length > 0 && { comments }),
    ...originalUrlOf(post),
    categories: categoriesOf(post),
    tags: suggestTags(draft.title, blockTexts(draft.body).join("\n")),
    visits: isLinkLost ? [] : link.visits,
    images: shown.images,
    ...(possible.length > 0 && { possibleImages: possible }),
    ...(lost.length > 0 && { lostMedia: lost }),
    ...lostTexts(post, sources),
    ...otherWordings(post),
    text: draft.excerpt !== false && !keepsText ? "excerpt" : "verbatim",
    ...(draft.excerpt === "mid-sentence" && !keepsText && { brokenOff: "mid-sentence" as const }),
    sources,
  };
  const body = keepsText ? (existing?.body ?? "") : markdownOf(shown.body);
  return { front, body, findings: [...contradictedLink(post, isLinkLost), ...wordedOtherwise(post)] };
}

/** The highest count that a capture states; null where none does. */
function commentCountOf({ witnesses, absent }: UndatedPost): number | null {
  const stated = [
    ...witnesses.map(({ draft }) => draft.commentCount),
    ...absent.map(({ commentCount }) => commentCount),
  ];
  const counts = stated.flatMap((count) => count ?? []);
  return counts.length > 0 ? Math.max(...counts) : null;
}

/** The address that the post had, as the first capture states it that does. */
function originalUrlOf({ witnesses, absent, existing }: UndatedPost): Pick<UnnumberedPost, "originalUrl"> {
  const stated = witnesses.find(({ draft }) => draft.originalUrl !== undefined)?.draft.originalUrl;
  const originalUrl = stated ?? (absent.length > 0 ? existing?.originalUrl : undefined);
  return originalUrl === undefined ? {} : { originalUrl };
}

function categoriesOf({ witnesses, absent, existing }: UndatedPost): string[] {
  const known = absent.length > 0 ? (existing?.categories ?? []) : [];
  return [...new Set([...known, ...witnesses.flatMap(({ draft }) => draft.categories)])];
}

function contradictedLink({ witnesses, draft, link }: UndatedPost, isLinkLost: boolean): Finding[] {
  if (!isLinkLost) return [];
  const [first] = witnesses;
  const [line] = first?.lines ?? [1];
  return [{ kind: "visit-contradicted", where: first?.capture ?? "", line, title: draft.title, visits: link.visits }];
}

/**
 * What captures in markup have in other words: their lines are not shown, so the entry has the words. What a capture lacks is
 * in no line of it.
 */
function otherWordings({ witnesses, differs, absent, existing }: UndatedPost): Pick<UnnumberedPost, "otherWordings"> {
  const isAbsent = new Set(absent.map(({ capture }) => capture));
  const before = (existing?.otherWordings ?? []).filter(({ capture }) => isAbsent.has(capture));
  const found = witnesses
    .flatMap(({ capture, isMarkup }) =>
      (differs.get(capture) ?? [])
        .filter(({ only }) => isMarkup || only === "text")
        .map(({ number: line, text, only }) => ({
          ...{ capture, line, words: text.replace(/\s+/g, " ").trim() },
          ...(only === "text" && { only }),
        })),
    )
    .filter(({ words }) => words !== "");
  const all = [...before, ...found];
  return all.length > 0 ? { otherWordings: all } : {};
}

function wordedOtherwise({ differs, draft }: UndatedPost): Finding[] {
  return Array.from(differs, ([capture, [first]]) => ({
    kind: "other-wording",
    where: capture,
    line: first?.number ?? 1,
    title: draft.title,
  }));
}

/** Their lines are those of the first source; where that capture is not in this import, what it said still holds. */
function lostTexts({ witnesses, existing }: UndatedPost, [source]: readonly Source[]): ReturnType<typeof lostTextsOf> {
  const [text] = witnesses;
  if (text && source && placeOf(text) === placeOf(source))
    return inLanguageOf(existing?.language, () => lostTextsOf(text.draft.body));
  const { lostLinks, mentions } = existing ?? {};
  return { ...(lostLinks && { lostLinks }), ...(mentions && { mentions }) };
}

/** The captures that have a post. Those of an existing entry keep their order, and those not in this import stay. */
function sourcesOf({ witnesses, differs, absent, existing }: UndatedPost): Source[] {
  const before = absent.length > 0 ? (existing?.sources ?? []) : [];
  const found = witnesses.map(({ capture, lines, item, draft }): Source => {
    const differing = differs.get(capture);
    return {
      capture,
      lines,
      ...(item !== undefined && { item }),
      commentCount: draft.commentCount,
      ...(differing && { differs: [...new Set(differing.map(({ number }) => number))] }),
    };
  });
  const byPlace = new Map(found.map((source) => [placeOf(source), source]));
  const known = new Set(before.map(placeOf));
  return [
    ...before.map((source) => byPlace.get(placeOf(source)) ?? source),
    ...found.filter((source) => !known.has(placeOf(source))),
  ];
}
