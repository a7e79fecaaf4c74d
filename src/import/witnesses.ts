import { daysOf, firstOf } from "../dating/interval.ts";
import { capturedOn } from "../entry/capture-record.ts";
import { grouped } from "../entry/grouped.ts";
import { nearestFinder } from "../entry/nearest-line.ts";
import { tagKey } from "../entry/slug.ts";
import type { PostDraft } from "../readers/draft.ts";
import { type TextRun, textRuns } from "../readers/tree-text.ts";
import { alikeFinder, type ComparedText, lengthOf, sameShare } from "./alike-texts.ts";
import { commentSpans, placeIn, type ReadCapture } from "./read-captures.ts";

/** A capture that holds a post. */
export interface Witness {
  capture: string;
  /** First and last line that the post owns there. */
  lines: [number, number];
  /** The number of the item of an export that it is; absent in other captures. */
  item?: number;
  draft: PostDraft;
  /** First and last line of the text of each of the draft's comments, in their order. */
  commentLines: readonly [number, number][];
  /** True for a capture whose lines are those of markup. */
  isMarkup: boolean;
  /** When the capture was made, in EDTF; absent where neither a person nor the capture states it. */
  captured?: string;
}

/** One post with every capture that holds it; the first is where the text comes from. */
export interface WitnessedPost {
  witnesses: Witness[];
  /** By capture: what reads otherwise there than in the first witness, with its lines. */
  differs: Map<string, DifferingRun[]>;
}

/** A text that only one of two captures has. One that the other capture lacks has the number of the line that it would stand beside there. */
export interface DifferingRun extends TextRun {
  only: "capture" | "text";
}

/** The posts of a capture, each with the lines that it owns there. */
export function witnessesIn({ name, reading, record }: ReadCapture): Witness[] {
  const captured = capturedOn(record);
  const isMarkup = record.counted === "pieces";
  const time = captured === undefined ? {} : { captured };
  return reading.drafts.flatMap((draft, at) =>
    draft.kind === "post"
      ? [{ capture: name, ...placeIn(reading, at), draft, isMarkup, commentLines: commentSpans(reading, at), ...time }]
      : [],
  );
}

/**
 * The drafts of all captures → each post once, by its address on the blog, or by title and text. Witnesses come in the order of the captures; the first that is whole
 * gives the text, or a later one that has more of it. The same words in other boilerplate or spacing are no edit, and an excerpt is the beginning of its post. Comments
 * of which a capture has no post are no post of their own.
 */
export function gatherWitnesses(witnesses: readonly Witness[]): WitnessedPost[] {
  const byTitle = grouped(witnesses, (witness) => (hasPost(witness) ? [tagKey(witness.draft.title)] : []));
  const comments = witnesses.filter((witness) => !hasPost(witness)).map((witness) => [witness]);
  const places = new Map(witnesses.map((witness, at) => [witness, at]));
  const placeOf = ([first]: readonly Witness[]): number => places.get(first as Witness) ?? 0;
  const posts = withOneAddress([...[...byTitle.values()].flatMap(postsOfOneTitle), ...comments], places);
  return posts
    .filter((post) => post.some(hasPost))
    .sort((one, other) => placeOf(one) - placeOf(other))
    .map(witnessedPost);
}

/** False for comments alone, whose post only their address tells. */
function hasPost({ draft }: Witness): boolean {
  return !draft.isOfCommentsOnly;
}

/**
 * Posts, where those that had the same address on the blog are one, whatever their titles: an export and a crawl of a post
 * whose title was changed. Two posts of one capture stay two.
 */
function withOneAddress(posts: readonly Witness[][], places: ReadonlyMap<Witness, number>): Witness[][] {
  const isOfOne = addressesOfOnePost(posts.flat());
  const joined: Witness[][] = [];
  const byAddress = new Map<string, number>();
  for (const post of posts) {
    const addresses = [...new Set(post.flatMap(addressOf))].filter(isOfOne);
    const captures = new Set(post.map(({ capture }) => capture));
    const known = addresses
      .flatMap((address) => byAddress.get(address) ?? [])
      .find((at) => !joined[at]?.some(({ capture }) => captures.has(capture)));
    const at = known ?? joined.length;
    const witnesses = [...(joined[at] ?? []), ...post];
    joined[at] = witnesses.sort((one, other) => (places.get(one) ?? 0) - (places.get(other) ?? 0));
    for (const address of addresses) if (!byAddress.has(address)) byAddress.set(address, at);
  }
  return joined;
}

/** Tells the addresses of posts from those that a capture gives to several: the front page, the one of a list. */
function addressesOfOnePost(witnesses: readonly Witness[]): (address: string) => boolean {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const witness of witnesses) {
    for (const address of addressOf(witness)) {
      const inCapture = `${witness.capture} ${address}`;
      if (seen.has(inCapture) || !address.includes("/")) shared.add(address);
      seen.add(inCapture);
    }
  }
  return (address) => !shared.has(address);
}

/** The address of a post without what differs between captures of one page: protocol, "www." and a slash at the end. */
function addressOf({ draft: { originalUrl } }: Witness): string[] {
  if (originalUrl === undefined) return [];
  const address = originalUrl.replace(/^https?:\/\/(?:www\.)?/, "");
  return [address.endsWith("/") ? address.slice(0, -1) : address];
}

function witnessedPost(group: readonly Witness[]): WitnessedPost {
  const posts = group.filter(hasPost);
  const text = longerOf(posts.filter(isWhole)) ?? (posts[0] as Witness);
  const others = group.filter((witness) => witness !== text);
  const differs = others.map((other) => [other.capture, differingRuns(other.draft, text.draft)] as const);
  return { witnesses: [text, ...others], differs: new Map(differs.filter(([, lines]) => lines.length > 0)) };
}

function isWhole({ draft }: Witness): boolean {
  return draft.excerpt === false && draft.body.children.length > 0;
}

/** So many characters more are more of the text. Fewer may be what stands around it. */
const leastMore = 200;

/** The first of some witnesses, or the next one that has its text and more: a list may show the beginning without a word of it. */
function longerOf([first, ...others]: readonly Witness[]): Witness | undefined {
  if (!first) return undefined;
  const words = wordsOf(first.draft);
  const longer = others.find(
    ({ draft }) => wordsOf(draft).length >= words.length + leastMore && wordsOf(draft).startsWith(words),
  );
  return longer ? longerOf([longer, ...others.filter((other) => other !== longer)]) : first;
}

/** The witnesses of one title → those of each post: a witness joins the first post of which it is the same as some other witness. */
function postsOfOneTitle(witnesses: readonly Witness[]): Witness[][] {
  if (witnesses.length === 1) return [[...witnesses]];
  const texts = witnesses.map(({ draft }) => comparedOf(draft));
  const alike = alikeFinder(texts);
  const posts: Witness[][] = [];
  for (const [at, witness] of witnesses.entries()) {
    const known = alike
      .find(witness.capture, at)
      .find((post) => posts[post]?.some((other) => isSamePost(witness, other)));
    const post = known ?? posts.length;
    if (known === undefined) posts.push([]);
    posts[post]?.push(witness);
    alike.add(witness.capture, at, post);
  }
  return posts;
}

function isSamePost(one: Witness, other: Witness): boolean {
  // A page lists a post once: two posts with one title on one page are two posts.
  if (one.capture === other.capture || isOfOtherDay(one, other)) return false;
  const [shorter, longer] = [one.draft, other.draft].sort((a, b) => wordsOf(a).length - wordsOf(b).length) as [
    PostDraft,
    PostDraft,
  ];
  if (wordsOf(longer).startsWith(wordsOf(shorter))) return true;
  const lines = new Set(runsOf(longer).map(({ text }) => text));
  const common = runsOf(shorter)
    .filter(({ text }) => lines.has(text))
    .reduce((sum, { text }) => sum + text.length, 0);
  return common >= lengthOf(runsOf(shorter)) * sameShare;
}

/** Days of one post may differ by so much where blogs reckon them in other time zones. */
const mostBetween = 1;

/** True where the blog had two posts: at other addresses, each with a day of its own. Some posts return, such as one for each year. */
function isOfOtherDay(one: Witness, other: Witness): boolean {
  const [[address], [otherAddress]] = [addressOf(one), addressOf(other)];
  if (address === undefined || otherAddress === undefined || address === otherAddress) return false;
  const [days, otherDays] = [statedDays(one), statedDays(other)];
  const isApart = (day: number): boolean => otherDays.every((otherDay) => Math.abs(day - otherDay) > mostBetween);
  return days.length > 0 && otherDays.length > 0 && days.every(isApart);
}

/** The days that a capture states of a post without doubt. */
function statedDays({ draft: { claims } }: Witness): number[] {
  return claims.flatMap(({ says, strength }) =>
    strength === "bounds" && /^\d{4}-\d\d-\d\d$/.test(says) ? [firstOf(daysOf(says))] : [],
  );
}

/** A draft's text line by line, the names of its images included. */
function runsOf(draft: PostDraft): readonly TextRun[] {
  return comparedOf(draft).runs;
}

/** The texts that were compared last: a draft may be compared with several others of its title. Those of all would fill the memory. */
const compared = new Map<PostDraft, ComparedText>();
const mostCompared = 200;

function comparedOf(draft: PostDraft): ComparedText {
  const known = compared.get(draft);
  if (known) return known;
  const runs = textRuns(draft.body, { images: true });
  const all = runs.map(({ text }) => text).join(" ");
  const words = draft.excerpt === "marked" ? all.replace(/\s*(?:…|\.{3}|\[(?:…|\.{3})\])(?:\s*-->)?$/, "") : all;
  if (compared.size >= mostCompared) compared.clear();
  compared.set(draft, { runs, words });
  return { runs, words };
}

/** A post's words in one line, without the mark of an excerpt. */
function wordsOf(draft: PostDraft): string {
  return comparedOf(draft).words;
}

function differingRuns(draft: PostDraft, from: PostDraft): DifferingRun[] {
  const own = wordsOf(draft);
  const isBeginning = wordsOf(from).startsWith(own);
  if (own === wordsOf(from) || (draft.excerpt !== false && isBeginning)) return [];
  const lines = new Set(runsOf(from).map(({ text }) => text));
  const differing = runsOf(draft)
    .filter(({ text }) => !lines.has(text))
    .map((run): DifferingRun => ({ ...run, only: "capture" }));
  const isCut = isBeginning && (differing.length > 0 || own.length < wordsOf(from).length * sameShare);
  const missing = draft.excerpt !== false || isCut ? [] : missingRuns(draft, from, differing);
  const all = [...differing, ...missing].sort((one, other) => one.number - other.number);
  // Where no line is in one of them alone, lines are moved or repeated, or the end is missing: the whole differs.
  const [first] = runsOf(draft);
  return all.length > 0 || !first ? all : [{ ...first, only: "capture" }];
}

/**
 * The lines of a text that another capture of the post lacks: those that it does not have, and of which none of its own is
 * another wording. A capture of the text alone may lack the names of images, which are no wording.
 */
function missingRuns(draft: PostDraft, from: PostDraft, differing: readonly TextRun[]): DifferingRun[] {
  const known = new Map(
    [true, false].flatMap((images) =>
      textRuns(draft.body, { images }).map(({ text, number }) => [text, number] as const),
    ),
  );
  const lines = textRuns(from.body, { images: false }).filter(({ text }) => text.trim() !== "");
  if (lines.every(({ text }) => known.has(text)) || differing.length * lines.length > mostPairs) return [];
  const nearest = nearestFinder(lines.map(({ text }) => text));
  const worded = new Set(differing.map(({ text }) => nearest(text)));
  let above = runsOf(draft)[0]?.number ?? 1;
  return lines.flatMap(({ text }, at): DifferingRun[] => {
    above = known.get(text) ?? above;
    return known.has(text) || worded.has(at) ? [] : [{ number: above, text, only: "text" }];
  });
}

/** So many pairs of lines are compared; for more the differing lines alone are told. */
const mostPairs = 250_000;
