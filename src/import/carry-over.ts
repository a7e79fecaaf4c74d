import type { Content } from "../entry/content.ts";
import { nothingImported, unknownDigests } from "../entry/imported.ts";
import type { Filed, Post } from "../entry/schema.ts";
import { entriesOf, historyOf, idOf } from "./history.ts";
import { numbersFor } from "./numbers.ts";

/** A content folder in today's format, and the files that are in an earlier one: they are written anew in any case. */
export interface CarriedOver {
  content: Content;
  outdated: ReadonlySet<string>;
}

/** Gives each entry of an earlier version its number and its digests. What a person has edited counts as edited still. */
export function carryOver(given: Content): CarriedOver {
  const { earlier, captures, imported } = given;
  if (!earlier) return { content: given, outdated: new Set() };
  const { nextNr, ...known } = imported ?? nothingImported;
  const numbers = numbersFor(earlier.posts, given.posts, captures, historyOf(given), nextNr);
  const numbered = earlier.posts.map((post): Filed<Post> => ({ ...post, nr: numbers.get(post.file) ?? nextNr }));
  const content = { ...given, earlier: null, posts: [...given.posts, ...numbered].sort(byFile) };
  const rows = entriesOf(content)
    .filter(({ file }) => earlier.files.has(file))
    .map((entry) => {
      const id = idOf(entry);
      const digests = earlier.files.get(entry.file) ?? known.entries[id]?.digests ?? unknownDigests;
      return [id, { path: entry.file, digests }] as const;
    });
  return {
    content: {
      ...content,
      imported: {
        nextNr,
        entries: { ...known.entries, ...Object.fromEntries(rows) },
        captures: { ...known.captures, ...earlier.records },
      },
    },
    outdated: new Set([...earlier.files.keys(), ...(earlier.records ? ["captures.yaml"] : [])]),
  };
}

function byFile({ file: one }: Filed<Post>, { file: other }: Filed<Post>): number {
  return one < other ? -1 : 1;
}
