import type { LatestPosts } from "../../src/archive/latest.ts";
import { count } from "../../src/language/index.ts";
import { addresses } from "../../src/site/addresses.ts";
import { Link } from "./link.tsx";

/** How many undated posts may be newer than those that a list of the latest posts shows; nothing if there are none. */
export function MaybeNewer({ latest }: { latest: LatestPosts }) {
  if (latest.maybeNewer === 0) return null;
  return (
    <p>
      <Link to={addresses.undated()}>{count(latest.maybeNewer, "odaterat inlägg", "odaterade inlägg")}</Link> kan vara
      nyare.
    </p>
  );
}
