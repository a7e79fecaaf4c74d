import type { Line } from "../../capture/line.ts";
import { blogNamings } from "../../language/index.ts";
import type { Reading, StatedBlog } from "../reader.ts";

/**
 * What a text capture states of its blog, outside its posts and their comments: the name where the blog's system says it,
 * the author by the profile or by all posts. Null where it states nothing.
 */
export function statedBlog(
  lines: readonly Line[],
  { drafts, ledger }: Pick<Reading, "drafts" | "ledger">,
): StatedBlog | null {
  const around = lines
    .filter(({ text }, at) => text !== "" && !("entry" in (ledger[at] ?? {})))
    .map(({ text }) => text);
  const names = [...new Set([...around.flatMap(nameIn), ...copyrights(around)])];
  const authors = [...new Set([...profileNames(around), ...commonAuthor(drafts)])];
  return names.length > 0 || authors.length > 0 ? { names, authors } : null;
}

/** The name in a sentence of the blog's system: "Name is proudly powered by WordPress". */
function nameIn(text: string): string[] {
  const found = blogNamings.flatMap(({ sentences }) => sentences.flatMap((sentence) => groupIn(text, sentence)));
  return found.slice(0, 1);
}

/** "Theme: Spring by Nobody." before "Powered by WordPress" is no name. */
const holdsSentence = /[.!?:|](?:\s|$)/;

function groupIn(text: string, pattern: RegExp): string[] {
  const name = pattern.exec(text)?.groups?.name?.trim();
  if (name === undefined || holdsSentence.test(name)) return [];
  return blogNamings.some(({ noName }) => noName.test(name)) ? [] : [name];
}

/** So many lines at the top of a page may hold the blog's name. */
const headLines = 5;

/** Those that have the copyright and stand at the top of the page too: others may be the maker of the theme or a paper. */
function copyrights(around: readonly string[]): string[] {
  const head = new Set(around.slice(0, headLines).map((text) => text.toLowerCase()));
  return around
    .flatMap((text) => blogNamings.flatMap(({ copyright }) => groupIn(text, copyright)).slice(0, 1))
    .filter((name) => head.has(name.toLowerCase()));
}

/** So many lines at most are between the heading of a profile and its link. */
const profileLines = 8;

/** The names right below "About me", where the link to the whole profile follows. */
function profileNames(around: readonly string[]): string[] {
  return blogNamings.flatMap(({ profile: { heading, between, link } }) =>
    around.flatMap((text, at) => {
      if (!heading.test(text)) return [];
      const below = around.slice(at + 1, at + 1 + profileLines);
      const end = below.findIndex((line) => link.test(line));
      const [name = ""] = below.slice(0, Math.max(end, 0)).filter((line) => !between.test(line));
      return mayBeProfileName(name) ? [name] : [];
    }),
  );
}

/** True for up to four words without a figure or the end of a sentence. */
function mayBeProfileName(text: string): boolean {
  return /^\p{L}/u.test(text) && text.split(" ").length <= 4 && text.length <= 40 && !/\d|[.!?:,;]$/u.test(text);
}

/** The author of all posts that name one, if these are several. */
function commonAuthor(drafts: Reading["drafts"]): string[] {
  const authors = drafts.flatMap((draft) => (draft.kind === "post" && draft.author ? [draft.author] : []));
  return authors.length >= 2 && new Set(authors).size === 1 ? authors.slice(0, 1) : [];
}
