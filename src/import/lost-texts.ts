import type { Line } from "../capture/line.ts";
import type { LostLink, Mention } from "../entry/schema.ts";
import { holdsAddress, lostLinkWords, mentionWords, sentencesOf } from "../language/index.ts";
import { isImageLine } from "../readers/text/image-line.ts";

/** What a text points at and the captures lack; a field is absent where there is none. */
export interface LostTexts {
  lostLinks?: LostLink[] | undefined;
  mentions?: Mention[] | undefined;
}

/** The lines of a body → the words in them that were links, and those that mention earlier texts, with their lines. */
export function lostTextsOf(body: readonly Line[]): LostTexts {
  const said = body.filter(({ text }) => text !== "" && !isImageLine(text));
  const lostLinks: LostLink[] = [];
  const mentions: Mention[] = [];
  for (const [at, { number: line, text }] of said.entries()) {
    // "Läs mer här:" with the address on the line below has its target.
    const isKept = [text, said[at + 1]?.text.split(" ")[0] ?? ""].some(holdsAddress);
    for (const sentence of sentencesOf(text)) {
      const words = isKept ? null : lostLinkWords(sentence);
      if (words !== null) lostLinks.push({ line, words });
      const mention = mentionWords(sentence);
      if (mention) mentions.push({ line, ...mention });
    }
  }
  return { ...(lostLinks.length > 0 && { lostLinks }), ...(mentions.length > 0 && { mentions }) };
}
