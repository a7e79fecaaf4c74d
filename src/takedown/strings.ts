/** Fields whose strings are not words: a schema fixes their values. */
const noWords = new Set([
  "type",
  "date",
  "dates",
  "says",
  "kind",
  "strength",
  "rule",
  "text",
  "texts",
  "sha256",
  "id",
  "encoding",
  "reader",
  "order",
  "language",
  "address",
  "released",
  "captured",
  "imported",
  "file",
]);

/** Where a string is in a value, and what it is. */
export interface Place {
  /** The top-level field. */
  field: string;
  /** The whole way to the string, such as "images.0.name". */
  path: string;
  kind: "plain" | "markdown" | "slug";
}

/** A copy of a value of any shape, with each string of words in it changed. */
export function changeStrings<Value>(value: Value, change: (text: string, place: Place) => string): Value {
  const walk = (part: unknown, path: readonly string[]): unknown => {
    if (typeof part === "string") return hasWords(path) ? change(part, placeOf(path)) : part;
    if (Array.isArray(part)) return part.map((one, at) => walk(one, [...path, String(at)]));
    if (typeof part !== "object" || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([name, one]) => [name, walk(one, [...path, name])]));
  };
  return walk(value, []) as Value;
}

/** The last name on the way to a string: that of its field, or of the list that it is in. */
function keyOf(path: readonly string[]): string {
  return path.findLast((name) => !/^\d+$/.test(name)) ?? "";
}

/** The file of an image has a name that a person may have given. */
function hasWords(path: readonly string[]): boolean {
  const key = keyOf(path);
  return !noWords.has(key) || (key === "file" && path[0] === "images");
}

function placeOf(path: readonly string[]): Place {
  const field = path.find((name) => !/^\d+$/.test(name)) ?? "";
  return { field, path: path.join("."), kind: kindOf(keyOf(path), field) };
}

/** The bodies of entries and comments, and the introductions of themes, are Markdown. */
function kindOf(key: string, field: string): Place["kind"] {
  if (key === "introduction" || (key === "body" && (field === "body" || field === "comments"))) return "markdown";
  return key === "slug" || key === "tags" ? "slug" : "plain";
}

/** Every string of words in a value, once. */
export function stringsIn(value: unknown): string[] {
  return [...new Set(placedStrings(value).map(({ text }) => text))];
}

/** Every string of words in a value, with its place. */
export function placedStrings(value: unknown): (Place & { text: string })[] {
  return everyString(value).flatMap(({ text, path }) => (hasWords(path) ? [{ text, ...placeOf(path) }] : []));
}

/** Every string in a value, also those whose values a schema fixes, with the way to it. */
export function everyString(part: unknown, path: readonly string[] = []): { text: string; path: readonly string[] }[] {
  if (typeof part === "string") return [{ text: part, path }];
  if (typeof part !== "object" || part === null) return [];
  return Object.entries(part).flatMap(([name, one]) => everyString(one, [...path, name]));
}
