import { createInstance, type Fragment, type Result } from "pagefind.js";
import { addressWords } from "../../src/language/in-browser.ts";
import { addresses } from "../../src/site/addresses.ts";
import type { Kind, SearchRecord } from "../../src/site/search-records.ts";
import { textWords } from "../parts/row-words.ts";
import { keepInAddress, optionWords } from "./choice.ts";
import { fetchFromScripts } from "./fetch-from-scripts.ts";
import { drawRow, element, type Row, sayFound } from "./row.ts";
import { soughtWords } from "./sought.ts";

/** The search page. Pagefind searches, this script shows the results; without scripts the page links to months and tags. */

type Filters = SearchRecord["filters"];

const step = 20;
/** As `sayFound` counts them. */
const kindWords: Record<Kind, string | readonly [one: string, many: string]> = {
  post: "inlägg",
  comment: ["kommentar", "kommentarer"],
  visit: "besök",
  section: "avsnitt",
};
/** The kinds that a result names; the title of a comment says what it is. */
const shownKinds: Partial<Record<Kind, string>> = { visit: "besök", section: "avsnitt" };
const kinds = Object.keys(kindWords) as Kind[];
const { fields } = addressWords;

const form = document.getElementById("sok") as HTMLFormElement;
const list = document.getElementById("traffar") as HTMLOListElement;
const status = document.getElementById("antal") as HTMLParagraphElement;
const more = document.getElementById("fler") as HTMLButtonElement;
const fallback = document.getElementById("utan-skript") as HTMLElement;

fetchFromScripts(addresses.searchIndex);
const pagefind = createInstance({ basePath: addresses.searchIndex, noWorker: true });
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
    notes: [shownKinds[kind] ?? "", text && textWords[text]],
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

let found: Result<Filters>[] = [];
let shown = 0;
/** The number of searches so far; the results of an earlier one are dropped. */
let latest = 0;

/** Draws the next results, and returns the first of their rows. */
async function draw(): Promise<HTMLElement | undefined> {
  const asked = latest;
  const next = found.slice(shown, shown + step);
  shown += next.length;
  const rows = (await Promise.all(next.map((result) => result.data()))).map((fragment) => drawRow(rowOf(fragment)));
  if (asked !== latest) return;
  list.append(...rows);
  more.hidden = shown >= found.length;
  return rows[0];
}

async function search(choice: URLSearchParams): Promise<void> {
  const asked = ++latest;
  const wanted = (["month", "tag"] as const).flatMap((name) => {
    const value = choice.get(fields[name]);
    return value === null ? [] : [[name, value] as const];
  });
  // Pagefind counts the results of a kind only if the filter names it.
  const kind = kinds.find((kind) => addressWords.kinds[kind] === choice.get(fields.kind)) ?? { any: kinds };
  const question = choice.get("q");
  const words = question === null ? null : soughtWords(question);
  const { results, filters } =
    choice.size === 0
      ? { results: [], filters: {} }
      : await pagefind.search<Filters>(words, { filters: { ...Object.fromEntries(wanted), kind } });
  if (asked !== latest) return;
  found = results;
  shown = 0;
  list.replaceChildren();
  await draw();
  if (asked !== latest) return;
  const counts = kinds.map((kind) => [filters.kind?.[kind] ?? 0, kindWords[kind]] as const);
  status.textContent = choice.size === 0 ? "" : sayFound(counts);
}

more.addEventListener("click", async () => {
  const first = await draw();
  first?.querySelector("a")?.focus();
});
fallback.hidden = true;
keepInAddress(form, (choice) => {
  search(choice).catch(() => {
    status.textContent = "Sökningen kunde inte läsas in. Ladda om sidan, eller bläddra här:";
    fallback.hidden = false;
  });
});
