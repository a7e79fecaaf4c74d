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
  const shown = rows.map((row) => ({ row, lines: shownLines(row, captured) })).filter(({ lines }) => lines.length > 0);
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
      {shown.length > 0 && (
        <details>
          <summary>Rubriken och texten som de är sparade</summary>
          {shown.map(({ row, lines }) => (
            <Lines key={row.lines[0]} lines={lines} />
          ))}
        </details>
      )}
    </li>
  );
}

interface ShownLine {
  line: string;
  /** Its number in the capture. */
  number: number;
}

/** The lines of an entry in a capture that are of its title or its text. */
function shownLines({ lines: [first, last] }: Source, captured: readonly string[] = []): ShownLine[] {
  return captured
    .slice(first - 1, last)
    .map((line, at) => ({ line, number: first + at }))
    .filter(({ line }) => line !== "");
}

/** Lines, each with the number that it has in the capture. */
function Lines({ lines }: { lines: readonly ShownLine[] }) {
  return (
    <ol class="captured" start={lines[0]?.number ?? 1}>
      {lines.map(({ line, number }, at) => {
        const follows = at === 0 || lines[at - 1]?.number === number - 1;
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
