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
  const sentences = runs.flatMap(({ number: line, text }, at) => {
    // "Läs mer här:" with the address on the line below has its target.
    const hasTarget = [text, runs[at + 1]?.text.split(" ")[0] ?? ""].some(holdsAddress);
    return sentencesOf(text).map((sentence) => ({ line, sentence, hasTarget }));
  });
  const lostLinks = sentences.flatMap(({ line, sentence, hasTarget }): LostLink[] => {
    const words = hasTarget ? null : lostLinkWords(sentence);
    return words === null ? [] : [{ line, words }];
  });
  const mentions = sentences.flatMap(({ line, sentence }): Mention[] => {
    const mention = mentionWords(sentence);
    return mention ? [{ line, ...mention }] : [];
  });
  return { ...(lostLinks.length > 0 && { lostLinks }), ...(mentions.length > 0 && { mentions }) };
}
