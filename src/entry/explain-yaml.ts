import type { YAMLError } from "yaml";
import { messages } from "../language/messages.ts";

/** What to say of errors whose code says too little. */
const byMessage: readonly [RegExp, () => string][] = [
  [/^Missing closing/, () => messages.entry.yamlByMessage.quotationMark],
  [/^Implicit map keys/, () => messages.entry.yamlByMessage.noValue],
  [/^Missing , |with a [\]}]$/, () => messages.entry.yamlByMessage.comma],
  [/^Missing space after :/, () => messages.entry.yamlByMessage.spaceAfterColon],
  [/^Comments must be separated/, () => messages.entry.yamlByMessage.spaceBeforeComment],
];

/** An error of the YAML library as a sentence for a person, without its place. */
export function explainYaml({ code, message }: Pick<YAMLError, "code" | "message">): string {
  const byCode: { readonly [Code in YAMLError["code"]]?: string } = messages.entry.yaml;
  const found = byMessage.find(([pattern]) => pattern.test(message))?.[1]() ?? byCode[code];
  return found ?? messages.entry.yamlByMessage.other(message);
}
