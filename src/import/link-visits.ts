import { grouped } from "../entry/grouped.ts";
import { dayWords, sentencesOf, visitIsNotMade, visitWordEnd } from "../language/index.ts";

/** What links a post to a visit: the post's title and its paragraphs, image lines left out. */
export interface Telling {
  title: string;
  paragraphs: readonly string[];
}

export interface Host {
  number: number;
  host: string;
}

/** The visit that a post tells of; several where no rule decides between them, and then none is linked. */
export interface VisitLink {
  visits: number[];
  /** The word for the day in the sentence that links ("igår"); empty where none does. */
  said: string;
  /** The visits among which no rule decides: the first ten, and how many others there are. */
  undecided: number[];
  others: number;
}

/** Links a post to the visit that it tells of. */
export type VisitLinker = (post: Telling) => VisitLink;

/** How many undecided visits are listed: a report may have thousands with one host. */
const mostListed = 10;

/**
 * Prepares the hosts of a report and returns what links a post to at most one visit. A host is named where its name
 * before the first comma stands as whole words, or its first word where no other host begins with it, in a sentence of
 * the first two paragraphs that also says a day and tells of a visit that was made. A host in the title too wins, else
 * the one nearest after the verb. Precision before recall: a wrong link is worse than a missing one.
 */
export function visitLinker(hosts: readonly Host[]): VisitLinker {
  const namesIn = nameFinder(namesOf(hosts));
  return (post) => {
    const sentences = post.paragraphs.slice(0, 2).flatMap(sentencesOf).filter(tellsOfVisit);
    const found = sentences.flatMap((sentence) =>
      namesIn(sentence).flatMap((name) => {
        const places = name.places(sentence);
        return places.length > 0 ? [{ name, sentence, places }] : [];
      }),
    );
    const inTitle = found.filter(({ name }) => name.places(post.title).length > 0);
    const candidates = inTitle.length > 0 ? inTitle : nearest(found);
    const names = [...new Set(candidates.map(({ name }) => name))];
    const count = names.reduce((sum, { visits }) => sum + visits.length, 0);
    const visits = names.flatMap((name) => name.visits.slice(0, mostListed)).slice(0, mostListed);
    const said = dayWords(candidates[0]?.sentence ?? "") ?? "";
    return count === 1
      ? { visits, said, undecided: [], others: 0 }
      : { visits: [], said: "", undecided: visits, others: count - visits.length };
  };
}

/** A name that one or more hosts have, the visits to them, and where a text names it. */
interface HostName {
  words: readonly string[];
  /** True if the first word alone names it too. */
  byFirstWord: boolean;
  visits: readonly number[];
  places: (text: string) => number[];
}

/** The names of the hosts, each once. A name without letters or digits names nothing. */
function namesOf(hosts: readonly Host[]): HostName[] {
  const visits = grouped(hosts, ({ host }) => [beforeComma(host)]);
  const firstWords = grouped(hosts, ({ host }) => [firstWord(host)]);
  return [...visits]
    .map(([name, visits]) => {
      const byFirstWord = firstWords.get(firstWord(name))?.length === 1;
      const places = namePlaces(name, byFirstWord ? firstWord(name) : null);
      return { words: wordsIn(name), byFirstWord, visits: visits.map(({ number }) => number), places };
    })
    .filter(({ words }) => words.length > 0);
}

/**
 * The names → a function that gives those that may be in a text, in their order: it has the word of the name that is in
 * the fewest names, or the first word, either maybe in the genitive.
 */
function nameFinder(names: readonly HostName[]): (text: string) => HostName[] {
  const withWord = grouped(
    names.flatMap(({ words }) => [...new Set(words)]),
    (word) => [word],
  );
  const rarity = (word: string): number => withWord.get(word)?.length ?? 0;
  const keys = names.flatMap(({ words: [first = "", ...more], byFirstWord }, at) => {
    const rarest = more.reduce((least, word) => (rarity(word) < rarity(least) ? word : least), first);
    return Array.from(new Set(byFirstWord ? [rarest, first] : [rarest]), (word) => ({ word, at }));
  });
  const byKey = grouped(keys, ({ word }) => [word]);
  return (text) => {
    const words = new Set(wordsIn(text).flatMap((word) => [word, word.replace(/S$/, "")]));
    const found = new Set([...words].flatMap((word) => byKey.get(word) ?? []).map(({ at }) => at));
    return [...found].sort((one, other) => one - other).flatMap((at) => names[at] ?? []);
  };
}

/** The words of a text, the same for upper and lower case. */
function wordsIn(text: string): string[] {
  return text.toUpperCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** A sentence that says which day, and tells of a visit that was made. */
function tellsOfVisit(sentence: string): boolean {
  return dayWords(sentence) !== null && visitWordEnd(sentence) !== null && !visitIsNotMade(sentence);
}

/** Of the hosts in a sentence, those that stand nearest after its verb of visiting. */
function nearest<Found extends { sentence: string; places: number[] }>(found: readonly Found[]): Found[] {
  const distances = found.map(({ sentence, places }) => {
    const verb = visitWordEnd(sentence) ?? Infinity;
    return Math.min(...places.filter((place) => place >= verb).map((place) => place - verb));
  });
  const least = Math.min(...distances);
  return found.filter((_, at) => least < Infinity && distances[at] === least);
}

function beforeComma(host: string): string {
  return (host.split(",")[0] ?? host).trim();
}

function firstWord(host: string): string {
  return (beforeComma(host).split(/\s+/)[0] ?? "").toLowerCase();
}

/**
 * Where a text names a host: its whole name in any case, or its first word alone where that is written as a name, with
 * a capital inside the sentence ("vår egen" is not the host "Vår hamn"). A genitive -s is allowed.
 */
function namePlaces(name: string, alone: string | null): (text: string) => number[] {
  const whole = wholeWords(name);
  const first = alone === null ? null : wholeWords(alone);
  return (text) => [
    ...Array.from(text.matchAll(whole), ({ index }) => index),
    ...(first === null ? [] : Array.from(text.matchAll(first), ({ index }) => index)).filter(
      (place) => /\p{Lu}/u.test(text.charAt(place)) && place > 0,
    ),
  ];
}

function wholeWords(name: string): RegExp {
  const words = name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+");
  return new RegExp(`(?<![\\p{L}\\p{N}])${words}s?(?![\\p{L}\\p{N}])`, "giu");
}
