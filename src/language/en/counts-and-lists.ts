import { codes } from "./codes.ts";

/** "one", "one and two", "one, two and three". */
export function sayList(words: readonly string[], conjunction = "and"): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} ${conjunction} ${words.at(-1)}`;
}

/** A count with its noun: "1 line", "2 lines". */
export function count(number: number, one: string, many: string): string {
  return `${formatNumber(number)} ${number === 1 ? one : many}`;
}

/** A whole number; from 10,000 on with a comma between thousands. */
export function formatNumber(number: number): string {
  return number < 10_000 ? String(number) : number.toLocaleString("en-GB");
}

/** The first letter in upper case, the rest unchanged. */
export function capitalise(text: string): string {
  return text.charAt(0).toLocaleUpperCase(codes.bcp47) + text.slice(1);
}
