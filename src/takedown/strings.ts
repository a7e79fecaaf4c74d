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

/** Where a string is: in which top-level field of the value, and whether it is Markdown. */
export interface Place {
  field: string;
  isMarkdown: boolean;
}

/** A copy of a value of any shape, with each string of words in it changed. */
export function changeStrings<Value>(value: Value, change: (text: string, place: Place) => string): Value {
  const walk = (part: unknown, key: string, field: string): unknown => {
    if (typeof part === "string")
      return noWords.has(key) && !isImageFile(key, field)
        ? part
        : change(part, { field, isMarkdown: isMarkdown(key, field) });
    if (Array.isArray(part)) return part.map((one) => walk(one, key, field));
    if (typeof part !== "object" || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([name, one]) => [name, walk(one, name, field || name)]));
  };
  return walk(value, "", "") as Value;
}

/** The file of an image, whose name a person may have given. */
function isImageFile(key: string, field: string): boolean {
  return key === "file" && field === "images";
}

/** The bodies of entries, and the introductions of themes; a comment's body is plain text. */
function isMarkdown(key: string, field: string): boolean {
  return key === "introduction" || (key === "body" && field === "body");
}

/** Every string of words in a value, once. */
export function stringsIn(value: unknown): string[] {
  const found = new Set<string>();
  changeStrings(value, (text) => {
    found.add(text);
    return text;
  });
  return [...found];
}
