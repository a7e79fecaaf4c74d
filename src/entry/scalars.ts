import { z } from "zod";
import { bidirectionalControls, controls, loneSurrogates, unprintable } from "../capture/unprintable.ts";
import { messages } from "../language/messages.ts";

/** Markdown of any length, without characters that a page cannot contain. */
export const markdown = z.string().refine((value) => !unprintable.test(value), {
  error: () => messages.entry.scalars.controls,
});

/** Text of one or more lines, with at least one character that is visible. */
export const textInLines = markdown.regex(/\S/, { error: () => messages.entry.scalars.someText });

/** The names of what is said of such a character. */
type Name = "lineBreak" | "onOneLine" | "tab" | "writeSpace" | "control" | "halfCharacter" | "direction" | "remove";

/** What a text of one line must not contain, since it would end a record of RIS or mislead the reader of a list. */
const notInOneLine: readonly { what: Name; pattern: RegExp; remedy: Name }[] = [
  {
    what: "lineBreak",
    pattern: /[\n\r\u0085\u2028\u2029]/,
    remedy: "onOneLine",
  },
  { what: "tab", pattern: /\t/, remedy: "writeSpace" },
  { what: "control", pattern: controls, remedy: "remove" },
  { what: "halfCharacter", pattern: loneSurrogates, remedy: "remove" },
  { what: "direction", pattern: bidirectionalControls, remedy: "remove" },
];
const anyNotInOneLine = new RegExp(notInOneLine.map(({ pattern }) => pattern.source).join("|"), "u");

/** Text of one line with at least one character that is visible. */
export const text = z
  .string()
  .regex(/\S/, { error: () => messages.entry.scalars.text })
  .refine((value) => !anyNotInOneLine.test(value), { error: ({ input }) => explainNotInOneLine(String(input)) });

/** The number of characters before a fault that a message quotes. */
const quoted = 20;

function explainNotInOneLine(value: string): string {
  const said = messages.entry.scalars;
  const [first] = notInOneLine
    .flatMap(({ pattern, ...more }) => {
      const found = pattern.exec(value);
      return found ? [{ found, ...more }] : [];
    })
    .sort((one, other) => one.found.index - other.found.index);
  if (!first) return said.oneLine;
  const { found, what, remedy } = first;
  const code = (found[0].codePointAt(0) as number).toString(16).toUpperCase().padStart(4, "0");
  const before = value.slice(Math.max(0, found.index - quoted), found.index);
  return said.notInOneLine(said[what], code, before.trim() === "" ? "" : before, said[remedy]);
}

/** The address of a page on the web, percent-encoded, as `src/capture/address.ts` gives it. */
export const webAddress = text.regex(/^https?:\/\/[!#-;=?-Z[\]_a-z~]+$/, {
  error: ({ input }) => messages.entry.scalars.webAddress(JSON.stringify(input)),
});

export const fileName = text.refine((value) => !/[/\\]|^\.{1,2}$/.test(value), {
  error: () => messages.entry.scalars.fileName,
});

export const count = wholeNumber("count", 0);

export const countOrNull = wholeNumber("countOrNull", 0).nullable();

/** A whole number that starts at 1: a line, a position, a visit. */
export const ordinal = wholeNumber("ordinal", 1);

function wholeNumber(expected: "count" | "countOrNull" | "ordinal", least: number) {
  const error = (): string => messages.entry.scalars[expected];
  return z.int({ error }).min(least, { error });
}
