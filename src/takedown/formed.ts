import { join } from "node:path";
import type { Content } from "../entry/content.ts";
import { slugOf } from "../entry/slug.ts";
import { fieldsToWithhold } from "../entry/withheld.ts";
import { splitName } from "../language/index.ts";
import { messages } from "../language/messages.ts";
import { filesOf } from "./disguises.ts";
import type { Phrases } from "./phrases.ts";
import { everyString } from "./strings.ts";
import { lettersOf } from "./words.ts";

/** A value of the content: its file, the way to it, and its letters. */
interface Value {
  entry: string;
  file: string;
  path: string;
  letters: string;
  /** The letters of an address that is made of it. */
  address: string;
  /** The name of an author as lists of references have it, with the family name first; empty for other values. */
  familyFirst: string;
}

const mostListed = 5;

/**
 * Which values of cleaned content make the site contain the phrase of a row, each with what to do: those that contain it in
 * a field that is not cleaned, those whose address spells it, authors that references turn round, and those that the site
 * shows one after the other. Empty if none do. `text` is one of the site's with the phrase.
 */
export function explainFormed(
  content: Content,
  phrases: Phrases,
  { row, text }: { row: number; text: string },
  list: string,
): string[] {
  const values = filesOf(content).flatMap(({ file, entry, value }) =>
    everyString(value)
      .filter(({ path }) => path[0] !== "file")
      .map(
        ({ text, path }): Value => ({
          entry,
          file: join(content.folder, file),
          path: path.join("."),
          letters: lettersOf(text),
          address: isInAddress(path) ? lettersOf(slugOf(text)) : "",
          familyFirst: path[0] === "author" ? familyFirst(text) : "",
        }),
      ),
  );
  const { formed: said } = messages.takedown;
  return phrases
    .learnedFrom([text])
    .lettersOf(row)
    .flatMap((phrase) => [
      ...values
        .filter(({ letters }) => letters.includes(phrase))
        .slice(0, mostListed)
        .map(({ file, path }) => said.uncleaned(`${file}: ${path}`, row)),
      ...values
        .filter(({ letters, address }) => !letters.includes(phrase) && address.includes(phrase))
        .slice(0, mostListed)
        .map((value) => said.address(`${value.file}: ${value.path}`, row, remedyOf([value], list))),
      ...values
        .filter(({ letters, familyFirst }) => !letters.includes(phrase) && lettersOf(familyFirst).includes(phrase))
        .slice(0, mostListed)
        .map((value) =>
          said.familyFirst(`${value.file}: ${value.path}`, row, value.familyFirst, remedyOf([value], list)),
        ),
      ...pairsOf(phrase, values)
        .slice(0, mostListed)
        .map(([first, second]) => {
          const other = second.file === first.file ? second.path : `${second.file}: ${second.path}`;
          const remedy = remedyOf([first, second], list);
          return said.together(`${first.file}: ${first.path}`, row, other, remedy);
        }),
    ]);
}

function familyFirst(name: string): string {
  const parts = splitName(name);
  return parts ? `${parts.family}, ${parts.given}` : "";
}

/** True for the values whose pages are named after them. */
function isInAddress([field = ""]: readonly string[]): boolean {
  return field === "categories" || field === "tags";
}

/** What to do about values: the first of them that is a field of an entry can be withheld. */
function remedyOf(values: readonly Value[], list: string): string {
  const { formed: said } = messages.takedown;
  const change = values.length === 1 ? said.change : said.changeOne;
  const fields: readonly string[] = fieldsToWithhold;
  const field = values.find(({ entry, path }) => /^(?:posts|report)\//.test(entry) && fields.includes(fieldOf(path)));
  return field ? said.orRow(change, list, field.entry, fieldOf(field.path)) : change;
}

function fieldOf(path: string): string {
  return path.replace(/\..*/, "");
}

/**
 * Two values, of which one ends with the beginning of a phrase and the other begins with the rest: of one file first, then
 * an entry's with those of site.yaml, vocabulary.yaml and captures.yaml, which many pages show.
 */
function pairsOf(phrase: string, values: readonly Value[]): [Value, Value][] {
  const halves = Array.from({ length: phrase.length - 1 }, (_, at) => {
    const [beginning, rest] = [phrase.slice(0, at + 1), phrase.slice(at + 1)];
    const seconds = values.filter(({ letters }) => letters.startsWith(rest));
    return { firsts: seconds.length === 0 ? [] : values.filter(({ letters }) => letters.endsWith(beginning)), seconds };
  });
  const pairs = (isBeside: (one: Value, other: Value) => boolean): [Value, Value][] =>
    halves.flatMap(({ firsts, seconds }) =>
      firsts.flatMap((first) =>
        seconds
          .filter((second) => second !== first && isBeside(first, second))
          .map((second): [Value, Value] => [first, second]),
      ),
    );
  const ofOneFile = pairs((one, other) => one.file === other.file);
  return ofOneFile.length > 0
    ? ofOneFile
    : pairs((one, other) => [one, other].some(({ file }) => file.endsWith(".yaml")));
}
