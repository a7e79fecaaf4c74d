const itemMark = /^[•●▪‣] ?/u;

/** True for a line with the mark of a list's item. */
export function beginsAsItem(text: string): boolean {
  return itemMark.test(text);
}

/** A line without the mark of a list's item. */
export function withoutItemMark(text: string): string {
  return text.replace(itemMark, "");
}
