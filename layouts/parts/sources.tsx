import type { CaptureRecord, Source } from "../../src/entry/schema.ts";
import { addresses } from "../../src/site/addresses.ts";
import { count, sayList } from "../../src/swedish.ts";
import { Link } from "./link.tsx";
import { Note } from "./notes.tsx";

/** The captures that hold an entry: file, lines, digest, and what each states. */
export function Sources({ sources, captures }: { sources: readonly Source[]; captures: readonly CaptureRecord[] }) {
  const byCapture = new Map<string, Source[]>();
  for (const source of sources) byCapture.set(source.capture, [...(byCapture.get(source.capture) ?? []), source]);
  return (
    <Note title={byCapture.size === 1 ? "Källa" : "Källor"}>
      <ul>
        {[...byCapture].map(([name, rows]) => (
          <Witness key={name} name={name} rows={rows} record={captures.find(({ names }) => names.includes(name))} />
        ))}
      </ul>
    </Note>
  );
}

function Witness({ name, rows, record }: { name: string; rows: readonly Source[]; record: CaptureRecord | undefined }) {
  const stated = rows[0]?.commentCount;
  const differs = rows.flatMap((row) => row.differs ?? []);
  return (
    <li>
      {record ? <Link to={`${addresses.sources}#fangst-${record.id}`}>{name}</Link> : name}, rad{" "}
      {sayList(rows.map(({ lines: [first, last] }) => (first === last ? String(first) : `${first}–${last}`)))}
      {stated !== undefined && `, ${sayStated(stated)}`}
      {differs.length > 0 && `, annan lydelse på rad ${sayList(differs.map(String))}`}
      {record && (
        <span class="digest">
          SHA-256 <code>{record.sha256.match(/.{16}/g)?.join(" ")}</code>
        </span>
      )}
    </li>
  );
}

function sayStated(commentCount: number | null): string {
  if (commentCount === null) return "säger ingenting om kommentarer";
  return commentCount === 0 ? "anger inga kommentarer" : `anger ${count(commentCount, "kommentar", "kommentarer")}`;
}
