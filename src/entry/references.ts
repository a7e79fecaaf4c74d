import { join } from "node:path";
import { messages } from "../language/messages.ts";
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
  otherWordingsThatAreWithheld,
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
      const message = messages.entry.references.tag(tag, join(folder, "vocabulary.yaml"), closest(tag, slugs));
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
      const message = messages.entry.references.capture(
        capture,
        join(folder, "captures.yaml"),
        closest(capture, names),
      );
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
      message: messages.entry.references.theme(theme, closest(theme, titles)),
    }));
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
    const message = messages.entry.references.visitTwice(row.number, join(folder, other.file));
    return [{ file: join(folder, row.file), where: `visits.${row.at}.number`, message }];
  });
}

function unknownVisits(content: Content): Problem[] {
  if (!isWhole(content, "report")) return [];
  const known = new Set(visitRows(content.sections).map(({ number }) => number));
  return content.posts.flatMap(({ file, visits }) =>
    visits.flatMap((number, at) => {
      if (known.has(number)) return [];
      const message = messages.entry.references.noVisit(number);
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
      const message = messages.entry.references.numberTwice(number, join(folder, owner));
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
    ...(isTwice ? [{ field: "id", message: messages.entry.references.commentTwice(id) }] : []),
    ...(isReplyToNone ? [{ field: "replyTo", message: messages.entry.references.replyToNone(replyTo) }] : []),
    ...(capture !== null && !captures.has(capture)
      ? [
          {
            field: "source.capture",
            message: messages.entry.references.capture(capture, "captures.yaml", closest(capture, captures)),
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
      message: messages.entry.references.textWithheld(text),
    }));
}

function commentsThatAreWithheld({ folder, posts, site }: Content): Problem[] {
  if (site?.texts !== "withheld") return [];
  return posts.flatMap(({ file, comments = [] }) => {
    const at = comments.findIndex(isCaptured);
    if (at < 0) return [];
    const message = messages.entry.references.commentWithheld;
    return [{ file: join(folder, file), where: `comments.${at}`, message }];
  });
}

function otherWordingsThatAreWithheld({ folder, posts, site }: Content): Problem[] {
  if (site?.texts !== "withheld") return [];
  return posts
    .filter(({ otherWordings = [] }) => otherWordings.length > 0)
    .map(({ file }) => ({
      file: join(folder, file),
      where: "otherWordings",
      message: messages.entry.references.otherWordingsWithheld,
    }));
}
