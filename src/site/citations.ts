import type { Archive } from "../archive/archive.ts";
import type { ArchivedPost } from "../archive/archived.ts";
import { isPlainFact } from "../entry/certainty.ts";
import type { Site } from "../entry/site.ts";
import { codesOf, sayDateNote, sayReference, splitName } from "../language/index.ts";
import { addresses } from "./addresses.ts";
import { siteUrl } from "./site-url.ts";

/** Citations of a post, for readers and for reference managers. Each has the date as claimed, and never a more precise one. */

/**
 * A reference for the reader, in parts: author, title, date in words, archive and number; the address, "" where the site has
 * none; the day when the source was saved, where that is known.
 */
export function referenceParts(post: ArchivedPost, { site, captureByName }: Pick<Archive, "site" | "captureByName">) {
  const { author, title, slug, nr, sources } = post;
  const captured = captureByName.get(sources[0]?.capture ?? "")?.record.captured;
  const address = site.address === undefined ? undefined : siteUrl(site, addresses.post(slug));
  return sayReference({ author, title, claim: post, archive: site.title, number: nr, address, captured });
}

/** The same as one text. */
export function reference(post: ArchivedPost, archive: Pick<Archive, "site" | "captureByName">): string {
  const { start, address, end } = referenceParts(post, archive);
  return `${start}${address && `, ${address}`}${end}`;
}

/** BibLaTeX, whose `date` is EDTF. Lists and intervals without a start, which most of its parsers reject, are only in the note. */
export function bibLatexOf(post: ArchivedPost, site: Site): string {
  const { slug, title, author, date } = post;
  const name = splitName(author);
  const isReadable = date !== undefined && !date.startsWith("[") && !date.startsWith("..");
  const fields = {
    author: name ? escapeTex(`${name.family}, ${name.given}`) : `{${escapeTex(author)}}`,
    title: escapeTex(title),
    ...(isReadable && { date }),
    note: sayDateNote(post),
    organization: escapeTex(site.title),
    number: String(post.nr),
    ...(site.address && { url: siteUrl(site, addresses.post(slug)) }),
    langid: codesOf(post.language).bibLatex,
  };
  const lines = Object.entries(fields).map(([field, value]) => `  ${field} = {${value}}`);
  return `@online{${slug},\n${lines.join(",\n")}\n}\n`;
}

/** RIS. A date that a source states and none contradicts has a field of its own; each date is in a note with its certainty. */
export function risOf(post: ArchivedPost, site: Site): string {
  const { slug, title, author, date } = post;
  const name = splitName(author);
  const rows: [string, string][] = [
    ["TY", "BLOG"],
    ["AU", name ? `${name.family}, ${name.given}` : author],
    ["TI", title],
    ["T2", site.title],
    ["AN", String(post.nr)],
  ];
  if (date !== undefined && isPlainFact(post)) rows.push(["PY", date.slice(0, 4)], ["DA", date.replaceAll("-", "/")]);
  rows.push(["N1", date === undefined ? sayDateNote(post) : `${sayDateNote(post)} (${date})`]);
  if (site.address) rows.push(["UR", siteUrl(site, addresses.post(slug))]);
  rows.push(["LA", codesOf(post.language).bcp47], ["ER", ""]);
  return rows.map(([tag, value]) => `${tag}  - ${value}\r\n`).join("");
}

/** CSL-JSON. An interval or a list has its first and last date, one that no source states or that is disputed has `circa`; the note has the certainty. */
export function cslOf(post: ArchivedPost, site: Site): object {
  const { slug, title, author, date } = post;
  return {
    id: slug,
    type: "post-weblog",
    title,
    author: [splitName(author) ?? { literal: author }],
    "container-title": site.title,
    number: String(post.nr),
    ...(date !== undefined && issued(date, !isPlainFact(post))),
    note: sayDateNote(post),
    ...(site.address && { URL: siteUrl(site, addresses.post(slug)) }),
    language: codesOf(post.language).bcp47,
  };
}

/** The field for a date; none for an open interval. */
function issued(date: string, circa: boolean): object {
  const ends = date.replace(/[?[\]]/g, "").split(/[/,]/);
  if (ends.includes("..")) return {};
  const parts = [...new Set([ends[0], ends.at(-1)])].map((end = "") => end.split("-").map(Number));
  return { issued: { "date-parts": parts, ...(circa && { circa }) } };
}

const texSpecials: Record<string, string> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
  // BibTeX counts braces, whether a backslash is before them or not.
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
};

function escapeTex(text: string): string {
  return text.replace(/[\\~^]|[&%$#_{}]/g, (character) => texSpecials[character] ?? `\\${character}`);
}
