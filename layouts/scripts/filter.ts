import { certainties } from "../../src/entry/certainty.ts";
import { addressWords } from "../../src/language/in-browser.ts";
import type { FilterData } from "../../src/output/filter.ts";
import { addresses, relativeLink } from "../../src/site/addresses.ts";
import { keepInAddress, optionWords } from "./choice.ts";
import { drawRow, type Row, sayFound } from "./row.ts";

/** The filter of the archive page: combines month, tag and comment count. Without scripts the page links to a list for each. */

const form = document.getElementById("urval") as HTMLFormElement;
const list = document.getElementById("traffar") as HTMLOListElement;
const status = document.getElementById("antal") as HTMLParagraphElement;
const more = document.getElementById("fler") as HTMLButtonElement;

const step = 200;
const { fields, kinds } = addressWords;
const linkTo = (address: string): string => relativeLink(addresses.archive, address);

interface Thing extends Omit<Row, "tags"> {
  months: string[];
  /** Slugs. */
  tags: string[];
  /** The value of the form field for the comment count; null for a visit. */
  comments: string | null;
}

/** The filter's data → the posts and visits to choose among. */
function read({ tags, posts, visits }: FilterData): Thing[] {
  const slugs = (numbers: readonly number[]): string[] => numbers.map((number) => tags[number]?.[0] ?? "");
  const commentWords = optionWords(form, "kommentarer");
  return [
    ...posts.map(([slug, title, date, beside, disputed, certainty, months, tags, count, opening]): Thing => {
      const comments = String(count ?? addressWords.unknown);
      return {
        href: linkTo(addresses.post(slug)),
        title,
        date,
        beside,
        disputed,
        certainty: certainties[certainty] ?? null,
        notes: [commentWords.get(comments)?.toLowerCase() ?? ""],
        months: [...months],
        tags: slugs(tags),
        comments,
        excerpt: opening === "" ? undefined : [opening],
      };
    }),
    ...visits.map(
      ([number, host, date, months, tags]): Thing => ({
        href: linkTo(addresses.visit(number)),
        title: host,
        date,
        beside: "",
        disputed: "",
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
  const tagWords = optionWords(form, fields.tag);
  let found: readonly Thing[] = [];
  let shown = 0;
  const draw = (): void => {
    const rows = found.slice(shown, shown + step).map((thing) => {
      const tags = thing.tags.map((slug) => ({ href: linkTo(addresses.tag(slug)), label: tagWords.get(slug) ?? slug }));
      return drawRow({ ...thing, tags });
    });
    list.append(...rows);
    shown += rows.length;
    more.hidden = shown >= found.length;
  };
  more.addEventListener("click", draw);
  keepInAddress(form, (choice) => {
    const [month, tag, comments, kind] = [fields.month, fields.tag, "kommentarer", fields.kind].map((name) =>
      choice.get(name),
    );
    const perhaps = !choice.has("kanske");
    found = things.filter(
      (thing) =>
        (!month || thing.months.some((one) => one.startsWith(month))) &&
        (!tag || thing.tags.includes(tag)) &&
        (!comments || thing.comments === comments) &&
        (kind === "alla" || (kind === kinds.visit) === (thing.comments === null)) &&
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
data.src = linkTo(addresses.filterData);
data.addEventListener("load", () => {
  const { [addressWords.choice]: given } = window as unknown as Record<string, FilterData>;
  if (given) start(read(given));
});
document.head.append(data);
