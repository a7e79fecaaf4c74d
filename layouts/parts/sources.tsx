import type { Archive } from "../../src/archive/archive.ts";
import { grouped } from "../../src/archive/grouped.ts";
import type { CaptureRecord } from "../../src/entry/capture-record.ts";
import type { Source } from "../../src/entry/schema.ts";
import { count, sayList } from "../../src/language/index.ts";
import { addresses } from "../../src/site/addresses.ts";
import { Link } from "./link.tsx";
import { Note } from "./notes.tsx";

interface SourcesProps {
  sources: readonly Source[];
  archive: Archive;
}

/** The captures that contain an entry: file, lines, digest, and what each states. */
export function Sources({ sources, archive: { captureByName } }: SourcesProps) {
  const byCapture = grouped(sources, ({ capture }) => [capture]);
  return (
    <Note title={byCapture.size === 1 ? "Källa" : "Källor"}>
      <ul>
        {[...byCapture].map(([name, rows]) => (
          <Witness key={name} name={name} rows={rows} found={captureByName.get(name)} />
        ))}
      </ul>
    </Note>
  );
}

interface WitnessProps {
  name: string;
  rows: readonly Source[];
  /** The capture's record, and which page of the list of sources shows it. */
  found: { record: CaptureRecord; part: number } | undefined;
}

function Witness({ name, rows, found }: WitnessProps) {
  const stated = rows[0]?.commentCount;
  const differs = rows.flatMap((row) => row.differs ?? []);
  return (
    <li>
      {found ? <Link to={`${addresses.sourceList(found.part)}#fangst-${found.record.id}`}>{name}</Link> : name}, rad{" "}
      {sayList(rows.map(({ lines: [first, last] }) => (first === last ? String(first) : `${first}–${last}`)))}
      {stated !== undefined && `, ${sayStated(stated)}`}
      {differs.length > 0 && `, annan lydelse på rad ${sayList(differs.map(String))}`}
      {found && (
        <span class="digest">
          SHA-256 <code>{found.record.sha256.match(/.{16}/g)?.join(" ")}</code>
        </span>
      )}
    </li>
  );
}

function sayStated(commentCount: number | null): string {
  if (commentCount === null) return "säger ingenting om kommentarer";
  return commentCount === 0 ? "anger inga kommentarer" : `anger ${count(commentCount, "kommentar", "kommentarer")}`;
}
