import { z } from "zod";
import { bidirectionalControls, controls, loneSurrogates, unprintable } from "../capture/unprintable.ts";

/** Markdown of any length, without characters that a page cannot contain. */
export const markdown = z.string().refine((value) => !unprintable.test(value), {
  error: "expected text without control characters; remove them",
});

/** Text of one or more lines, with at least one character that is visible. */
export const textInLines = markdown.regex(/\S/, { error: "expected some text, got nothing" });

/** What a text of one line must not contain, since it would end a record of RIS or mislead the reader of a list. */
const notInOneLine: readonly { what: string; pattern: RegExp; remedy: string }[] = [
  {
    what: "a line break",
    pattern: /[\n\r\u0085\u2028\u2029]/,
    remedy: "write it on one line; in YAML, use >- in place of > or |, which keep the last line break",
  },
  { what: "a tab", pattern: /\t/, remedy: "write a space" },
  { what: "a control character", pattern: controls, remedy: "remove it" },
  { what: "half a character", pattern: loneSurrogates, remedy: "remove it" },
  { what: "a character that changes the direction of writing", pattern: bidirectionalControls, remedy: "remove it" },
];
const anyNotInOneLine = new RegExp(notInOneLine.map(({ pattern }) => pattern.source).join("|"), "u");

/** Text of one line with at least one character that is visible. */
export const text = z
  .string()
  .regex(/\S/, { error: "expected text" })
  .refine((value) => !anyNotInOneLine.test(value), { error: ({ input }) => explainNotInOneLine(String(input)) });

/** The number of characters before a fault that a message quotes. */
const quoted = 20;

function explainNotInOneLine(value: string): string {
  const [first] = notInOneLine
    .flatMap(({ pattern, ...more }) => {
      const found = pattern.exec(value);
      return found ? [{ found, ...more }] : [];
    })
    .sort((one, other) => one.found.index - other.found.index);
  if (!first) return "expected one line of text";
  const { found, what, remedy } = first;
  const code = (found[0].codePointAt(0) as number).toString(16).toUpperCase().padStart(4, "0");
  const before = value.slice(Math.max(0, found.index - quoted), found.index);
  const place = before.trim() === "" ? "at the beginning" : `after "${before}"`;
  return `expected one line of text, got ${what} (U+${code}) ${place}; ${remedy}`;
}

/** The address of a page on the web, percent-encoded, as `src/capture/address.ts` gives it. */
export const webAddress = text.regex(/^https?:\/\/[!#-;=?-Z[\]_a-z~]+$/, {
  error: ({ input }) => `expected an address such as https://example.org/2015/03/title/, got ${JSON.stringify(input)}`,
});

export const fileName = text.refine((value) => !/[/\\]|^\.{1,2}$/.test(value), {
  error: "expected the name of a file without a path",
});

export const count = wholeNumber("expected a whole number from 0", 0);

export const countOrNull = wholeNumber("expected a whole number or null", 0).nullable();

/** A whole number that starts at 1: a line, a position, a visit. */
export const ordinal = wholeNumber("expected a whole number from 1", 1);

function wholeNumber(error: string, least: number) {
  return z.int({ error }).min(least, { error });
}
