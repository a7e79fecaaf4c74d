import { createInstance, type Fragment, type Result } from "pagefind.js";
import type { SearchRecord } from "../../src/site/search-records.ts";
import { textWords } from "../parts/row-words.ts";
import { keepInAddress, optionWords } from "./choice.ts";
import { fetchFromScripts } from "./fetch-from-scripts.ts";
import { drawRow, element, type Row, sayFound } from "./row.ts";
import { soughtWords } from "./sought.ts";

/** The search page: Pagefind finds, this shows. Without this script the page links to months and tags. */

type Filters = SearchRecord["filters"];

const folder = "sok/";
const step = 20;
const kinds = { inlagg: "inlägg", besok: "besök", avsnitt: "avsnitt" };

const form = document.getElementById("sok") as HTMLFormElement;
const list = document.getElementById("traffar") as HTMLOListElement;
const status = document.getElementById("antal") as HTMLParagraphElement;
const more = document.getElementById("fler") as HTMLButtonElement;
const unawakened = document.getElementById("utan-skript") as HTMLElement;

fetchFromScripts(folder);
const pagefind = createInstance({ basePath: folder, noWorker: true });
const tagWords = optionWords(form, "tagg");

function rowOf({ raw_url, content, excerpt, meta, filters }: Fragment<Filters>): Row {
  const [certainty, date, text] = filters.facts;
  const [kind] = filters.slag;
  return {
    href: raw_url,
    title: meta.title,
    date,
    certainty: certainty || null,
    notes: [kind === "inlagg" ? "" : kinds[kind], text && textWords[text]],
    // What has no text of its own is found by its title alone.
    ...(content !== meta.title && { excerpt: readExcerpt(excerpt, content) }),
    tags: filters.tagg.map((slug) => ({ href: `taggar/${slug}.html`, label: tagWords.get(slug) ?? slug })),
  };
}

/** Pagefind's excerpt of a text, as text and marks; nothing in it is read as HTML. Dots say where the text goes on. */
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
/** Counts the searches, so that a slow one does not show itself over a later. */
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
  const wanted = ["manad", "tagg"].flatMap((name) => (choice.has(name) ? [[name, choice.get(name) ?? ""]] : []));
  // Asking for every kind makes Pagefind count each.
  const slag = choice.get("slag") ?? { any: Object.keys(kinds) };
  const question = choice.get("q");
  const words = question === null ? null : soughtWords(question);
  const { results, filters } =
    choice.size === 0
      ? { results: [], filters: {} }
      : await pagefind.search<Filters>(words, { filters: { ...Object.fromEntries(wanted), slag } });
  if (asked !== latest) return;
  found = results;
  shown = 0;
  list.replaceChildren();
  await draw();
  if (asked !== latest) return;
  const counts = Object.entries(kinds).map(([kind, words]) => [filters.slag?.[kind] ?? 0, words] as const);
  status.textContent = choice.size === 0 ? "" : sayFound(counts);
}

more.addEventListener("click", async () => {
  const first = await draw();
  first?.querySelector("a")?.focus();
});
unawakened.hidden = true;
keepInAddress(form, (choice) => {
  search(choice).catch(() => {
    status.textContent = "Sökningen kunde inte läsas in. Ladda om sidan, eller bläddra här:";
    unawakened.hidden = false;
  });
});
