import type { ArchivedMention } from "../../src/archive/archived.ts";
import type { Gap } from "../../src/entry/gap.ts";
import { addressWords, pageWords, sayGap } from "../../src/language/index.ts";
import { addresses } from "../../src/site/addresses.ts";
import { Link } from "./link.tsx";
import { Note } from "./notes.tsx";

/** What is missing from a text and is not shown in its place; empty if nothing is. */
export function Missing({ gaps }: { gaps: readonly Gap[] }) {
  if (gaps.length === 0) return null;
  const words = pageWords.notes;
  return (
    <Note title={words.missing}>
      <ul>
        {gaps.map(({ missing }) => (
          <li key={JSON.stringify(missing)}>{sayGap(missing)}</li>
        ))}
      </ul>
      <p>
        <Link to={`${addresses.gaps}#${addressWords.ids.sendIn}`}>{words.sendIn}</Link>
      </p>
    </Note>
  );
}

/** The posts of the archive that a text mentions by title; empty if there are none. */
export function Named({ mentions }: { mentions: readonly ArchivedMention[] }) {
  const posts = mentions.flatMap(({ post }) => post ?? []);
  if (posts.length === 0) return null;
  return (
    <Note title={pageWords.notes.mentions}>
      {posts.map(({ slug, title }) => (
        <p key={slug}>
          <Link to={addresses.post(slug)}>{title}</Link>
        </p>
      ))}
    </Note>
  );
}
