import { type AnyBytes, readBytes } from "../capture/stored-bytes.ts";
import { type LanguageCode, languages } from "../language/index.ts";

/** How much of a capture is looked at, in bytes, and how many captures. */
const [mostBytes, mostCaptures] = [256 * 1024, 200];

/**
 * The language of a blog, from the most common words of each language in its captures. Where they tell nothing, the first
 * that an archive can have.
 */
export function languageOfBlog(captures: readonly { bytes: AnyBytes }[]): LanguageCode {
  const counts = new Map(codes.map((code) => [code, 0]));
  for (const { bytes } of captures.slice(0, mostCaptures)) {
    for (const word of wordsOf(readBytes(bytes).subarray(0, mostBytes))) {
      const code = tellingWords.get(word);
      if (code) counts.set(code, (counts.get(code) ?? 0) + 1);
    }
  }
  return codes.reduce((best, code) => ((counts.get(code) ?? 0) > (counts.get(best) ?? 0) ? code : best));
}

const codes = Object.keys(languages) as LanguageCode[];

const commonWords = codes.map((code) => [code, languages[code].searchWords.everywhere] as const);

/** The most common words of one language that are not common in another. */
const tellingWords = new Map(
  commonWords.flatMap(([code, words]) =>
    [...words]
      .filter((word) => word.length > 1 && commonWords.every(([other, of]) => other === code || !of.has(word)))
      .map((word) => [word, code] as const),
  ),
);

/** Code, and the marks of HTML and XML, which are English in any language. */
const markup = /<(script|style)\b[\s\S]*?(?:<\/\1|$)|<[^<>]*>/gi;

function wordsOf(bytes: Uint8Array): string[] {
  const text = new TextDecoder().decode(bytes).replace(markup, " ");
  return text.toLowerCase().split(/[^\p{L}]+/u);
}
