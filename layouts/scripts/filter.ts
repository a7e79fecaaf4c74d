import { certainties } from "../../src/entry/certainty.ts";
import { addressWords, certaintyWords, scriptWords as words } from "../../src/language/in-browser.ts";
import type { FilterData } from "../../src/output/filter.ts";
import { postsOf } from "../../src/output/filter-columns.ts";
import { withoutFormulas } from "../../src/output/formulas.ts";
import { addresses, relativeLink } from "../../src/site/addresses.ts";
import { keepInAddress, optionWords } from "./choice.ts";
import { drawRow, type Row } from "./row.ts";

/** The filter of the archive page: combines month, tag, certainty and comment count, and gives the choice as CSV. Without scripts the page links to a list for each. */

const { fields, ids, kinds } = addressWords;

const form = document.getElementById(ids.choice) as HTMLFormElement;
const list = document.getElementById(ids.hits) as HTMLOListElement;
const status = document.getElementById(ids.found) as HTMLParagraphElement;
const more = document.getElementById(ids.more) as HTMLButtonElement;

const step = 200;
const linkTo = (address: string): string => relativeLink(addresses.archive, address);

interface Thing extends Omit<Row, "tags"> {
  months: readonly string[];
  /** Slugs. */
  tags: string[];
  /** The post; null for a visit. */
  post: { address: string; number: number; edtf: string; comments: string } | null;
}

/** The filter's data → the posts and visits to choose among. */
function read({ tags, posts, visits }: FilterData): Thing[] {
  const slugs = (numbers: readonly number[]): string[] => numbers.map((number) => tags[number]?.[0] ?? "");
  const commentWords = optionWords(form, fields.comments);
  return [
    ...postsOf(posts).map(({ slug, certainty, tags, commentCount, opening, number, edtf, ...post }): Thing => {
      const comments = String(commentCount ?? addressWords.unknown);
      return {
        ...post,
        href: linkTo(addresses.post(slug)),
        certainty: certainties[certainty] ?? null,
        notes: [commentWords.get(comments)?.toLowerCase() ?? ""],
        tags: slugs(tags),
        post: { address: addresses.post(slug), number, edtf, comments },
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
        notes: [words.kinds.visit],
        months,
        tags: slugs(tags),
        post: null,
      }),
    ),
  ];
}

/** The choice of the form, as its script reads it; "" for none. */
interface Choice {
  month: string;
  tag: string;
  comments: string;
  certainty: string;
  kind: string;
  perhaps: boolean;
}

function choiceIn(query: URLSearchParams): Choice {
  const value = (name: string): string => query.get(name) ?? "";
  return {
    month: value(fields.month),
    tag: value(fields.tag),
    comments: value(fields.comments),
    certainty: value(fields.certainty),
    kind: value(fields.kind),
    perhaps: !query.has(fields.unsure),
  };
}

function isChosen(thing: Thing, { month, tag, comments, certainty, kind, perhaps }: Choice): boolean {
  return (
    (month === "" || thing.months.some((one) => one.startsWith(month))) &&
    (tag === "" || thing.tags.includes(tag)) &&
    (comments === "" || thing.post?.comments === comments) &&
    (certainty === "" || (certainty === "disputed" ? thing.disputed !== "" : thing.certainty === certainty)) &&
    (kind === addressWords.allKinds || (kind === kinds.visit) === (thing.post === null)) &&
    (perhaps || thing.certainty !== "possible")
  );
}

/** Of a choice without a result: what is known all the same. */
function sayNothing(things: readonly Thing[], choice: Choice): string {
  const { month, tag, kind } = choice;
  const isVisit = kind === kinds.visit;
  const period = /^\d{4}$/.test(month) ? month : (month && optionWords(form, fields.month).get(month)) || "";
  const isMore = choice.comments !== "" || choice.certainty !== "" || !choice.perhaps || tag !== "";
  const visits = isVisit
    ? 0
    : things.filter((thing) =>
        isChosen(thing, { month, tag, comments: "", certainty: "", perhaps: true, kind: kinds.visit }),
      ).length;
  return words.nothing({ isVisit, period, isMore, visits });
}

/** The chosen posts and visits as CSV, with a header row. */
function csvOf(things: readonly Thing[]): string {
  const base = location.protocol === "file:" ? null : new URL(linkTo(addresses.home), location.href).href;
  const rows = things.map(({ title, date, beside, disputed, certainty, months, tags, post, href }) => ({
    type: words.typeOf[post ? "post" : "visit"],
    number: post?.number ?? "",
    title,
    date: post?.edtf ?? months.join(";"),
    dateInWords: [date, beside].filter(Boolean).join(", "),
    certainty: certainty === null ? "" : certaintyWords[certainty].word,
    disputed,
    months: months.join(";"),
    commentCount: post === null || post.comments === addressWords.unknown ? "" : post.comments,
    tags: tags.join(";"),
    url: base === null ? (post?.address ?? href) : new URL(href, location.href).href,
  }));
  const cell = (value: string | number): string => `"${withoutFormulas(String(value)).replaceAll('"', '""')}"`;
  const header = [
    "type",
    "number",
    "title",
    "date",
    "dateInWords",
    "certainty",
    "disputed",
    "months",
    "commentCount",
    "tags",
    "url",
  ];
  return [header, ...rows.map(Object.values)].map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

function start(things: readonly Thing[]): void {
  const tagWords = optionWords(form, fields.tag);
  const heading = document.getElementById(ids.posts) as HTMLElement;
  const wholeHeading = heading.textContent;
  let found: readonly Thing[] = things.filter(({ post }) => post !== null);
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
  document.getElementById(ids.download)?.addEventListener("click", () => {
    const link = document.createElement("a");
    // The mark tells spreadsheets that the text is UTF-8.
    link.href = URL.createObjectURL(new Blob(["\ufeff", csvOf(found)], { type: "text/csv" }));
    link.download = words.csvName;
    link.click();
    URL.revokeObjectURL(link.href);
  });
  keepInAddress(form, (query) => {
    const choice = choiceIn(query);
    found = things.filter((thing) => isChosen(thing, choice));
    shown = 0;
    list.replaceChildren();
    draw();
    heading.textContent = words.headings[choice.kind] ?? (query.size === 0 ? wholeHeading : words.posts);
    const posts = found.filter(({ post }) => post !== null).length;
    status.textContent =
      found.length === 0 ? sayNothing(things, choice) : words.sayFound({ post: posts, visit: found.length - posts });
  });
}

const data = document.createElement("script");
data.src = linkTo(addresses.filterData);
data.addEventListener("load", () => {
  const { [addressWords.choice]: given } = window as unknown as Record<string, FilterData>;
  if (given) start(read(given));
});
document.head.append(data);
