import type { YAMLError } from "yaml";

/** What is wrong with a text that is no YAML, and what to do, by the code of the error. */
const sentences: { [Code in YAMLError["code"]]?: string } = {
  BAD_DQ_ESCAPE: "a backslash in double quotes that escapes nothing; use single quotes",
  BAD_INDENT: "the line is not indented as those that it belongs to; align it with them",
  BAD_SCALAR_START: "a value may not begin with this character; put the value in quotes",
  BLOCK_AS_IMPLICIT_KEY: 'a second ": " or "- " on the line; put the value in quotes',
  BLOCK_IN_FLOW: "a list or fields of several lines inside of brackets; write them without the brackets",
  MULTILINE_IMPLICIT_KEY: 'the line is neither a field nor the rest of a value; write "field: value", or indent it',
  MULTIPLE_DOCS: "a second document begins; keep one, and put a text of three hyphens in quotes",
  RESOURCE_EXHAUSTION: "too many brackets or fields inside of each other; remove some",
  TAB_AS_INDENT: "a tab before the text; use spaces",
  TAG_RESOLVE_FAILED: "a tag (!), which no field may have; put the value in quotes, or remove the tag",
  UNEXPECTED_TOKEN: "a character that YAML does not allow here; put the value in quotes",
};

/** The same for errors whose code says too little. */
const byMessage: readonly [RegExp, string][] = [
  [/^Missing closing/, "a quotation mark that is not closed; add the second one"],
  [/^Implicit map keys/, 'a line without a value; write it as "field: value"'],
  [/^Missing , |with a [\]}]$/, "a comma or a closing bracket is missing; add it, or put the value in quotes"],
  [/^Missing space after :/, "a space is missing after the colon; add it"],
  [/^Comments must be separated/, "a space is missing before the #; add it, or put the value in quotes"],
];

/** An error of the YAML library as a sentence for a person, without its place. */
export function explainYaml({ code, message }: Pick<YAMLError, "code" | "message">): string {
  const found = byMessage.find(([pattern]) => pattern.test(message))?.[1] ?? sentences[code];
  return found ?? `no valid YAML (${message}); correct it here`;
}
