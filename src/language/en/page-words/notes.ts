import type { PageWords } from "../../page-words.ts";
import { sayList } from "../counts-and-lists.ts";
import { counts } from "./counts.ts";

export const notes: PageWords["notes"] = {
  missing: "Missing here",
  sendIn: "Do you have what is missing?",
  mentions: "Mentions",
  source: "Source",
  witness: (name, lines, stated, differs) => [
    name,
    `, ${sayLines(lines)}`,
    stated === undefined ? "" : `, ${sayStated(stated)}`,
    differs.length === 0 ? "" : `, another wording on ${sayLines(differs.map((line) => [line, line]))}`,
  ],
};

function sayLines(lines: readonly (readonly [first: number, last: number])[]): string {
  const isOne = lines.length === 1 && lines.every(([first, last]) => first === last);
  const places = lines.map(([first, last]) => (first === last ? String(first) : `${first}–${last}`));
  return `${isOne ? "line" : "lines"} ${sayList(places)}`;
}

function sayStated(comments: number | null): string {
  return comments === null ? "says nothing about comments" : `states ${counts.comments(comments)}`;
}
