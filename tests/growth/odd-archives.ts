import { capitalise, monthName } from "../../src/language/index.ts";

/** Captures of archives that are odd in one way each: name of the file → its text. `many` is how many of the odd thing there are. */
export type Captures = Record<string, string>;

const post = (title: string, text: string, comments = "1 kommentar"): string =>
  `${comments}\n\n${title}\n\n${text}\n\n`;
const page = (posts: readonly string[]): string => `Tyra Vintersol\n\n${posts.join("")}`;
const each = <Item>(many: number, item: (at: number) => Item): Item[] =>
  Array.from({ length: many }, (_, at) => item(at));
/** A number, always as long as any other, so that captures are as long too. */
const digits = (at: number): string => String(at).padStart(6, "0");
const name = (at: number): string => `Rubrik ${digits(at)}`;
const text = (at: number): string => `Det är dag ${digits(at)} i skolan, och vägen dit har nummer ${digits(at)}.`;

/** Posts on pages of 5. */
function onPages(posts: readonly string[], perPage = 5): Captures {
  const pages = each(Math.ceil(posts.length / perPage), (at) => posts.slice(at * perPage, (at + 1) * perPage));
  return Object.fromEntries(pages.map((posts, at) => [`sida-${String(at).padStart(6, "0")}.txt`, page(posts)]));
}

function monthArchive(many: number, category: (at: number) => string): Captures {
  const posts = each(many, (at) => `${name(at)}\n\nBy Tyra | ${category(at)}\n\n${text(at)}\n\n`);
  return { "manad.txt": `Monthly Archives\n\njanuari 2019\n\n${posts.join("")}` };
}

interface ReportSection {
  title: string;
  theme?: string;
  visits: string[];
  reforms?: string[];
}

function report(sections: readonly ReportSection[]): Captures {
  const heads = ["Besökta verksamheter", "Reformer"];
  const themes = [...new Set(sections.map(({ theme }) => theme))];
  const ofTheme = (theme: string | undefined) => sections.filter((section) => section.theme === theme);
  const contents = themes.flatMap((theme) => [
    ...(theme === undefined ? [] : [`${theme}\t2`]),
    ...ofTheme(theme).flatMap(({ title }) => [title, ...heads].map((head) => `${theme ? "  " : ""}${head}\t3`)),
  ]);
  const body = themes.flatMap((theme) => [
    ...(theme === undefined ? [] : ["", theme, "", "Om temat."]),
    ...ofTheme(theme).flatMap(({ title, visits, reforms = ["- En reform."] }) => [
      ...["", title, "", "Om avsnittet.", "", "Besökta verksamheter", "", "Nummer\tDatum\tVerksamhet", ...visits],
      ...["", "Reformer", "", ...reforms],
    ]),
  ]);
  const cover = ["Många trösklar", "", "Tyra Vintersol", "", "december 2018", "", "Inledning", "", "Ett år.", ""];
  const lines = [
    ...cover,
    "Innehåll",
    "",
    "Inledning\t2",
    ...contents,
    "Slutsatser\t99",
    ...body,
    "",
    "Slutsatser",
    "",
    "Slut.",
  ];
  return { "rapport.txt": lines.join("\n") };
}

const visit = (at: number, host = `Hus ${at}`, when = "Mars 2016"): string => `${at + 1}\t${when}\t${host}, Strömvalla`;
const oneSection = (visits: string[], reforms?: string[]): Captures =>
  report([{ title: "Alla besök", visits, ...(reforms && { reforms }) }]);
const month = (at: number): string => `${monthName((at % 12) + 1)} ${2000 + Math.floor(at / 12)}`;

export const oddArchives: Record<string, (many: number) => Captures> = {
  "posts with nothing odd": (many) => onPages(each(many, (at) => post(name(at), text(at)))),
  "one capture that holds all posts": (many) =>
    onPages(
      each(many, (at) => post(name(at), text(at))),
      many,
    ),
  "a capture for each post": (many) =>
    onPages(
      each(many, (at) => post(name(at), text(at))),
      1,
    ),
  "one post in every capture": (many) =>
    onPages(
      each(many, (at) => [post("Tack", text(0)), post(name(at), text(at))].join("")),
      1,
    ),
  "all posts in one month, with one category": (many) => monthArchive(many, () => "nyheter"),
  "a category for each post": (many) => monthArchive(many, (at) => `amne ${at}`),
  "all posts on one day": (many) => onPages(each(many, (at) => post(name(at), `19 september 2017\n\n${text(at)}`))),
  "a month for each post": (many) => onPages(each(many, (at) => post(name(at), `1 ${month(at)}\n\n${text(at)}`))),
  "a comment count for each post": (many) =>
    onPages(each(many, (at) => post(name(at), text(at), `${at + 2} kommentarer`))),
  "one title for all posts": (many) =>
    onPages(each(many, (at) => post("God jul", `${text(at)}\n\nEn hälsning till alla.`))),
  "one title for all posts, one post in each capture": (many) =>
    onPages(
      each(many, (at) => post("God jul", `En hälsning till er alla.\n\n${text(at)}`)),
      1,
    ),
  "one title for all posts of one capture": (many) =>
    onPages(
      each(many, () => post("God jul", text(0))),
      many,
    ),
  "ten gaps in each post": (many) =>
    onPages(
      each(many, (at) =>
        post(name(at), each(5, (gap) => `bild_${at}_${gap}.png\n\nHela domen ${gap} finns här.`).join("\n\n")),
      ),
    ),
  "mentions of one post in all": (many) =>
    onPages(each(many, (at) => post(name(at), `Som jag skrev i mitt förra inlägg ”${name(0)}” är det så.`))),
  "a circle of pages": (many) =>
    onPages(
      each(many, (at) => [at, (at + 1) % many].map((number) => post(name(number), text(number))).join("")),
      1,
    ),
  "a chain of pages": (many) =>
    onPages(
      each(many, (at) => [at, at + 1].map((number) => post(name(number), text(number))).join("")),
      1,
    ),
  "dates in contradiction to the order": (many) =>
    onPages(
      each(many, (at) => post(name(at), `2017${String((at % 12) + 1).padStart(2, "0")}05 bild.png\n\n${text(at)}`)),
      many,
    ),
  "a visit in one section for each": (many) => oneSection(each(many, (at) => visit(at))),
  "one host for all visits": (many) => oneSection(each(many, (at) => visit(at, "Lyktan"))),
  "a month for each visit": (many) => oneSection(each(many, (at) => visit(at, `Hus ${at}`, capitalise(month(at))))),
  "a reform for each visit": (many) =>
    oneSection(
      each(many, (at) => visit(at)),
      each(many, (at) => `- Reform ${at}.`),
    ),
  "a section for each visit": (many) => report(each(many, (at) => ({ title: `Avsnitt ${at}`, visits: [visit(at)] }))),
  "one theme for all sections": (many) =>
    report(each(many, (at) => ({ title: `Avsnitt ${at}`, theme: "Tema", visits: [visit(at)] }))),
  "a theme for each section": (many) =>
    report(each(many, (at) => ({ title: `Avsnitt ${at}`, theme: `Tema ${at}`, visits: [visit(at)] }))),
  "one visit that all posts tell of": (many) => ({
    ...oneSection([visit(0, "Lyktan")]),
    ...onPages(each(many, (at) => post(name(at), `Idag besökte jag Lyktan för gång ${at}.`))),
  }),
  "a visit for each post": (many) => ({
    ...oneSection(each(many, (at) => visit(at, `Lyktan ${at}`))),
    ...onPages(each(many, (at) => post(name(at), `Idag besökte jag Lyktan ${at} igen.`))),
  }),
  "one host for all visits, in all posts": (many) => ({
    ...oneSection(each(many, (at) => visit(at, "Lyktan"))),
    ...onPages(each(many, (at) => post(name(at), `Idag besökte jag Lyktan för gång ${at}.`))),
  }),
  "a visit in two months for each post, in order": (many) => ({
    ...oneSection(each(many, (at) => visit(at, `Hus${at}`, "Mars och december 2016"))),
    ...onPages(
      each(many, (at) => post(name(at), `Idag besökte jag Hus${at} igen.`)),
      many,
    ),
  }),
};
