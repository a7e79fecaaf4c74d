/**
 * The first and last line of each item of a JSON Feed, in its order: of each object in the list `items` of the outermost object.
 * The text is JSON that has been parsed.
 */
export function placesInJson(text: string): (readonly [number, number])[] {
  const places: (readonly [number, number])[] = [];
  let [line, depth, start, last] = [1, 0, 0, ""];
  let isInItems = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] as string;
    if (sign === "\n") line += 1;
    else if (sign === '"') {
      const end = endOfString(text, at);
      if (depth === 1) last = text.slice(at + 1, end);
      at = end;
    } else if (sign === "{" || sign === "[") {
      depth += 1;
      if (sign === "[" && depth === 2) isInItems = last === "items";
      if (sign === "{" && depth === 3 && isInItems) start = line;
    } else if (sign === "}" || sign === "]") {
      if (sign === "}" && depth === 3 && isInItems) places.push([start, line]);
      depth -= 1;
    }
  }
  return places;
}

/** The place of the quotation mark that ends a string. Strings have no line breaks. */
function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === "\\" ? 2 : 1;
  return at;
}
