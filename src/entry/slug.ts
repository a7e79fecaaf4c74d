import { createHash } from "node:crypto";
import slugify from "slugify";

/** The most characters of a slug. */
export const longestSlug = 100;

/** Names that Windows keeps for itself, whatever their ending. */
const reservedByWindows = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/** True for the name of a file, without its ending, that Windows cannot store. */
export function isReservedByWindows(name: string): boolean {
  return reservedByWindows.test(name);
}

/** True for a slug that no entry may be given: `index` is a folder's own page. */
function isReserved(slug: string): boolean {
  return slug === "index" || isReservedByWindows(slug);
}

/** The most bytes of a kept file's name, so that an id and the mark of a half written file fit beside it (255 in all). */
const mostBytes = 200;

/**
 * The name of a saved page as every system takes it: what Windows or a path would read as something else is "_". A name
 * that is too long keeps its end, which says what kind of file it is.
 */
export function fileNameOf(name: string): string {
  const plain = name
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\ufffd\ufffe\uffff<>:"/\\|?*]/gu, "_")
    .replace(/^(?=\.)|^(?=(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d¹²³])\s*(?:\.|$))/i, "_")
    .replace(/[. ]$|\.part$/, "$&_");
  if (!/\S/.test(plain)) return "_";
  if (Buffer.byteLength(plain) <= mostBytes) return plain;
  const [ending = ""] = /\.[a-z0-9]{1,8}$/i.exec(plain) ?? [];
  const letters = Array.from(plain.slice(0, plain.length - ending.length));
  let bytes = ending.length;
  const kept = letters.filter((letter) => {
    bytes += Buffer.byteLength(letter);
    return bytes <= mostBytes - 1;
  });
  return `${kept.join("")}_${ending}`;
}

/** What two names have in common that some system takes for one: case and the form of their letters are no matter. */
export function nameKey(name: string): string {
  return name.normalize("NFC").toUpperCase().toLowerCase().normalize("NFC");
}

/**
 * A title as part of an address: a-z, 0-9 and single hyphens, at most 100 characters, cut between words.
 * Empty where nothing of the text can be written so (an emoji).
 */
export function slugOf(text: string): string {
  return cut(wholeSlugOf(text));
}

/** What is a slug already; an archive names its tags and files a hundred thousand times. */
const plainSlug = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

function wholeSlugOf(text: string): string {
  if (plainSlug.test(text)) return text;
  const plain = text
    .normalize("NFKC")
    .replaceAll("&", " och ")
    .replace(/[–—/_]/g, " ");
  return slugify(plain, { lower: true, strict: true }).replace(/-+/g, "-").replace(/^-|-$/g, "");
}

function cut(slug: string): string {
  if (slug.length <= longestSlug) return slug;
  const lastWord = slug.slice(0, longestSlug + 1).lastIndexOf("-");
  return slug.slice(0, lastWord > 0 ? lastWord : longestSlug);
}

/** Names that are taken. None becomes free again, so a number that was tried once is not tried again. */
export class TakenNames {
  readonly #names: Set<string>;
  /** By name, the lowest number that may be free for it. */
  readonly #next = new Map<string, number>();

  constructor(names: Iterable<string> = []) {
    this.#names = new Set(names);
  }

  has(name: string): boolean {
    return this.#names.has(name);
  }

  add(name: string): void {
    this.#names.add(name);
  }

  /** The name itself where it is free, otherwise the first one that is free with a number from 2 on. */
  free(name: string, numbered: (number: number) => string): string {
    if (!this.has(name)) return name;
    let number = this.#next.get(name) ?? 2;
    while (this.has(numbered(number))) number += 1;
    this.#next.set(name, number);
    return numbered(number);
  }
}

/** A slug that no file system refuses and that is not taken: `fallback` for what has no letters, "-2", "-3" … for a second. */
export function freeSlug(title: string, fallback: string, taken: TakenNames): string {
  const own = slugOf(title) || fallback;
  const base = isReserved(own) ? `${fallback}-${own}` : own;
  return taken.free(base, (number) => `${base}-${number}`);
}

/**
 * What two tags have in common that differ only in case or diacritics; it names the tag's page, so it is always a slug.
 * A tag without letters ("#") is named by its characters' numbers, and one that is cut has a digest of the whole, so that
 * no two long ones share a page.
 */
export function tagKey(tag: string): string {
  const own =
    wholeSlugOf(tag) ||
    Array.from(tag.normalize("NFKC").trim(), (character) => character.codePointAt(0)?.toString(16)).join("-");
  if (own.length > longestSlug) return `${cut(own)}-${createHash("sha256").update(own).digest("hex").slice(0, 8)}`;
  return isReserved(own) || own === "" ? `amne-${own}` : own;
}
