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
  undecided: number[];
}

/** Links a post to the visit that it tells of. */
export type VisitLinker = (post: Telling) => VisitLink;

/**
 * Prepares the hosts of a report and returns what links a post to at most one visit. A host is named where its name
 * before the first comma stands as whole words, or its first word where no other host begins with it, in a sentence of
 * the first two paragraphs that also says a day and tells of a visit that was made. A host in the title too wins, else
 * the one nearest after the verb. Precision before recall: a wrong link is worse than a missing one.
 */
export function visitLinker(hosts: readonly Host[]): VisitLinker {
  const firstWords = new Map<string, number>();
  for (const { host } of hosts) {
    const first = firstWord(host);
    firstWords.set(first, (firstWords.get(first) ?? 0) + 1);
  }
  const named = hosts.map(({ number, host }) => {
    const alone = firstWords.get(firstWord(host)) === 1 ? firstWord(host) : null;
    return { number, places: namePlaces(beforeComma(host), alone) };
  });
  return (post) => {
    const sentences = post.paragraphs.slice(0, 2).flatMap(sentencesOf).filter(tellsOfVisit);
    const found = sentences.flatMap((sentence) =>
      named.flatMap((host) => {
        const places = host.places(sentence);
        return places.length > 0 ? [{ number: host.number, host, sentence, places }] : [];
      }),
    );
    const inTitle = found.filter(({ host }) => host.places(post.title).length > 0);
    const candidates = inTitle.length > 0 ? inTitle : nearest(found);
    const visits = [...new Set(candidates.map(({ number }) => number))];
    const said = dayWords(candidates[0]?.sentence ?? "") ?? "";
    return visits.length === 1 ? { visits, said, undecided: [] } : { visits: [], said: "", undecided: visits };
  };
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
