import type { Archive } from "../../src/archive/archive.ts";
import type { Certainty } from "../../src/archive/certainty.ts";
import { CertaintyMark } from "./date-claim.tsx";

const meanings: Record<Exclude<Certainty, "undated">, string> = {
  certain: "källan anger månaden",
  likely: "ett indicium anger månaden",
  possible: "flera månader är möjliga",
};

/** What the shapes in the calendar mean; only those that this archive uses. */
export function Legend({ archive }: { archive: Archive }) {
  const used = (["certain", "likely", "possible"] as const).filter((certainty) =>
    archive.months.some(({ counts }) => counts[certainty] > 0),
  );
  const holes = archive.posts.length > 0 && archive.months.some(({ posts }) => posts.length === 0);
  return (
    <ul class="legend">
      {archive.posts.length > 0 && <li>Uppåt: inlägg</li>}
      {archive.visits.length > 0 && <li>Nedåt: besök</li>}
      {used.map((certainty) => (
        <li key={certainty}>
          <CertaintyMark certainty={certainty} />: {meanings[certainty]}
        </li>
      ))}
      {holes && (
        <li>
          <CertaintyMark certainty="undated">lucka</CertaintyMark>: besök men inget bevarat inlägg
        </li>
      )}
    </ul>
  );
}
