/** The title of a text whose capture shows none. */
export const untitled = "[untitled]";

/** "Anna" → "Anna’s", "James" → "James’": a name that ends in "s" gets the apostrophe alone, as many style guides have it. */
export function genitive(name: string): string {
  return /s$/i.test(name) ? `${name}’` : `${name}’s`;
}

/**
 * "Anna’s" → "Anna", "James’" → "James"; also "Annas" → "Anna", since addresses have no apostrophe and many writers leave it
 * out. null for a word that does not end in either.
 */
export function nameInGenitive(word: string): string | null {
  return /^(?<name>.*?)(?:['’]s|(?<=s)['’]|s)$/isu.exec(word)?.groups?.name ?? null;
}

/** Words before a name that are no given name: "Cllr Grey". */
const titles =
  /^(?:Cllr|Councillor|Councilman|Councilwoman|Councilor|Mayor|Alderman|Senator|Sen|Representative|Rep|Congressman|Congresswoman|Governor|Gov|President|Minister|Secretary|Speaker|Chairman|Chair|Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Rev|Reverend|Sir|Dame|Lord|Lady|Baroness|Baron|Judge|Captain|Major|The|Team)$/iu;

/** Words that end the name of a party or another body. */
const bodies =
  /^(?:Party|Council|Group|Team|Office|Association|Union|Committee|Government|Board|Society|Foundation|Democrats|Conservatives|Republicans|Liberals|Greens|Labour|Alliance|Movement|News|Times|Staff|Blog|Campaign|House|Hall|Admin)$/iu;

/**
 * A person's name → given name and family name: two words, optionally with initials after the first ("Anna B. Grey") or a
 * particle ("von", "de") before the second. null for anything else, such as three names, a title or the name of a party.
 */
export function splitName(name: string): { given: string; family: string } | null {
  const found =
    /^(\p{Lu}[\p{L}'’-]+(?: \p{Lu}\.)*) ((?:(?:af|av|von|van|der|den|de|du|del|della|di|da|la|le|ten|ter|bin|al) )*\p{Lu}[\p{L}'’-]+)$/u.exec(
      name,
    );
  const [, given = "", family = ""] = found ?? [];
  return found && !titles.test(given) && !bodies.test(family) ? { given, family } : null;
}

export const unknownAuthor = "Unknown";

/** "Anna Grey’s archive". */
export function archiveOf(author: string): string {
  return `${genitive(author)} archive`;
}
