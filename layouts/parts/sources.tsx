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
  /** False on pages that share their sources with another page, which has the lines. */
  withLines?: boolean;
}

/** The captures that contain an entry: file, lines, digest, what each states, and the lines themselves where the capture is kept. */
export function Sources({ sources, archive, withLines = true }: SourcesProps) {
  const { captureByName, capturedLines } = archive;
  const byCapture = grouped(sources, ({ capture }) => [capture]);
  return (
    <Note title={byCapture.size === 1 ? "Källa" : "Källor"}>
      <ul>
        {[...byCapture].map(([name, rows]) => (
          <Witness
            key={name}
            name={name}
            rows={rows}
            found={captureByName.get(name)}
            captured={withLines ? capturedLines.get(name) : undefined}
          />
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
  /** All lines of the capture, where it is kept. */
  captured: readonly string[] | undefined;
}

function Witness({ name, rows, found, captured }: WitnessProps) {
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
      {captured && (
        <details>
          <summary>Rubriken och texten som de är sparade</summary>
          {rows.map(({ lines }) => (
            <Lines key={lines[0]} lines={lines} captured={captured} />
          ))}
        </details>
      )}
    </li>
  );
}

/** The lines of an entry that are of its title or its text. Each has the number that it has in the capture. */
function Lines({ lines: [first, last], captured }: { lines: Source["lines"]; captured: readonly string[] }) {
  const shown = captured
    .slice(first - 1, last)
    .map((line, at) => ({ line, number: first + at }))
    .filter(({ line }) => line !== "");
  if (shown.length === 0) return null;
  return (
    <ol class="captured" start={shown[0]?.number ?? first}>
      {shown.map(({ line, number }, at) => {
        const follows = at === 0 || shown[at - 1]?.number === number - 1;
        return (
          <li key={number} {...(!follows && { value: number })}>
            {line}
          </li>
        );
      })}
    </ol>
  );
}

function sayStated(commentCount: number | null): string {
  if (commentCount === null) return "säger ingenting om kommentarer";
  return commentCount === 0 ? "anger inga kommentarer" : `anger ${count(commentCount, "kommentar", "kommentarer")}`;
}
