import type { ArchivedPost } from "../archive/archived.ts";
import type { Site } from "../entry/site.ts";
import { codes, sayDateNote, sayReference, splitName } from "../language/index.ts";
import { addresses } from "./addresses.ts";
import { siteUrl } from "./site-url.ts";

/** Citations of a post, for readers and for reference managers. Each has the date as claimed, and never a more precise one. */

/** A reference for the reader: author, title, date in words, archive and address. */
export function reference({ author, title, date, slug }: ArchivedPost, site: Site): string {
  const address = siteUrl(site, addresses.post(slug));
  return sayReference({ author, title, date, archive: site.title, address });
}

/** BibLaTeX, whose `date` is EDTF. Lists and intervals without a start, which most of its parsers reject, go in a note. */
export function bibLatexOf(post: ArchivedPost, site: Site): string {
  const { slug, title, author, date } = post;
  const name = splitName(author);
  const isReadable = date !== undefined && !date.startsWith("[") && !date.startsWith("..");
  const fields = {
    author: name ? escapeTex(`${name.family}, ${name.given}`) : `{${escapeTex(author)}}`,
    title: escapeTex(title),
    ...(isReadable && { date }),
    ...(date !== undefined && !isReadable && { note: sayDateNote(date) }),
    organization: escapeTex(site.title),
    ...(site.address && { url: siteUrl(site, addresses.post(slug)) }),
    langid: codes.bibLatex,
  };
  const lines = Object.entries(fields).map(([field, value]) => `  ${field} = {${value}}`);
  return `@online{${slug},\n${lines.join(",\n")}\n}\n`;
}

/** RIS. A certain year, month or day has a field of its own; any other date goes in a note. */
export function risOf(post: ArchivedPost, site: Site): string {
  const { slug, title, author, date } = post;
  const name = splitName(author);
  const certain = date !== undefined && /^\d{4}(?:-\d{2}){0,2}$/.test(date) ? date : null;
  const rows: [string, string][] = [
    ["TY", "BLOG"],
    ["AU", name ? `${name.family}, ${name.given}` : author],
    ["TI", title],
    ["T2", site.title],
  ];
  if (certain) rows.push(["PY", certain.slice(0, 4)], ["DA", certain.replaceAll("-", "/")]);
  else if (date !== undefined) rows.push(["N1", `${sayDateNote(date)} (${date})`]);
  if (site.address) rows.push(["UR", siteUrl(site, addresses.post(slug))]);
  rows.push(["LA", codes.bcp47], ["ER", ""]);
  return rows.map(([tag, value]) => `${tag}  - ${value}\r\n`).join("");
}

/** CSL-JSON. An interval or a list has its first and last date, an uncertain date has `circa`, an open interval goes in a note. */
export function cslOf(post: ArchivedPost, site: Site): object {
  const { slug, title, author, date } = post;
  return {
    id: slug,
    type: "post-weblog",
    title,
    author: [splitName(author) ?? { literal: author }],
    "container-title": site.title,
    ...(date !== undefined && issued(date)),
    ...(site.address && { URL: siteUrl(site, addresses.post(slug)) }),
    language: codes.bcp47,
  };
}

function issued(date: string): object {
  const ends = date.replace(/[?[\]]/g, "").split(/[/,]/);
  if (ends.includes("..")) return { note: sayDateNote(date) };
  const parts = [...new Set([ends[0], ends.at(-1)])].map((end = "") => end.split("-").map(Number));
  return { issued: { "date-parts": parts, ...(/[?[]/.test(date) && { circa: true }) } };
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
