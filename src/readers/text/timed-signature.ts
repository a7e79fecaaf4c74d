import { blogWordings } from "../../language/index.ts";
import { factsOf } from "./fact-line.ts";
import { matchAt } from "./fact-pieces.ts";

/** Who wrote a comment and when, as one line says it. */
export interface TimedSignature {
  author: string | null;
  /** The day; absent where it is unclear which. */
  date: string | undefined;
  /** The number of the comment; null where it has none. */
  number: number | null;
}

/** The number of a comment at the beginning of a line, and where the rest of the line begins; null for none. */
export function numberAt(text: string): { length: number; number: number } | null {
  for (const before of [/#/y, ...blogWordings.map(({ commentNumber }) => commentNumber)]) {
    before.lastIndex = 0;
    const word = before.exec(text)?.[0];
    const found = word === undefined ? null : /^(\d{1,4})[.:)]?\s+/u.exec(text.slice(word.length));
    if (word !== undefined && found) return { length: word.length + found[0].length, number: Number(found[1]) };
  }
  return null;
}

/** A name without the words in front of it and the one behind it that leads to a day: "Posted by Anna on". */
function withoutLead(name: string): string {
  const lead = Math.max(...blogWordings.map(({ author }) => matchAt(author, name, 0)?.[0].length ?? 0));
  return name
    .slice(lead)
    .replace(new RegExp(` (?:${blogWordings.map(({ on }) => on).join("|")})$`, "u"), "")
    .trim();
}

/**
 * A name with a day and a time right behind it: "Anna Ek 26 May 2011 at 17:12", "#2 Anna Ek, 26 May 2011 17:12"; a number alone
 * may stand in the place of the name: "No. 1 — May 26, 2011 at 5:12 pm". Null for any other line.
 */
export function timedSignature(text: string): TimedSignature | null {
  if (text.length > 90 || !/\d[.:]\d\d/.test(text)) return null;
  const found = numberAt(text);
  const signed = text.slice(found?.length ?? 0);
  for (const { index } of signed.matchAll(/(?<=^|[ —–-])[\p{L}\d]/gu)) {
    const facts = factsOf(signed.slice(index));
    const name = withoutLead(signed.slice(0, index).replace(/[\s,–—-]+$/u, ""));
    if (facts?.pattern !== "day" || !facts.hasTime || facts.isPartial || name.split(" ").length > 6) continue;
    if (name === "" && !found) return null;
    const [date, ...others] = facts.days ?? [];
    return {
      author: name === "" ? null : name,
      date: others.length === 0 ? date : undefined,
      number: found?.number ?? null,
    };
  }
  return null;
}
