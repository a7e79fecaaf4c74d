import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A string, a template or a regular expression of a source, as it is written, and where it begins. */
export interface Literal {
  text: string;
  start: number;
}

/** Comments, strings, templates and regular expressions of a source, in this order of precedence. */
const token =
  /(?<comment>\/\*[\s\S]*?\*\/|(?<![:\\])\/\/.*)|(?<literal>"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`|(?<=[(,=:?!&|;[{}]\s*)\/(?![/*])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/[a-z]*)/g;

/** The literals of a source in TypeScript or JavaScript. */
export function literalsIn(source: string): Literal[] {
  return Array.from(source.matchAll(token)).flatMap(({ groups, index }) =>
    groups?.literal === undefined ? [] : [{ text: groups.literal, start: index }],
  );
}

/** The literals of all sources in a folder, without their marks. */
export function literalsOfSources(folder: string): string[] {
  const sources = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
  return sources
    .flatMap((name) => literalsIn(readFileSync(join(folder, name), "utf8")))
    .map(({ text }) => text.slice(1, -1).replace(/\$\{[^}]*\}/g, " … "));
}

/** True for a literal that is a pattern, or a part of one, and so has parts of words. */
export function isPattern(literal: string): boolean {
  return /\(\?|\\|\||\)\?/.test(literal);
}
