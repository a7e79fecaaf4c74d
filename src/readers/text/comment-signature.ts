import { blogWordings } from "../../language/index.ts";
import { factsOf } from "./fact-line.ts";
import { matchAt } from "./fact-pieces.ts";
import { commenterOf, isBareDay, isCommenter, isText, type PageLine } from "./page.ts";
import { numberAt, timedSignature } from "./timed-signature.ts";

/** The line that names a commenter, and says when the comment was written or whom it answers, if it does. */
export interface Signature {
  at: number;
  author: string | null;
  date: string | undefined;
  /** The name of who wrote the comment that this one answers; absent where none is written. */
  answered?: string;
  /** True where nothing but its place among the comments shows that the line is one. */
  isByPlace?: true;
  /** True where it says how long ago the comment was written. */
  isAge?: true;
}

/** The lines of comments that name who wrote them; those that only their place shows only where there are no others. */
export function signaturesIn(page: readonly PageLine[], places: readonly number[]): Signature[] {
  const names: string[] = [];
  const signatures = places.flatMap((at) => {
    const found = answerTo(names, page, at) ?? signatureOf(page, at);
    if (found?.author) names.push(found.author);
    return found ? [found] : [];
  });
  const isWritten = signatures.some(({ isByPlace }) => !isByPlace);
  if (signatures.length > 0) return isWritten ? signatures.filter(({ isByPlace }) => !isByPlace) : signatures;
  return namesAboveDays(page, places);
}

/** "Anna sa...", "2. Anna says:", "Anna on May 3, 2010 at 7:14 am said:", "Postat av: Anna", "Anna, 3 May 2010", "Anna • 2 days ago". */
function signatureOf(page: readonly PageLine[], at: number): Signature | null {
  const { line, facts } = page[at] as PageLine;
  const { text } = line;
  const [day] = facts?.days?.length === 1 ? facts.days : [];
  const isNumbered = facts !== null && numberAt(text) !== null;
  if (facts?.pattern.includes("author") && facts.author !== null && (facts.commentCount === null || isNumbered))
    return { at, author: facts.author, date: day };
  const timed = timedSignature(text);
  if (timed) return { at, author: timed.author, date: timed.date };
  if (isCommenter(text)) return { at, ...said(text) };
  const labelled = afterLabel(text);
  if (labelled !== null) return { at, author: labelled, date: undefined };
  return nameBeforeDay(text, at);
}

/** What a line such as "Anna wrote on May 3, 2010:" says. */
function said(text: string): Pick<Signature, "author" | "date"> {
  const commenter = commenterOf(text);
  if (commenter === null) return { author: null, date: undefined };
  const written = commenter.replace(/^\d+[.)] /, "");
  const dated = dayBehind(written);
  const { days } = dated ?? dayBehind(text.slice(text.indexOf(commenter) + commenter.length)) ?? { days: [] };
  return { author: dated?.name ?? written, date: days.length === 1 ? days[0] : undefined };
}

/** The first day behind "on" in some words, and what stands before it; null for none. */
function dayBehind(words: string): { name: string; days: string[] } | null {
  const [found] = Array.from(words.matchAll(beforeDay)).flatMap(({ index, 0: { length } }) =>
    blogWordings.flatMap(({ dayAt }) => {
      const day = dayAt(words, index + length);
      return day ? [{ name: words.slice(0, index), days: day.days }] : [];
    }),
  );
  return found ?? null;
}

const beforeDay = new RegExp(` (?:${blogWordings.map(({ on }) => on).join("|")}) (?=[\\p{L}\\d])`, "gu");

const longestName = 60;

/** The name behind a word with a colon, of any words: "Postat av: stolt granne"; null for any other line. */
function afterLabel(text: string): string | null {
  if (text.length > longestName) return null;
  const lengths = blogWordings.map(({ author }) => matchAt(author, text, 0)?.[0].length ?? 0);
  const length = Math.max(...lengths);
  const name = text.slice(length).trim();
  return text.charAt(length - 1) === ":" && /^\p{L}/u.test(name) ? name : null;
}

/** A name with a day or an age behind a mark: "#2 Anna, 3 May 2010", "Anna • 2 days ago". Null for any other line. */
function nameBeforeDay(text: string, at: number): Signature | null {
  if (text.length > longestName + 30) return null;
  const signed = text.slice(numberAt(text)?.length ?? 0);
  for (const { index, 0: mark } of signed.matchAll(/(?:,| [•·–—-]) /gu)) {
    const author = signed.slice(0, index).trim();
    const rest = signed.slice(index + mark.length);
    const facts = factsOf(rest);
    const isAge = blogWordings.some(({ age }) => age.test(rest));
    if (author === "" || author.split(" ").length > 6 || !(isAge || (facts?.pattern === "day" && !facts.isPartial)))
      continue;
    const date = facts?.days?.length === 1 ? facts.days[0] : undefined;
    return { at, author, date, isByPlace: true, ...(isAge && { isAge }) };
  }
  return null;
}

/** A line that names also whom the comment answers, of those who have commented above: "Anna replied to Bo:", "Anna Bo • 2 days ago". */
function answerTo(names: readonly string[], page: readonly PageLine[], at: number): Signature | null {
  const { text } = (page[at] as PageLine).line;
  for (const { answering } of blogWordings) {
    const { author, answered } = answering.exec(text)?.groups ?? {};
    if (author !== undefined && answered !== undefined && names.includes(answered))
      return { at, author, date: undefined, answered };
  }
  const signature = text.includes("•") ? nameBeforeDay(text, at) : null;
  const answered = names.find((name) => signature?.author?.endsWith(` ${name}`));
  if (!signature?.author || answered === undefined) return null;
  return {
    ...signature,
    author: signature.author
      .slice(0, -answered.length)
      .replace(/ Mod $/, "")
      .trim(),
    answered,
  };
}

/** The name in a line that says only whom a comment answers: "Svar till Anna"; null for any other line. */
export function answeredIn(text: string): string | null {
  for (const { answering } of blogWordings) {
    const { author, answered } = answering.exec(text)?.groups ?? {};
    if (author === undefined && answered !== undefined) return answered;
  }
  return null;
}

/** Names that each stand right above a day with a time, from the first line of the comments on. */
function namesAboveDays(page: readonly PageLine[], places: readonly number[]): Signature[] {
  const isName = (at: number): boolean => {
    const [name, day] = [page[at], dayBelow(page, at)];
    return name !== undefined && isText(name) && isBareDay(day) && day?.facts?.hasTime === true && readsAsName(name);
  };
  const first = places.find((at) => isText(page[at] as PageLine));
  if (first === undefined || !isName(first)) return [];
  return places.filter(isName).map((at) => {
    const { line } = page[at] as PageLine;
    const days = dayBelow(page, at)?.facts?.days ?? [];
    return { at, author: line.text, date: days.length === 1 ? days[0] : undefined, isByPlace: true };
  });
}

/** The line below a name, or below what says whom the comment answers. */
function dayBelow(page: readonly PageLine[], at: number): PageLine | undefined {
  const below = page[at + 1];
  return below && answeredIn(below.line.text) !== null ? page[at + 2] : below;
}

function readsAsName({ line: { text } }: PageLine): boolean {
  return (
    text.length <= 40 &&
    text.split(" ").length <= 5 &&
    answeredIn(text) === null &&
    !/[!?,:;…]$|\p{L}{3}\.$/u.test(text)
  );
}
