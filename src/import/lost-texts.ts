import type { Root } from "mdast";
import type { LostLink, Mention } from "../entry/schema.ts";
import { holdsAddress, lostLinkWords, mentionWords, sentencesOf } from "../language/index.ts";
import { textRuns } from "../readers/tree-text.ts";

/** What a text refers to and the captures lack; a field is absent where there is none. */
export interface LostTexts {
  lostLinks?: LostLink[] | undefined;
  mentions?: Mention[] | undefined;
}

/** Finds in a body the words that were links, and those that mention earlier texts, with their lines. */
export function lostTextsOf(body: Root): LostTexts {
  const runs = textRuns(body, { images: false });
  const lostLinks = runs.flatMap(({ number: line, text }, at): LostLink[] => {
    // "Läs mer här:" with the address on the line below has its target.
    const hasTarget = [text, runs[at + 1]?.text.split(" ")[0] ?? ""].some(holdsAddress);
    if (hasTarget) return [];
    return sentencesOf(text).flatMap((sentence) => {
      const words = lostLinkWords(sentence);
      return words === null ? [] : [{ line, words }];
    });
  });
  const mentions = runs.flatMap(({ number: line, text }): Mention[] =>
    sentencesOf(text).flatMap((sentence) => {
      const mention = mentionWords(sentence);
      return mention ? [{ line, ...mention }] : [];
    }),
  );
  return { ...(lostLinks.length > 0 && { lostLinks }), ...(mentions.length > 0 && { mentions }) };
}
