import { join } from "node:path";
import { type Content, isOfEarlierVersion } from "../entry/load.ts";
import type { Problem } from "../entry/problem.ts";
import { isReportWhole } from "../entry/references.ts";
import type { Section } from "../entry/schema.ts";
import { tagKey } from "../entry/slug.ts";
import { visitLinker } from "../import/link-visits.ts";
import { findInDates } from "./dates.ts";
import { checkFiles } from "./files.ts";
import { checkOriginals } from "./originals.ts";
import { checkWithheld } from "./withheld.ts";

/** Something worth knowing that breaks nothing. */
export interface Finding {
  kind: string;
  where: string;
  what: string;
}

/** A content folder → what is broken in it, and what is worth knowing. */
export function checkContent(content: Content): { problems: Problem[]; findings: Finding[] } {
  const { folder, site, posts, sections } = content;
  // Until an import has carried them over, nothing else can be said of the files of an earlier version.
  if (isOfEarlierVersion(content)) return { problems: content.problems, findings: [] };
  const problems = [...content.problems];
  const findings: Finding[] = [];
  if (!site && !problems.some(({ file }) => file.endsWith("site.yaml"))) {
    problems.push({ file: join(folder, "site.yaml"), message: "missing; an import writes a first one" });
  }
  for (const part of [
    checkOriginals(content),
    checkFiles(content),
    checkWithheld(content),
    { problems: checkTerms(content), findings: [] },
  ]) {
    problems.push(...part.problems);
    findings.push(...part.findings);
  }
  if (isReportWhole(content)) problems.push(...checkNumbers(content));
  if (site && !site.released)
    findings.push({ kind: "site", where: join(folder, "site.yaml"), what: "no released day, so no feed is built" });
  findings.push(...findInDates(content));
  const linkVisits = visitLinker(sections.flatMap(({ visits }) => visits));
  for (const post of posts) {
    if (post.visits.length > 0 || post.text === "abstract") continue;
    const { undecided } = linkVisits({ title: post.title, paragraphs: paragraphsOf(post.body) });
    if (undecided.length === 0) continue;
    const what = `may tell of visits ${undecided.join(", ")}; no rule decides, none is linked`;
    findings.push({ kind: "visit", where: join(folder, post.file), what });
  }
  const titles = new Set(posts.map(({ title }) => tagKey(title)));
  for (const entry of [...posts, ...sections]) {
    const where = join(folder, entry.file);
    if (entry.body === "" && entry.text === "abstract")
      findings.push({ kind: "abstract", where, what: "has no text yet; write two to four sentences" });
    if (entry.tags.length === 0) findings.push({ kind: "tags", where, what: "has no tag" });
    findings.push(...lostTextsOf(entry, titles).map(([kind, what]) => ({ kind, where, what })));
    if (entry.type === "post") problems.push(...checkImages(entry, where));
    if (entry.type === "post") findings.push(...gapsOf(entry).map(([kind, what]) => ({ kind, where, what })));
  }
  return { problems, findings };
}

/** The paragraphs of a body in Markdown, as text; an image is none. */
function paragraphsOf(body: string): string[] {
  return body
    .split(/\n{2,}/)
    .filter((paragraph) => !paragraph.startsWith("!["))
    .map((paragraph) => paragraph.replace(/\\(.)/gs, "$1"));
}

/** The links that have lost their target, and the texts mentioned that are none of the archive's titles. */
function lostTextsOf(
  { lostLinks = [], mentions = [] }: Pick<Section, "lostLinks" | "mentions">,
  titles: ReadonlySet<string>,
): [kind: string, what: string][] {
  return [
    ...lostLinks.map(({ line, words }): [string, string] => ["link", `"${words}" on line ${line} has lost its target`]),
    ...mentions
      .filter(({ title }) => title === undefined || !titles.has(tagKey(title)))
      .map(({ line, words, title }): [string, string] => {
        const mentioned = title === undefined ? "an earlier text" : `"${title}", which the archive lacks`;
        return ["mention", `"${words}" on line ${line} mentions ${mentioned}`];
      }),
  ];
}

function gapsOf(post: Content["posts"][number]): [kind: string, what: string][] {
  const kept = post.comments?.length ?? 0;
  return [
    ...(post.date === undefined ? [["date", "nothing dates it"] as [string, string]] : []),
    ...post.images
      .filter((image) => !image.kept)
      .map(({ name }): [string, string] => ["image", `"${name}" is not kept`]),
    ...(post.possibleImages ?? []).map((line): [string, string] => [
      "possible image",
      `"${line}" may be an image's alternative text`,
    ]),
    ...((post.commentCount ?? 0) > kept
      ? [["comments", `${post.commentCount} stated, ${kept} kept`] as [string, string]]
      : []),
  ];
}

/** The images that a post lists against those that stand in its body; an abstract shows none. */
function checkImages({ text, images, body }: Content["posts"][number], file: string): Problem[] {
  if (text === "abstract") return [];
  const shown = Array.from(body.matchAll(/!\[((?:\\.|[^\]\\])*)\]\(missing:\)/gs), ([, name = ""]) =>
    name.replace(/\\(.)/gs, "$1"),
  );
  const listed = images.filter(({ kept }) => !kept).map(({ name }) => name);
  const message = (name: string, what: string): string => `"${name}" ${what}; correct one of the two`;
  return [
    ...listed
      .filter((name) => !shown.includes(name))
      .map((name) => ({ file, where: "images", message: message(name, "does not stand in the body") })),
    ...shown
      .filter((name) => !listed.includes(name))
      .map((name) => ({ file, where: "body", message: message(name, "is not among the images") })),
  ];
}

/** Terms of the vocabulary that name the same tag. */
function checkTerms({ folder, vocabulary }: Content): Problem[] {
  const file = join(folder, "vocabulary.yaml");
  const keys = vocabulary.map(({ slug }) => tagKey(slug));
  return keys.flatMap((key, at) => {
    const first = keys.indexOf(key);
    const message = `is the tag of ${first}.slug too; keep one`;
    return first === at ? [] : [{ file, where: `${at}.slug`, message }];
  });
}

/** Visits are numbered through the whole report: a number left out, or out of order, is one problem where it first shows. */
function checkNumbers({ folder, sections }: Content): Problem[] {
  const rows = sections.flatMap(({ file, visits }) =>
    visits.map(({ number }, at) => ({
      number,
      file: join(folder, file),
      where: `visits.${at}.number`,
    })),
  );
  const problems: Problem[] = [];
  const seen = new Set<number>();
  let expected = 1;
  for (const [at, { number, file, where }] of rows.entries()) {
    const isTwice = seen.has(number);
    seen.add(number);
    if (number === expected || isTwice) {
      expected += 1;
      continue;
    }
    const message = `visit ${number} stands where visit ${expected} is expected; add what is missing, or correct the number`;
    problems.push({ file, where, message });
    // Where the row below goes on as if nothing were wrong, only this number is.
    if (rows[at + 1]?.number === expected + 1) expected += 1;
    else if (number > expected) expected = number + 1;
  }
  return problems;
}
