import { nothingRemoved, type Removals } from "../archive/removals.ts";
import type { Content } from "../entry/content.ts";
import type { CapturedLines } from "../entry/kept-captures.ts";
import type { Withheld } from "../entry/withheld.ts";
import { addressWords } from "../language/index.ts";
import { cleanEntry, cleaner, cleanRows, rowsOf } from "./clean.ts";
import { type Disguise, disguisesIn } from "./disguises.ts";
import { cleanLines, withoutLines } from "./lines.ts";
import { withLinksMoved } from "./links.ts";
import { strip } from "./named-entries.ts";
import { removalsByFile } from "./notes.ts";
import { recordsWithoutUrls, titleFinder, urlsToRemove, withoutUrls } from "./original-urls.ts";
import { Phrases } from "./phrases.ts";
import { renameCaptures, renameEntries } from "./rename.ts";
import { shownText } from "./shown.ts";
import { stringsIn } from "./strings.ts";

/** Content as the site may show it, what was removed from it, and the rows that removed nothing. */
export interface TakenDown<C extends Content> {
  content: C;
  capturedLines: CapturedLines;
  removals: Removals;
  /** Rows of the list, from 0, that removed or allowed nothing. */
  idle: number[];
  /** What looks like a phrase, is not removed and not allowed. */
  disguises: Disguise[];
  phrases: Phrases;
}

/** Removes what the rows withhold. Content and captured lines reach the archive only through here. */
export function takeDown<C extends Content>(
  given: C,
  capturedLines: CapturedLines,
  rows: readonly Withheld[],
): TakenDown<C> {
  if (rows.length === 0) return withoutRows(given, capturedLines);
  const hasDigests = rows.some(({ sha256 }) => sha256 !== undefined);
  const phrases = Phrases.of(rows).learnedFrom(hasDigests ? textsOf(given, capturedLines) : []);
  const stripped = stripEntries(given, rows, phrases);
  const urls = urlsToRemove(stripped.named, given, phrases);
  const holdsTitle = titleFinder(stripped.named, phrases);
  const content = { ...given, captures: recordsWithoutUrls(given.captures, urls, holdsTitle) };
  const captures = renameCaptures(content.captures, phrases, holdsTitle);
  const posts = stripped.posts.map((post) => withoutUrls(post, urls));
  const renamed = renameAll(content, { ...stripped, posts }, phrases);
  const clean = cleaner(phrases, new Map([...captures, ...renamed.replacements]));
  const cleaned = cleanAll(content, stripped.titles, renamed, phrases, clean);
  const kept = [...renamed.posts, ...renamed.sections, ...(renamed.report ? [renamed.report] : [])];
  const lines = cleanLines(withoutLines(capturedLines, stripped.sources), kept, phrases, captures);

  const notes = [...stripped.notes, ...renamed.notes, ...cleaned.notes, ...lines.notes];
  const shown = { ...content, ...cleaned.content };
  const { disguises, allowing } = disguisesIn(shown, lines.value, phrases, rows);
  const active = new Set([...[...notes, ...stripped.whole].map(({ row }) => row), ...allowing]);
  return {
    content: shown,
    capturedLines: lines.value,
    removals: { byFile: removalsByFile(notes, rows), entries: stripped.whole.map(({ removed }) => removed) },
    idle: [...rows.keys()].filter((row) => !active.has(row)),
    disguises,
    phrases,
  };
}

function withoutRows<C extends Content>(content: C, capturedLines: CapturedLines): TakenDown<C> {
  return { content, capturedLines, removals: nothingRemoved, idle: [], disguises: [], phrases: Phrases.of([]) };
}

/** Every text in which a phrase that is known only by digest may be found. */
function textsOf(content: Content, capturedLines: CapturedLines): string[] {
  const { posts, sections, report, pages, site, vocabulary, captures } = content;
  const lines = new Set(capturedLines.values());
  return [
    ...stringsIn([posts, sections, report, pages, site, vocabulary, captures]),
    ...captures.flatMap(({ seen = [] }) => seen.flatMap(({ address }) => address ?? [])),
    ...[...posts, ...sections, ...(report ? [report] : []), ...pages].map(({ body }) => shownText(body)),
    ...posts.flatMap(({ comments = [] }) => comments.map(({ body }) => shownText(body))),
    ...posts.flatMap(rowsOf),
    ...Array.from(lines, (ofOne) => ofOne.join("\n")),
  ];
}

/** The entries after the rows that name them. */
function stripEntries({ posts, sections, report }: Content, rows: readonly Withheld[], phrases: Phrases) {
  const strippedPosts = posts.map((post) => strip(`posts/${post.slug}`, post, rows, phrases));
  const strippedSections = sections.map((section) => strip(`report/${section.slug}`, section, rows, phrases));
  const strippedReport = report && strip("report/index", report, rows, phrases);
  const all = [...strippedPosts, ...strippedSections, ...(strippedReport ? [strippedReport] : [])];
  return {
    named: posts.map((post, at) => ({
      post,
      left: strippedPosts[at]?.entry ?? null,
      notes: strippedPosts[at]?.notes ?? [],
    })),
    posts: strippedPosts.flatMap(({ entry }) => entry ?? []),
    sections: strippedSections.flatMap(({ entry }) => entry ?? []),
    report: strippedReport?.entry ?? null,
    whole: all.flatMap(({ whole }) => whole ?? []),
    notes: all.flatMap(({ notes }) => notes),
    titles: all.flatMap(({ titles }) => titles),
    sources: all.flatMap(({ sources }) => sources),
  };
}

type Stripped = ReturnType<typeof stripEntries>;

/** The entries under slugs without phrases, with links to each other that follow. */
function renameAll(content: Content, stripped: Stripped, phrases: Phrases) {
  const { slugs } = addressWords;
  const posts = renameEntries("posts", content.posts, stripped.posts, slugs.post, phrases);
  const sections = renameEntries("report", content.sections, stripped.sections, slugs.section, phrases);
  const pages = renameEntries("pages", content.pages, content.pages, slugs.page, phrases);
  const all = [posts, sections, pages];
  const moved = new Map(all.flatMap((one) => one.moved));
  return {
    posts: posts.entries.map((post) => withLinksMoved(post, moved, content.site)),
    sections: sections.entries.map((section) => withLinksMoved(section, moved, content.site)),
    report: stripped.report && withLinksMoved(stripped.report, moved, content.site),
    pages: pages.entries.map((page) => withLinksMoved(page, moved, content.site)),
    notes: all.flatMap(({ notes }) => notes),
    titles: all.flatMap(({ titles }) => titles),
    replacements: all.flatMap(({ replacements }) => replacements),
  };
}

/** Everything that the site shows, without phrases. */
function cleanAll(
  { site, vocabulary, captures }: Content,
  titlesRemoved: Stripped["titles"],
  renamed: ReturnType<typeof renameAll>,
  phrases: Phrases,
  clean: ReturnType<typeof cleaner>,
) {
  const titles = new Map([...titlesRemoved, ...renamed.titles]);
  const cleaned = {
    site: clean(site, "site.yaml"),
    vocabulary: clean(vocabulary, "vocabulary.yaml"),
    captures: clean(captures, "captures.yaml"),
    posts: renamed.posts.map((post) => cleanRows(cleanEntry(post, clean, titles), phrases)),
    sections: renamed.sections.map((section) => cleanEntry(section, clean, titles)),
    report: renamed.report && cleanEntry(renamed.report, clean, titles),
    pages: renamed.pages.map((page) => clean(page, page.file)),
  };
  return {
    content: {
      site: cleaned.site.value,
      vocabulary: cleaned.vocabulary.value,
      captures: cleaned.captures.value,
      posts: cleaned.posts.map(({ value }) => value),
      sections: cleaned.sections.map(({ value }) => value),
      report: cleaned.report?.value ?? null,
      pages: cleaned.pages.map(({ value }) => value),
    },
    notes: Object.values(cleaned)
      .flat()
      .flatMap((one) => one?.notes ?? []),
  };
}
