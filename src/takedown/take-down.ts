import type { Originals } from "../archive/archive.ts";
import type { Removals, RemovedEntry } from "../archive/removals.ts";
import type { Evidence } from "../entry/evidence.ts";
import type { Removal } from "../entry/gap.ts";
import type { Content } from "../entry/load.ts";
import type { Filed, Source } from "../entry/schema.ts";
import { freeSlug, slugOf } from "../entry/slug.ts";
import type { Withheld } from "../entry/withheld.ts";
import { type Entry, withoutField } from "./fields.ts";
import { withoutFromLines } from "./lines.ts";
import { mark, Phrases } from "./phrases.ts";
import { changeStrings, stringsIn } from "./strings.ts";

/** Content as the site may show it, what was removed from it, and the rows that removed nothing. */
export interface TakenDown<C extends Content> {
  content: C;
  originals: Originals;
  removals: Removals;
  idle: number[];
  phrases: Phrases;
}

/** The one gate between what is loaded and the archive: the content and the originals' lines without what the rows withhold. */
export function takeDown<C extends Content>(content: C, originals: Originals, rows: readonly Withheld[]): TakenDown<C> {
  const phrases = new Phrases(rows);
  const nothing = { content, originals, removals: { byFile: new Map(), entries: [] }, idle: [], phrases };
  return rows.length === 0 ? nothing : new Taking(content, originals, rows, phrases).done();
}

/** One takedown, and what it has removed so far. */
class Taking<C extends Content> {
  readonly #content: C;
  readonly #originals: Map<string, readonly string[]>;
  readonly #rows: readonly Withheld[];
  readonly #phrases: Phrases;
  readonly #entries: RemovedEntry[] = [];
  /** File → row → fields. */
  readonly #removed = new Map<string, Map<number, Set<string>>>();
  readonly #active = new Set<number>();
  /** What has been cleaned already; begins with the names that must stay different from each other. */
  readonly #cleaned = new Map<string, ReturnType<Phrases["clean"]>>();
  /** Titles that other entries may quote → what they say instead. */
  readonly #titles = new Map<string, string>();

  constructor(content: C, originals: Originals, rows: readonly Withheld[], phrases: Phrases) {
    this.#content = content;
    this.#originals = new Map(originals);
    this.#rows = rows;
    this.#phrases = phrases;
  }

  done(): TakenDown<C> {
    const { posts, sections, report, pages, site, vocabulary, captures } = this.#content;
    for (const text of stringsIn([posts, sections, report, pages, site, vocabulary, captures]))
      this.#phrases.learn(text);
    for (const lines of new Set(this.#originals.values())) this.#phrases.learn(lines.join("\n"));

    const kept = {
      posts: posts.flatMap((post) => this.#withoutFields(`posts/${post.slug}`, post) ?? []),
      sections: sections.flatMap((section) => this.#withoutFields(`report/${section.slug}`, section) ?? []),
      report: report && this.#withoutFields("report/index", report),
    };
    this.#nameCaptures();
    const renamed = {
      posts: this.#rename("posts", posts, kept.posts, "inlagg"),
      sections: this.#rename("report", sections, kept.sections, "avsnitt"),
      pages: this.#rename("pages", pages, pages, "sida"),
    };
    const cleaned = {
      site: this.#clean(site, "site.yaml"),
      vocabulary: this.#clean(vocabulary, "vocabulary.yaml"),
      captures: this.#clean(captures, "captures.yaml"),
      posts: renamed.posts.map((post) => this.#cleanEntry(post)),
      sections: renamed.sections.map((section) => this.#cleanEntry(section)),
      report: kept.report && this.#cleanEntry(kept.report),
      pages: renamed.pages.map((page) => this.#clean(page, page.file)),
    };
    const lines = this.#cleanLines([...renamed.posts, ...renamed.sections, ...(kept.report ? [kept.report] : [])]);
    return {
      content: { ...this.#content, ...cleaned },
      originals: lines,
      removals: { byFile: this.#told(), entries: this.#entries },
      idle: this.#rows.flatMap((_, row) => (this.#active.has(row) ? [] : row)),
      phrases: this.#phrases,
    };
  }

  #note(file: string, row: number, field: string): void {
    this.#active.add(row);
    const rows = this.#removed.get(file) ?? new Map<number, Set<string>>();
    this.#removed.set(file, rows.set(row, (rows.get(row) ?? new Set()).add(field)));
  }

  /** An entry without the fields that rows name; null where a row names it whole. */
  #withoutFields<E extends Entry>(name: string, entry: E): E | null {
    let left: E = entry;
    for (const [row, { entry: named, field, date, reason }] of this.#rows.entries()) {
      if (named !== name) continue;
      if (field === undefined) {
        this.#active.add(row);
        this.#titles.set(entry.title, mark);
        const slug = this.#phrases.rowsIn(entry.slug).length > 0 ? null : entry.slug;
        this.#entries.push({ kind: entry.type, slug, removal: { date, reason, fields: [] } });
        return null;
      }
      if (field === "title") this.#titles.set(entry.title, mark);
      const without = withoutField(left, field);
      if (without === null) continue;
      this.#note(entry.file, row, field);
      left = without;
      for (const { capture, lines } of entry.sources) this.#blank(capture, lines);
    }
    return left;
  }

  /** Lines of a capture that may hold a field that is gone: no capture says which of them does. */
  #blank(capture: string, [first, last]: Source["lines"]): void {
    const lines = this.#originals.get(capture);
    if (!lines) return;
    const isWithin = (at: number): boolean => at + 1 >= first && at + 1 <= last;
    this.#originals.set(
      capture,
      lines.map((line, at) => (isWithin(at) && line.trim() !== "" ? mark : line)),
    );
  }

  /** Captures are found by their names, so each keeps one of its own. */
  #nameCaptures(): void {
    const names = this.#content.captures.flatMap((capture) => capture.names);
    const taken = new Set(names);
    for (const name of names) {
      const { text, rows } = this.#phrases.clean(name);
      if (rows.length === 0) continue;
      let free = text;
      for (let number = 2; taken.has(free); number++) free = `${text} ${number}`;
      taken.add(free);
      this.#cleaned.set(keyOf(name, false), { text: free, rows });
    }
  }

  /** Entries under slugs that hold no phrase: made anew from the title where the title held it. `all` are the slugs ever given. */
  #rename<E extends Filed<{ title: string }>>(
    folder: string,
    all: readonly E[],
    entries: readonly E[],
    fallback: string,
  ): E[] {
    const taken = new Set(all.map(({ slug }) => slug));
    const titles = new Map(all.map(({ slug, title }) => [slug, title]));
    return entries.map((entry) => {
      const was = titles.get(entry.slug) ?? "";
      const { text: title, rows } = this.#phrases.clean(entry.title);
      const isNamedByTitle = title !== was && slugOf(was) !== "" && entry.slug.startsWith(slugOf(was));
      const inSlug = this.#phrases.clean(entry.slug);
      if (title !== was) this.#titles.set(was, title);
      if (!isNamedByTitle && inSlug.rows.length === 0) return entry;
      const slug = freeSlug(isNamedByTitle ? title : inSlug.text, fallback, taken);
      taken.add(slug);
      for (const row of [...rows, ...inSlug.rows]) this.#note(entry.file, row, "slug");
      this.#cleaned.set(keyOf(`${folder}/${entry.slug}`, false), { text: `${folder}/${slug}`, rows: inSlug.rows });
      return { ...entry, slug };
    });
  }

  #cleanEntry<E extends Entry>(entry: E): E {
    const quoting = this.#clean(entry, entry.file);
    if ("evidence" in quoting)
      quoting.evidence = quoting.evidence.map((one) => ({ ...one, from: this.#renamed(one.from) }));
    // A title that is gone names no post; as a mark it would name any that has lost its own.
    if ("mentions" in quoting && quoting.mentions && "mentions" in entry)
      quoting.mentions = quoting.mentions.map((mention, at) => {
        const { title, ...rest } = mention;
        const isGone = title === mark || this.#titles.get(entry.mentions?.[at]?.title ?? "") === mark;
        return isGone ? rest : mention;
      });
    return quoting;
  }

  /** What a claim rests on, with the titles of neighbours that are gone replaced. */
  #renamed({ above, below, ...from }: Evidence["from"]): Evidence["from"] {
    const renamed = (title: string | undefined) => (title === undefined ? title : (this.#titles.get(title) ?? title));
    return { ...from, ...(above && { above: renamed(above) }), ...(below && { below: renamed(below) }) };
  }

  /** A value with every string in it cleaned; what is found is noted for the file. */
  #clean<Value>(value: Value, file: string): Value {
    return changeStrings(value, (text, { field, isMarkdown }) => {
      const key = keyOf(text, isMarkdown);
      const cleaned = this.#cleaned.get(key) ?? this.#phrases.clean(text, isMarkdown);
      this.#cleaned.set(key, cleaned);
      for (const row of cleaned.rows) this.#note(file, row, field);
      return cleaned.text;
    });
  }

  /** The originals under their captures' names, and for each entry that its lines have changed. */
  #cleanLines(entries: readonly Entry[]): Originals {
    const originals = new Map<string, readonly string[]>();
    const changed = new Map<string, ReadonlyMap<number, readonly number[]>>();
    for (const [name, lines] of this.#originals) {
      const cleaned = withoutFromLines(lines, this.#phrases);
      originals.set(this.#cleaned.get(keyOf(name, false))?.text ?? name, cleaned.lines);
      changed.set(name, cleaned.rows);
    }
    for (const { file, sources } of entries) {
      for (const { capture, lines } of sources) {
        for (const [at, rows] of changed.get(capture) ?? []) {
          if (at + 1 >= lines[0] && at + 1 <= lines[1]) for (const row of rows) this.#note(file, row, "lines");
        }
      }
    }
    return originals;
  }

  #told(): Map<string, Removal[]> {
    return new Map(
      Array.from(this.#removed, ([file, rows]) => [
        file,
        [...rows].flatMap(([row, fields]) => {
          const { date, reason } = this.#rows[row] ?? {};
          return date === undefined || reason === undefined ? [] : { date, reason, fields: [...fields] };
        }),
      ]),
    );
  }
}

function keyOf(text: string, isMarkdown: boolean): string {
  return `${isMarkdown ? "markdown" : "text"} ${text}`;
}
