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

/** The known path whose last part is nearest to that of a path, whatever folder and ending the path has. */
export function closestPath(path: string, known: Iterable<string>): string | undefined {
  const byName = new Map(Array.from(known, (one) => [lastPart(one), one]));
  const own = closest(path, byName.values());
  return own ?? byName.get(closest(lastPart(path), byName.keys()) ?? "");
}

function lastPart(path: string): string {
  return path.replace(/^.*[/\\]|\.md$/g, "");
}
