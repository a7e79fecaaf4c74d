import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { capitalise, monthName } from "../../src/language/index.ts";
import { random } from "../random.ts";
import { invented, wordAt } from "./words.ts";

/**
 * Captures of an invented blog of any size, the same each time: pages of 20 posts, at least two pages for each month
 * from December 2018 backwards, and a report with one visit for every 20 posts. Of three pages, one is a month archive,
 * one dates its posts by images and texts alone, and one states their dates.
 */

const perPage = 20;
const mostMonths = 240;
const author = "Tyra Vintersol";

const subjects = "nämnden,skolan,kommunen,utskottet,biblioteket,hemtjänsten,förskolan,bussen,parken,gymnasiet".split(
  ",",
);
const verbs = "prövar,bygger,minskar,öppnar,granskar,stärker,flyttar,lagar,räknar,förklarar".split(",");
const objects =
  "sin budget,ett nytt äldreboende,köerna till ekonomiskt bistånd,en trygg väg hem,utbildningen i svenska,arbetet mot våld i nära relationer,två cykelbanor,matsedeln,stödet till unga,öppettiderna".split(
    ",",
  );
const ends = "före sommaren,utan att någon märkt det,trots regnet,tillsammans med föreningarna,för tredje året".split(
  ",",
);

/** Words to search for: the most frequent ones that say something about a text. */
export const words = invented.slice(0, 60);

/** A number from 0 up to 1, always the same for a seed. */
const chance = (seed: number): number => random(seed)();

function pick(phrases: readonly string[], seed: number): string {
  return phrases[Math.floor(chance(seed) * phrases.length)] ?? "";
}

function sentence(seed: number): string {
  return capitalise(
    `${pick(subjects, seed)} ${pick(verbs, seed + 1)} ${pick(objects, seed + 2)} ${pick(ends, seed + 3)}.`,
  );
}

/** Sentences of invented words, as frequent as those of Swedish texts. */
function paragraph(seed: number): string {
  const next = random(seed * 31 + 1);
  const sentences = Array.from({ length: 3 + Math.floor(next() * 4) }, () => {
    const words = Array.from({ length: 6 + Math.floor(next() * 9) }, () => wordAt(next()));
    return `${capitalise(words.join(" "))}.`;
  });
  return sentences.join(" ");
}

interface Month {
  year: number;
  month: number;
}

/** The month `steps` months before December 2018. */
function monthBack(steps: number): Month {
  const number = 2018 * 12 + 11 - steps;
  return { year: Math.floor(number / 12), month: (number % 12) + 1 };
}

const say = ({ year, month }: Month): string => `${monthName(month)} ${year}`;

/** The day of a post by its place on the page, newest first. */
const dayOf = (at: number): number => 27 - at;

function title(number: number): string {
  return `${capitalise(pick(subjects, number))} ${pick(verbs, number + 5)} ${pick(objects, number + 9)}, del ${number}`;
}

/** Lines that date a post by an image's name or in its text, some to a day, some to a month, some not at all. */
function hints(number: number, at: number, { year, month }: Month): string[] {
  const day = dayOf(at);
  const digits = `${year}${String(month).padStart(2, "0")}${String(day).padStart(2, "0")}`;
  return (
    [
      [`${digits} bild_${number}.png`],
      [`Utskottet antog planen den ${day} ${say({ year, month })}.`],
      [],
      [`Beslutet väntas i ${say({ year, month })}.`],
    ][number % 4] ?? []
  );
}

type PageKind = (first: number, count: number, month: Month) => string[];

/** The shapes of the older readers. */
export const twoShapes: readonly PageKind[] = [
  (first, count, month) => [
    "Monthly Archives",
    "",
    say(month),
    ...Array.from({ length: count }, (_, at) => first + at).flatMap((number) => [
      "",
      title(number),
      "",
      "By | Nyheter",
      ...body(number, []),
    ]),
  ],
  (first, count, month) => blogPage(first, count, (number, at) => body(number, hints(number, at, month))),
  (first, count, month) =>
    blogPage(first, count, (number, at) => ["", `${dayOf(at)} ${say(month)}`, ...body(number, [])]),
];

function body(number: number, more: readonly string[]): string[] {
  return [...more, ...[1, 2, 3].map((part) => paragraph(number * 97 + part))].flatMap((text) => ["", text]);
}

function blogPage(first: number, count: number, textOf: (number: number, at: number) => string[]): string[] {
  return [
    author,
    ...Array.from({ length: count }, (_, at) => {
      const number = first + at;
      const comments = number % 7;
      const stated =
        comments === 0 ? "Lämna en kommentar" : `${comments} ${comments === 1 ? "kommentar" : "kommentarer"}`;
      return ["", stated, "", title(number), ...textOf(number, at)];
    }).flat(),
  ];
}

/** A page of a blog whose posts have one shape, by what they are: their number, their title, their day and their count of comments. */
function pageOf(shape: (post: { number: number; day: string; comments: number }) => string[]): PageKind {
  return (first, count, { year, month }) => [
    author,
    "",
    ...Array.from({ length: count }, (_, at) => {
      const day = `${year}-${String(month).padStart(2, "0")}-${String(dayOf(at)).padStart(2, "0")}`;
      return [...shape({ number: first + at, day, comments: (first + at) % 7 }), ""];
    }).flat(),
  ];
}

/** A day in the words of a language: "12 mars 2016". */
const dayIn = (locale: string, day: string, more: Intl.DateTimeFormatOptions = {}): string =>
  new Date(`${day}T12:00:00Z`).toLocaleDateString(locale, {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
    ...more,
  });

const commentsOf = (count: number): string =>
  count === 0 ? "Lämna en kommentar" : `${count} ${count === 1 ? "kommentar" : "kommentarer"}`;

/** Those and shapes of other blogs, in two languages. */
export const mixedShapes: readonly PageKind[] = [
  ...twoShapes,
  pageOf(({ number, day, comments }) => [
    title(number),
    `${dayIn("sv", day)} ${commentsOf(comments)}`,
    ...body(number, []),
  ]),
  pageOf(({ number, comments }) => [
    title(number),
    ...body(number, []),
    "",
    `Publicerat i Nyheter | ${commentsOf(comments)}`,
  ]),
  pageOf(({ number, day }) => [dayIn("sv", day, { weekday: "long" }), title(number), ...body(number, [])]),
  pageOf(({ number, day }) => [`Av ${author} - ${dayIn("sv", day)} 22:39`, title(number), ...body(number, [])]),
  pageOf(({ number, day, comments }) => [
    title(number),
    `Posted on ${dayIn("en-US", day)} by ${author}`,
    ...body(number, []),
    "",
    `Posted in News | ${comments === 0 ? "Leave a comment" : `${comments} Comments`}`,
  ]),
  pageOf(({ number, comments }) => [
    title(number),
    ...body(number, []),
    "",
    `Upplagd av ${author} kl. 12:34 ${comments === 0 ? "Inga kommentarer" : commentsOf(comments)}:`,
  ]),
];

function report(visits: number): string[] {
  const sections = Array.from({ length: Math.ceil(visits / perPage) }, (_, at) => at);
  const table = (section: number): string[] =>
    Array.from({ length: Math.min(perPage, visits - section * perPage) }, (_, at) => {
      const number = section * perPage + at + 1;
      const month = monthBack(Math.floor(chance(number) * 48));
      return `${number}\t${capitalise(say(month))}\t${capitalise(pick(subjects, number))} Lyktan ${number}, Strömvalla`;
    });
  const heads = ["Besökta verksamheter", "Reformer"];
  const name = (section: number): string => `Trösklar av slag ${section + 1}`;
  return [
    "Många trösklar",
    "och minst lika många koppar kaffe",
    "",
    `${author} (L), kommunalråd i Strömvalla`,
    "",
    "december 2018",
    "",
    "Inledning",
    "",
    paragraph(1),
    "",
    "Innehåll",
    "",
    "Inledning\t2",
    ...sections.flatMap((section) => [name(section), ...heads].map((line) => `${line}\t${section + 3}`)),
    "Slutsatser\t99",
    ...sections.flatMap((section) => [
      "",
      name(section),
      "",
      paragraph(section),
      "",
      "Besökta verksamheter",
      "",
      "Nummer\tDatum\tVerksamhet",
      ...table(section),
      "",
      "Reformer",
      "",
      `- ${sentence(section)}`,
      `- ${sentence(section + 1)}`,
    ]),
    "",
    "Slutsatser",
    "",
    paragraph(2),
  ];
}

/** Writes the captures of a blog of `posts` posts into a folder, pages of each shape in turn; returns the numbers of visits and of captures. */
export function writeCaptures(
  folder: string,
  posts: number,
  shapes = twoShapes,
  visits = Math.floor(posts / 20),
): { visits: number; captures: number } {
  mkdirSync(folder, { recursive: true });
  const write = (name: string, lines: readonly string[]): void =>
    writeFileSync(join(folder, `${name}.txt`), `${lines.join("\n")}\n`);
  const pages = Math.ceil(posts / perPage);
  const pagesPerMonth = Math.max(2, Math.ceil(pages / mostMonths));
  for (let page = 0; page < pages; page++) {
    const shape = shapes[page % shapes.length];
    const count = Math.min(perPage, posts - page * perPage);
    const lines = shape?.(page * perPage + 1, count, monthBack(Math.floor(page / pagesPerMonth))) ?? [];
    write(`sida-${String(page).padStart(5, "0")}`, lines);
  }
  write("rapport", report(visits));
  return { visits, captures: pages + 1 };
}
