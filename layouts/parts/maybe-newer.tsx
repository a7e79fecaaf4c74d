import type { LatestPosts } from "../../src/archive/latest.ts";
import { pageWords } from "../../src/language/index.ts";
import { addresses } from "../../src/site/addresses.ts";
import { Link } from "./link.tsx";

/** How many undated posts may be newer than those that a list of the latest posts shows; nothing if there are none. */
export function MaybeNewer({ latest }: { latest: LatestPosts }) {
  if (latest.maybeNewer === 0) return null;
  return (
    <p>
      {pageWords.postList.maybeNewer(latest.maybeNewer, (said) => (
        <Link to={addresses.undated()}>{said}</Link>
      ))}
    </p>
  );
}
