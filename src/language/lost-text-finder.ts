import type { LostTexts } from "./language.ts";

/** What a language says of links and earlier texts. */
interface PatternsOfLostTexts {
  /** Rows for words that were a link, with the groups `words`, and `last` for those that follow further on. */
  lostLinks: readonly RegExp[];
  /** What every one of those rows requires. Most sentences do not match it, so the rows are not tried on them. */
  mayHoldLostLink: RegExp;
  /** A link whose target is known: an address, or Markdown with one. */
  address: RegExp;
  /** Rows for words that mention an earlier text of the same blog. */
  mentions: readonly RegExp[];
  /** What every one of those rows requires. */
  mayMention: RegExp;
  /** The end of words after which quotation marks enclose a title; after others they enclose a quotation. */
  beforeTitle: RegExp;
  /** A title in quotation marks at the start, in one of its groups. */
  quotedTitle: RegExp;
  /** Places other than the blog where something was said or written. */
  elsewhere: RegExp;
}

/** What finds the traces of links and earlier texts in the sentences of a language. */
export function lostTextFinder(patterns: PatternsOfLostTexts): Omit<LostTexts, "sentencesOf"> {
  const holdsAddress = (text: string): boolean => patterns.address.test(text);

  function lostLinkWords(sentence: string): string | null {
    if (!patterns.mayHoldLostLink.test(sentence) || holdsAddress(sentence)) return null;
    for (const pattern of patterns.lostLinks) {
      const { words, last } = pattern.exec(sentence)?.groups ?? {};
      if (words !== undefined) return last === undefined ? words : `${words} … ${last}`;
    }
    return null;
  }

  function mentionWords(sentence: string): { words: string; title?: string } | null {
    if (!patterns.mayMention.test(sentence)) return null;
    for (const pattern of patterns.mentions) {
      const found = pattern.exec(sentence);
      if (!found) continue;
      const [words] = found;
      const after = sentence.slice(found.index + words.length);
      const quoted = patterns.beforeTitle.test(words) ? patterns.quotedTitle.exec(after) : null;
      const title = quoted?.slice(1).find((group) => group !== undefined);
      if (title !== undefined) return { words, title };
      if (!patterns.elsewhere.test(after)) return { words };
    }
    return null;
  }

  return { holdsAddress, lostLinkWords, mentionWords };
}
