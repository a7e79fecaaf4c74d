import { distance } from "fastest-levenshtein";

/** The known name nearest to a misspelt one: at most two letters away, or a third of the letters of a long name. */
export function closest(name: string, known: Iterable<string>): string | undefined {
  const most = Math.max(2, name.length / 3);
  let nearest: { word: string; letters: number } | undefined;
  for (const word of known) {
    // Two names are at least as many letters apart as their lengths are.
    if (Math.abs(word.length - name.length) > most) continue;
    const letters = distance(name, word);
    if (letters <= most && letters < (nearest?.letters ?? Infinity)) nearest = { word, letters };
  }
  return nearest?.word;
}

/**
 * The known path whose last part is nearest to that of a path, whatever folder and ending the path has. Where none is near,
 * the first one that begins nearly so: a person may remember the first words of a slug.
 */
export function closestPath(path: string, known: Iterable<string>): string | undefined {
  const own = lastPart(path);
  const paths = [...known].sort();
  const byName = new Map(paths.map((one) => [lastPart(one), one]));
  const byBeginning = new Map(paths.toReversed().map((one) => [lastPart(one).slice(0, own.length), one]));
  const near = closest(path, paths) ?? byName.get(closest(own, byName.keys()) ?? "");
  return near ?? (own.length < fewestLetters ? undefined : byBeginning.get(closest(own, byBeginning.keys()) ?? ""));
}

/** Fewer letters are near to the beginning of any name. */
const fewestLetters = 5;

function lastPart(path: string): string {
  return path.replace(/^.*[/\\]|\.md$/g, "");
}
