import type { CaptureRecord, Source } from "../../src/entry/schema.ts";
import { addresses } from "../../src/site/addresses.ts";
import { count } from "../../src/swedish.ts";
import { Link } from "./link.tsx";
import { Note } from "./notes.tsx";

/** The captures that hold an entry: file, lines, digest, and what each states. */
export function Sources({ sources, captures }: { sources: readonly Source[]; captures: readonly CaptureRecord[] }) {
  return (
    <Note title={sources.length === 1 ? "Källa" : "Källor"}>
      <ul>
        {sources.map((source) => {
          const record = captures.find(({ names }) => names.includes(source.capture));
          return (
            <li key={`${source.capture} ${source.lines[0]}`}>
              {record ? <Link to={`${addresses.sources}#fangst-${record.id}`}>{source.capture}</Link> : source.capture},{" "}
              {source.lines[0] === source.lines[1]
                ? `rad ${source.lines[0]}`
                : `rad ${source.lines[0]}–${source.lines[1]}`}
              {source.commentCount !== undefined && `, ${sayStated(source.commentCount)}`}
              {source.differs &&
                `, annan lydelse på ${source.differs.length === 1 ? "rad" : "raderna"} ${source.differs.join(", ")}`}
              {record && (
                <span class="digest">
                  SHA-256 <code>{record.sha256.match(/.{16}/g)?.join(" ")}</code>
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </Note>
  );
}

function sayStated(commentCount: number | null): string {
  if (commentCount === null) return "säger ingenting om kommentarer";
  return commentCount === 0 ? "anger inga kommentarer" : `anger ${count(commentCount, "kommentar", "kommentarer")}`;
}
