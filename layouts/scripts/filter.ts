import type { Certainty } from "../../src/archive/certainty.ts";
import type { FilterData } from "../../src/output/filter.ts";
import { keepInAddress, optionWords } from "./choice.ts";
import { drawRow, type Row, sayFound } from "./row.ts";

/**
 * The filter of the archive page. Without this script the page links to a page for each month, tag and count; with it
 * the same can be combined.
 */

const form = document.getElementById("urval") as HTMLFormElement;
const list = document.getElementById("traffar") as HTMLOListElement;
const status = document.getElementById("antal") as HTMLParagraphElement;
const more = document.getElementById("fler") as HTMLButtonElement;

const step = 200;
const certainties: readonly Certainty[] = ["certain", "likely", "possible", "undated"];

interface Thing extends Omit<Row, "tags"> {
  months: string[];
  /** By their slugs. */
  tags: string[];
  /** As the form names the count; null for a visit. */
  comments: string | null;
}

/** The filter's data → what is chosen among. */
function read({ tags, posts, visits }: FilterData): Thing[] {
  const slugs = (numbers: readonly number[]): string[] => numbers.map((number) => tags[number]?.[0] ?? "");
  const commentWords = optionWords(form, "kommentarer");
  return [
    ...posts.map(([slug, title, date, certainty, months, tags, count]): Thing => {
      const comments = String(count ?? "okant");
      return {
        href: `../inlagg/${slug}.html`,
        title,
        date,
        certainty: certainties[certainty] ?? null,
        notes: [commentWords.get(comments)?.toLowerCase() ?? ""],
        months,
        tags: slugs(tags),
        comments,
      };
    }),
    ...visits.map(
      ([number, host, date, months, tags]): Thing => ({
        href: `../besok/${number}.html`,
        title: host,
        date,
        certainty: null,
        notes: ["besök"],
        months,
        tags: slugs(tags),
        comments: null,
      }),
    ),
  ];
}

function start(things: readonly Thing[]): void {
  const tagWords = optionWords(form, "tagg");
  let found: readonly Thing[] = [];
  let shown = 0;
  const draw = (): void => {
    const rows = found.slice(shown, shown + step).map((thing) => {
      const tags = thing.tags.map((slug) => ({ href: `../taggar/${slug}.html`, label: tagWords.get(slug) ?? slug }));
      return drawRow({ ...thing, tags });
    });
    list.append(...rows);
    shown += rows.length;
    more.hidden = shown >= found.length;
  };
  more.addEventListener("click", draw);
  keepInAddress(form, (choice) => {
    const [month, tag, comments, kind] = ["manad", "tagg", "kommentarer", "slag"].map((name) => choice.get(name));
    const perhaps = !choice.has("kanske");
    found = things.filter(
      (thing) =>
        (!month || thing.months.some((one) => one.startsWith(month))) &&
        (!tag || thing.tags.includes(tag)) &&
        (!comments || thing.comments === comments) &&
        (kind === "alla" || (kind === "besok") === (thing.comments === null)) &&
        (perhaps || thing.certainty !== "possible"),
    );
    shown = 0;
    list.replaceChildren();
    draw();
    const posts = found.filter(({ comments }) => comments !== null).length;
    status.textContent = sayFound([
      [posts, "inlägg"],
      [found.length - posts, "besök"],
    ]);
  });
}

const data = document.createElement("script");
data.src = "urval.js";
data.addEventListener("load", () => start(read((window as unknown as { urval: FilterData }).urval)));
document.head.append(data);
