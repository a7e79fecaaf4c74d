import type { Content } from "../entry/content.ts";
import type { Problem } from "../entry/problem.ts";
import { namesNobody } from "../language/index.ts";
import { messages } from "../language/messages.ts";
import { keptUnread, type ReadCapture, type ReadCaptures } from "./read-captures.ts";
import { gatherWitnesses, type WitnessedPost, witnessesIn } from "./witnesses.ts";

/** What captures say of their blog. Only names and authors can show that two blogs differ; all of it, that they are one. */
interface Statement {
  names: readonly string[];
  authors: readonly string[];
  /** Other names that go with the blog: those of guests, of the writer of one post, of the archive. */
  others: readonly string[];
}

/** Captures that share posts, which makes them pages of one blog, with what they state. */
interface Pages {
  captures: readonly ReadCapture[];
  stated: Statement;
}

/** What a capture states, and what the archive's blog states instead. */
interface Difference {
  kind: "name" | "author";
  is: string;
  home: string;
}

type Archive = Pick<Content, "captures" | "posts" | "site">;

/**
 * The captures, where those of another blog than the archive's are kept unread. The archive's blog is that of site.yaml, of
 * its posts and of the captures that are read already; in a new archive, the one that most captures state. A capture is of
 * another blog only where both state a name, or both an author, and share no word of a name. What a person has told how to
 * read belongs to the archive.
 */
export function keepOthersUnread({ captures, containers, problems }: ReadCaptures, archive: Archive): ReadCaptures {
  const read = captures.filter(({ record }) => record.reader !== undefined);
  const alone = othersAmong(
    read.map((capture) => pagesOf([capture])),
    archive,
  );
  // Most folders hold one blog: then no post is compared with another.
  const others = alone.size === 0 ? alone : othersAmong(sharingPosts(read).map(pagesOf), archive);
  if (others.size === 0) return { captures, containers, problems };
  const names = new Set(Array.from(others.keys(), ({ name }) => name));
  return {
    captures: captures.map((capture) => {
      const difference = others.get(capture);
      return difference ? keptUnread(capture, { kind: "other-blog", words: difference.is }) : capture;
    }),
    containers,
    problems: [
      ...problems.filter(({ file }) => !names.has(file)),
      // Those of a crawl are counted.
      ...Array.from(others, ([{ name, isMember }, difference]) => (isMember ? [] : problemOf(name, difference))).flat(),
    ],
  };
}

function problemOf(file: string, { kind, is, home }: Difference): Problem {
  return {
    file,
    message: messages.importing.otherBlog(kind, is, home),
  };
}

function pagesOf(captures: readonly ReadCapture[]): Pages {
  return { captures, stated: all(captures.map(statedBy)) };
}

function statedBy({ reading: { blog, drafts } }: ReadCapture): Statement {
  const others = drafts.flatMap((draft) => (draft.kind === "post" && draft.author ? [draft.author] : []));
  return { names: blog?.names ?? [], authors: blog?.authors ?? [], others };
}

function all(statements: readonly Statement[]): Statement {
  const distinct = (field: keyof Statement): string[] => [...new Set(statements.flatMap((one) => one[field]))];
  return { names: distinct("names"), authors: distinct("authors"), others: distinct("others") };
}

/** The captures of other blogs than the archive's, each with what differs. */
function othersAmong(pages: readonly Pages[], archive: Archive): Map<ReadCapture, Difference> {
  const belongs = belongsTo(archive);
  const home = homeOf(pages, archive);
  const isHome = sharesWordsWith(home);
  return new Map(
    pages
      .filter(({ captures, stated }) => !captures.some(belongs) && !isHome(stated))
      .flatMap(({ captures, stated }) => {
        const difference = differenceOf(stated, home);
        return difference ? captures.map((capture) => [capture, difference] as const) : [];
      }),
  );
}

function differenceOf(stated: Statement, home: Statement): Difference | null {
  const fields = [
    { kind: "name", field: "names" },
    { kind: "author", field: "authors" },
  ] as const;
  for (const { kind, field } of fields) {
    const [is, own] = [stated, home].map((one) => one[field].find((name) => wordsOf(name).length > 0));
    if (is !== undefined && own !== undefined) return { kind, is, home: own };
  }
  return null;
}

/** What the archive's blog states. */
function homeOf(pages: readonly Pages[], archive: Archive): Statement {
  const belongs = belongsTo(archive);
  const own = all([
    statedByArchive(archive),
    ...pages.filter(({ captures }) => captures.some(belongs)).map(({ stated }) => stated),
  ]);
  const shares = sharesWordsWith(own);
  if (archive.posts.length > 0 || pages.some(({ stated }) => shares(stated))) return own;
  return all([own, mostStated(pages)]);
}

function statedByArchive({ site, posts }: Archive): Statement {
  const authors = [...new Set([...(site ? [site.author] : []), ...posts.map(({ author }) => author)])];
  return { names: [], authors, others: site ? [site.title] : [] };
}

/** Finds the captures that are part of an archive: by an earlier import, or since a person told how to read them. */
function belongsTo({ captures }: Archive): (capture: ReadCapture) => boolean {
  // A reader that a person told, and has taken back, was no choice of the import.
  const known = new Set(captures.filter(({ reader, as }) => reader !== undefined && as !== reader).map(({ id }) => id));
  return ({ record: { id, reader, as } }) => known.has(id) || (as !== undefined && as === reader);
}

/** What the captures state that share the word which most captures have, or of as many, most posts. */
function mostStated(pages: readonly Pages[]): Statement {
  const weights = new Map<string, { captures: number; posts: number }>();
  for (const { captures, stated } of pages) {
    const posts = captures.reduce((sum, { reading }) => sum + reading.drafts.length, 0);
    for (const word of wordsIn(stated)) {
      const known = weights.get(word) ?? { captures: 0, posts: 0 };
      weights.set(word, { captures: known.captures + captures.length, posts: known.posts + posts });
    }
  }
  const [most] = [...weights].sort(([, one], [, other]) => other.captures - one.captures || other.posts - one.posts);
  const shares = sharesWordsWith({ names: [], authors: [], others: most ? [most[0]] : [] });
  return all(pages.filter(({ stated }) => shares(stated)).map(({ stated }) => stated));
}

/** So many letters at least are the beginning of a name: "Gunilla" and "Gunillas", "Ann" and "Anna". */
const shortestBeginning = 3;

/** What is true for a statement that shares a word with this one, or the beginning of one. */
function sharesWordsWith(home: Statement): (stated: Statement) => boolean {
  const words = wordsIn(home);
  const beginnings = new Set([...words].flatMap(beginningsOf));
  return (stated) =>
    [...wordsIn(stated)].some(
      (word) => words.has(word) || beginnings.has(word) || beginningsOf(word).some((beginning) => words.has(beginning)),
    );
}

function beginningsOf(word: string): string[] {
  return Array.from({ length: Math.max(0, word.length - shortestBeginning) }, (_, at) =>
    word.slice(0, at + shortestBeginning),
  );
}

function wordsIn({ names, authors, others }: Statement): Set<string> {
  return new Set([...names, ...authors, ...others].flatMap(wordsOf));
}

/** The words of a name; none for initials, which may be anybody's, and for the name of an account. */
function wordsOf(name: string): string[] {
  const text = name.normalize("NFC").trim();
  if (/^(?:\p{Lu}{1,3}[.\s]*)+$/u.test(text) || namesNobody(text)) return [];
  return (text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).filter((word) => word.length > 1);
}

/** The captures in groups whose members have posts in common, directly or by way of others. */
function sharingPosts(captures: readonly ReadCapture[]): ReadCapture[][] {
  const byName = new Map(captures.map((capture) => [capture.name, capture]));
  const posts = gatherWitnesses(captures.flatMap(witnessesIn));
  const postsIn = new Map<string, WitnessedPost[]>(captures.map(({ name }) => [name, []]));
  for (const post of posts) for (const { capture } of post.witnesses) postsIn.get(capture)?.push(post);
  // Each capture and each post is passed once.
  const passed = new Set<string | WitnessedPost>();
  const isNew = (one: string | WitnessedPost): boolean => !passed.has(one) && passed.add(one).has(one);
  return captures.flatMap(({ name }) => {
    if (!isNew(name)) return [];
    const group = [name];
    for (const member of group) {
      const shared = (postsIn.get(member) ?? []).filter(isNew);
      for (const { witnesses } of shared) group.push(...witnesses.map(({ capture }) => capture).filter(isNew));
    }
    return [group.flatMap((member) => byName.get(member) ?? [])];
  });
}
