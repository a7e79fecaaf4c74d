import type { ArchivedMention } from "../../src/archive/archived.ts";
import type { Gap } from "../../src/entry/gap.ts";
import { reasonWords } from "../../src/language/index.ts";
import { addresses } from "../../src/site/addresses.ts";
import { Link } from "./link.tsx";
import { Note } from "./notes.tsx";

/** The gaps that nothing else on an entry's page tells of: images, comments, dates and texts are told in their place. */
const toldHere: readonly Gap["kind"][] = ["possible-image", "link", "mention"];

/** The holes in a text, where they are; nothing where it has none. */
export function Missing({ gaps }: { gaps: readonly Gap[] }) {
  const holes = gaps.filter(({ kind }) => toldHere.includes(kind));
  if (holes.length === 0) return null;
  return (
    <Note title="Saknas här">
      <ul>
        {holes.map(({ missing }) => {
          const { what, reason } = reasonWords.sayMissing(missing);
          return (
            <li key={what}>
              {what}: {reason}.
            </li>
          );
        })}
      </ul>
    </Note>
  );
}

/** The posts that a text names; nothing where it names none that the archive has. */
export function Named({ mentions }: { mentions: readonly ArchivedMention[] }) {
  const posts = mentions.flatMap(({ post }) => post ?? []);
  if (posts.length === 0) return null;
  return (
    <Note title="Nämner">
      {posts.map(({ slug, title }) => (
        <p key={slug}>
          <Link to={addresses.post(slug)}>{title}</Link>
        </p>
      ))}
    </Note>
  );
}
