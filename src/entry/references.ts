import { join } from "node:path";
import { closest } from "./closest.ts";
import { isCaptured } from "./comments.ts";
import type { Content } from "./content.ts";
import type { Problem } from "./problem.ts";
import type { Comment, Filed, Section, Source } from "./schema.ts";
import { tagKey } from "./slug.ts";
import { isWhole } from "./whole.ts";

/** The rules for what entries say of each other, of the vocabulary and of captures.yaml; each gives the problems it finds. */
const rules: readonly ((content: Content) => Problem[])[] = [
  unknownTags,
  unknownCaptures,
  unknownThemes,
  visitsInTwoSections,
  unknownVisits,
  numbersOfTwoPosts,
  faultyComments,
  textsThatAreWithheld,
  commentsThatAreWithheld,
];

/** What the entries say of each other, of the vocabulary and of the captures that is not so. */
export function brokenReferences(content: Content): Problem[] {
  return rules.flatMap((rule) => rule(content));
}

function unknownTags(content: Content): Problem[] {
  if (!isWhole(content, "vocabulary.yaml")) return [];
  const { folder, posts, sections, vocabulary } = content;
  const slugs = vocabulary.map(({ slug }) => slug);
  const terms = new Set(slugs.map(tagKey));
  const problemsOf = (file: string, where: string, tags: readonly string[]): Problem[] =>
    tags.flatMap((tag, at) => {
      if (terms.has(tag) || terms.has(tagKey(tag))) return [];
      const message = `"${tag}" is not in ${join(folder, "vocabulary.yaml")}; ${meant(tag, slugs)}add it there or correct it here`;
      return [{ file: join(folder, file), where: `${where}.${at}`, message }];
    });
  return [
    ...posts.flatMap(({ file, tags }) => problemsOf(file, "tags", tags)),
    ...sections.flatMap(({ file, tags, visits }) => [
      ...problemsOf(file, "tags", tags),
      ...visits.flatMap((visit, at) => problemsOf(file, `visits.${at}.tags`, visit.tags ?? [])),
    ]),
  ];
}

function unknownCaptures(content: Content): Problem[] {
  if (!isWhole(content, "captures.yaml")) return [];
  const { folder, posts, sections, report, captures } = content;
  const names = new Set(captures.flatMap((capture) => capture.names));
  const entries: readonly Filed<{ sources: readonly Source[] }>[] = [
    ...posts,
    ...sections,
    ...(report ? [report] : []),
  ];
  return entries.flatMap(({ file, sources }) =>
    sources.flatMap(({ capture }, at) => {
      if (names.has(capture)) return [];
      const message = `"${capture}" is not in ${join(folder, "captures.yaml")}; ${meant(capture, names)}correct the name or import the capture`;
      return [{ file: join(folder, file), where: `sources.${at}.capture`, message }];
    }),
  );
}

function unknownThemes({ folder, sections, report }: Content): Problem[] {
  if (!report) return [];
  const titles = new Set(report.themes.map(({ title }) => title));
  return sections
    .filter(({ theme }) => !titles.has(theme))
    .map(({ file, theme }) => ({
      file: join(folder, file),
      where: "theme",
      message: `the report has no theme "${theme}"; ${meant(
        theme,
        report.themes.map(({ title }) => title),
      )}correct it here or add it in index.md`,
    }));
}

/** The nearest name, as a question before what to do; empty where none is near. */
function meant(name: string, known: Iterable<string>): string {
  const nearest = closest(name, known);
  return nearest === undefined ? "" : `did you mean "${nearest}"? If not, `;
}

/** A section that has a visit, and the visit's place there. */
function visitRows(sections: readonly Filed<Section>[]): { number: number; file: string; at: number }[] {
  return sections.flatMap(({ file, visits }) => visits.map(({ number }, at) => ({ number, file, at })));
}

function visitsInTwoSections({ folder, sections }: Content): Problem[] {
  const rows = visitRows(sections);
  const first = new Map(rows.toReversed().map((row) => [row.number, row]));
  return rows.flatMap((row) => {
    const other = first.get(row.number);
    if (!other || other === row) return [];
    const message = `visit ${row.number} stands in ${join(folder, other.file)} too; keep one`;
    return [{ file: join(folder, row.file), where: `visits.${row.at}.number`, message }];
  });
}

function unknownVisits(content: Content): Problem[] {
  if (!isWhole(content, "report")) return [];
  const known = new Set(visitRows(content.sections).map(({ number }) => number));
  return content.posts.flatMap(({ file, visits }) =>
    visits.flatMap((number, at) => {
      if (known.has(number)) return [];
      const message = `no section of the report has visit ${number}; correct the number or remove it`;
      return [{ file: join(content.folder, file), where: `visits.${at}`, message }];
    }),
  );
}

function numbersOfTwoPosts({ folder, posts }: Content): Problem[] {
  const owners = new Map<number, string>();
  const problems: Problem[] = [];
  for (const { file, nr, formerNr = [] } of posts) {
    for (const [at, number] of [nr, ...formerNr].entries()) {
      const owner = owners.get(number);
      if (owner === undefined) {
        owners.set(number, file);
        continue;
      }
      const message = `${number} is the number of ${join(folder, owner)} too; delete one of the two files, or take this line away: an import then gives the post a number of its own`;
      problems.push({ file: join(folder, file), where: at === 0 ? "nr" : `formerNr.${at - 1}`, message });
    }
  }
  return problems;
}

function faultyComments({ folder, posts, captures }: Content): Problem[] {
  const names = new Set(captures.flatMap((capture) => capture.names));
  return posts.flatMap(({ file, comments = [] }) =>
    comments.flatMap((comment, at) =>
      faultsOf(comment, comments.slice(0, at), comments, names).map(({ field, message }) => ({
        file: join(folder, file),
        where: `comments.${at}.${field}`,
        message,
      })),
    ),
  );
}

/** What a comment says of the others of its post, `before` it and all, and of the captures that is not so. */
function faultsOf(
  { id, replyTo, source }: Comment,
  before: readonly Comment[],
  all: readonly Comment[],
  captures: ReadonlySet<string>,
): { field: string; message: string }[] {
  const isTwice = id !== undefined && before.some((other) => other.id === id);
  const isReplyToNone = replyTo !== undefined && (replyTo === id || !all.some((other) => other.id === replyTo));
  const capture = typeof source === "string" ? null : source.capture;
  return [
    ...(isTwice ? [{ field: "id", message: `${id} is the id of another comment of this post too; change it` }] : []),
    ...(isReplyToNone
      ? [{ field: "replyTo", message: `no other comment of this post has the id ${replyTo}; correct it or remove it` }]
      : []),
    ...(capture !== null && !captures.has(capture)
      ? [
          {
            field: "source.capture",
            message: `"${capture}" is not in captures.yaml; ${meant(capture, captures)}correct the name or import the capture`,
          },
        ]
      : []),
  ];
}

function textsThatAreWithheld({ folder, posts, site }: Content): Problem[] {
  if (site?.texts !== "withheld") return [];
  return posts
    .filter(({ text }) => text !== "abstract")
    .map(({ file, text }) => ({
      file: join(folder, file),
      where: "text",
      message: `is ${text}, but site.yaml says texts: withheld; replace the body with an abstract`,
    }));
}

function commentsThatAreWithheld({ folder, posts, site }: Content): Problem[] {
  if (site?.texts !== "withheld") return [];
  return posts.flatMap(({ file, comments = [] }) => {
    const at = comments.findIndex(isCaptured);
    if (at < 0) return [];
    const message = "is from a capture, but site.yaml says texts: withheld; remove the comments that are from captures";
    return [{ file: join(folder, file), where: `comments.${at}`, message }];
  });
}
