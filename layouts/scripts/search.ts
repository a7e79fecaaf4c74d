import { createInstance, type Fragment, type Result } from "pagefind.js";
import languages from "search-languages";
import { addressWords, scriptWords as words } from "../../src/language/in-browser.ts";
import { addresses } from "../../src/site/addresses.ts";
import type { Kind, SearchRecord } from "../../src/site/search-records.ts";
import { keepInAddress, optionWords } from "./choice.ts";
import { fetchFromScripts } from "./fetch-from-scripts.ts";
import { nearQuestion } from "./near.ts";
import { drawRow, element, type Row } from "./row.ts";
import { soughtWords } from "./sought.ts";

/** The search page. Pagefind searches, this script shows the results; without scripts the page links to months and tags. */

type Filters = SearchRecord["filters"];

const step = 20;
/** The kinds that a result names; the title of a comment says what it is. */
const shownKinds: Partial<Record<Kind, string>> = words.kinds;
const kinds = Object.keys(words.groups) as Kind[];
const { fields, ids } = addressWords;

const form = document.getElementById(ids.search) as HTMLFormElement;
const list = document.getElementById(ids.hits) as HTMLOListElement;
const status = document.getElementById(ids.found) as HTMLParagraphElement;
const more = document.getElementById(ids.more) as HTMLButtonElement;
const fallback = document.getElementById(ids.withoutScript) as HTMLElement;

fetchFromScripts(addresses.searchIndex);
/** One index for each language of the texts, that of the archive first. */
const indexes = languages.map((language) =>
  createInstance({
    basePath: addresses.searchIndex,
    language,
    noWorker: true,
    ranking: { metaWeights: { title: 5, tags: 0.01 } },
  }),
);
const tagWords = optionWords(form, fields.tag);

function rowOf({ raw_url, content, excerpt, meta, filters }: Fragment<Filters>): Row {
  const [certainty, date, beside, disputed, text] = filters.facts;
  const [kind] = filters.kind;
  return {
    href: raw_url,
    title: meta.title,
    date,
    certainty: certainty || null,
    beside,
    disputed,
    notes: [shownKinds[kind] ?? "", text && words.textKinds[text]],
    // A record without text has its title as content.
    ...(content !== meta.title && { excerpt: readExcerpt(excerpt, content) }),
    tags: filters.tag.map((slug) => ({ href: addresses.tag(slug), label: tagWords.get(slug) ?? slug })),
  };
}

/** Pagefind's excerpt as text and `mark` elements; never parsed as HTML. Dots show that the text continues. */
function readExcerpt(excerpt: string, content: string): (Node | string)[] {
  const parts = excerpt
    .split(/<mark>(.*?)<\/mark>/)
    .map((part) => part.replaceAll("&lt;", "<").replaceAll("&gt;", ">"));
  const words = parts.join("");
  return [
    content.startsWith(words) ? "" : "… ",
    ...parts.map((part, at) => (at % 2 === 1 ? element("mark", "", part) : part)),
    content.endsWith(words) ? "" : " …",
  ];
}

/** A result, and the kind under whose heading it stands. */
interface Hit {
  kind: Kind;
  result: Result<Filters>;
}

let found: Hit[] = [];
let shown = 0;
/** The number of searches so far; the results of an earlier one are dropped. */
let latest = 0;

/** Draws the next results, each kind under a heading, and returns the first of their rows. */
async function draw(): Promise<HTMLElement | undefined> {
  const asked = latest;
  const from = shown;
  const next = found.slice(from, from + step);
  shown += next.length;
  const rows = (await Promise.all(next.map(({ result }) => result.data()))).map((fragment) => drawRow(rowOf(fragment)));
  if (asked !== latest) return;
  const hasSeveral = new Set(found.map(({ kind }) => kind)).size > 1;
  for (const [at, row] of rows.entries()) {
    const kind = next[at]?.kind;
    if (hasSeveral && kind && found[from + at - 1]?.kind !== kind)
      list.append(element("li", "group", words.groups[kind]));
    list.append(row);
  }
  more.hidden = shown >= found.length;
  return rows[0];
}

/** The results of each kind in turn. Within a kind, words in a title or a text come before those that only tags have. */
async function hitsOf(words: string | null, wanted: Record<string, string>, kind: string | null): Promise<Hit[]> {
  const asked = kinds.filter((one) => kind === null || addressWords.kinds[one] === kind);
  const hits: Hit[][] = [];
  for (const one of asked.length > 0 ? asked : kinds) {
    for (const index of indexes) {
      const { results } = await index.search<Filters>(words, { filters: { ...wanted, kind: one } });
      hits.push(results.map((result) => ({ kind: one, result })));
    }
  }
  return hits.flat();
}

async function search(choice: URLSearchParams): Promise<void> {
  const asked = ++latest;
  const wanted = (["month", "tag"] as const).flatMap((name) => {
    const value = choice.get(fields[name]);
    return value === null ? [] : [[name, value] as const];
  });
  const question = choice.get("q");
  const sought = question === null ? null : soughtWords(question);
  const hits = choice.size === 0 ? [] : await hitsOf(sought, Object.fromEntries(wanted), choice.get(fields.kind));
  if (asked !== latest) return;
  found = hits;
  shown = 0;
  list.replaceChildren();
  await draw();
  if (asked !== latest) return;
  const counts = Object.fromEntries(kinds.map((kind) => [kind, hits.filter((hit) => hit.kind === kind).length]));
  status.textContent = choice.size === 0 ? "" : words.sayFound(counts);
  if (hits.length === 0 && question !== null) await proposeNear(question, asked);
}

/** Of a question without results: a link to the same with the nearest words that the texts have. */
async function proposeNear(question: string, asked: number): Promise<void> {
  const near = nearQuestion(question, await loadWords());
  if (near === null || asked !== latest) return;
  const link = element("a", "", near);
  link.href = `?${new URLSearchParams({ q: near })}`;
  status.append(...words.near(link));
}

/** The words of the texts, which are loaded only where a search finds nothing; none where they cannot be loaded. */
function loadWords(): Promise<readonly string[]> {
  return new Promise((resolve) => {
    const script = document.createElement("script");
    script.src = addresses.searchWords;
    script.addEventListener("load", () => {
      resolve((window as unknown as { searchWords?: string }).searchWords?.split(" ") ?? []);
    });
    script.addEventListener("error", () => resolve([]));
    document.head.append(script);
  });
}

more.addEventListener("click", async () => {
  const first = await draw();
  first?.querySelector("a")?.focus();
});
fallback.hidden = true;
keepInAddress(form, (choice) => {
  search(choice).catch(() => {
    status.textContent = words.searchFailed;
    fallback.hidden = false;
  });
});
