import type { Archive } from "../../src/archive/archive.ts";
import { addressOfEntry } from "../../src/archive/entry-address.ts";
import type { Removal } from "../../src/entry/gap.ts";
import { pageWords, sayRemoved, sayRemovedFields } from "../../src/language/index.ts";

/** The address of an entry that is removed whole. */
export function addressOfRemoved({ kind, slug }: Archive["removedEntries"][number]): string {
  return addressOfEntry({ type: kind, slug });
}

/** Says what was removed from the page, when and why; empty where nothing was. */
export function Removed({ removals = [] }: { removals: readonly Removal[] | undefined }) {
  if (removals.length === 0) return null;
  return (
    <div class="removed">
      {removals.map((removal) => (
        <p key={`${removal.date} ${removal.reason}`} class="hole">
          {pageWords.removedPage.part(sayRemoved(removal), sayRemovedFields(removal.fields))}
        </p>
      ))}
    </div>
  );
}
