/** The title of a text whose capture shows none. */
export const untitled = "[utan rubrik]";

/** "Anna" → "Annas", "Lars" → "Lars". */
export function genitive(name: string): string {
  return /[sxz]$/i.test(name) ? name : `${name}s`;
}

/** "Annas" → "Anna"; null for a word that does not end in "s". */
export function nameInGenitive(word: string): string | null {
  return word.endsWith("s") ? word.slice(0, -1) : null;
}

/**
 * A person's name → given name and family name: two words, optionally with a particle ("af", "von") before the second.
 * null for anything else, such as three names or the name of a party.
 */
export function splitName(name: string): { given: string; family: string } | null {
  const found = /^(\p{Lu}[\p{L}'’-]+) ((?:(?:af|av|von|van|der|de|la) )*\p{Lu}[\p{L}'’-]+)$/u.exec(name);
  return found ? { given: found[1] ?? "", family: found[2] ?? "" } : null;
}

export const unknownAuthor = "Okänd";

/** "Anna Eks arkiv". */
export function archiveOf(author: string): string {
  return `${genitive(author)} arkiv`;
}
