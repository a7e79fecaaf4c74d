import { codes } from "./codes.ts";

/** "ett, två och tre". */
export function sayList(words: readonly string[], conjunction = "och"): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} ${conjunction} ${words.at(-1)}`;
}

/** A count with its noun: "1 rad", "2 rader". */
export function count(number: number, one: string, many: string): string {
  return `${formatNumber(number)} ${number === 1 ? one : many}`;
}

/** A whole number; from 10 000 on with a no-break space between thousands. */
export function formatNumber(number: number): string {
  return number < 10_000 ? String(number) : String(number).replace(/\B(?=(\d{3})+$)/g, "\u00a0");
}

/** The first letter in upper case, the rest unchanged. */
export function capitalise(text: string): string {
  return text.charAt(0).toLocaleUpperCase(codes.bcp47) + text.slice(1);
}
