import type { Archive } from "../../src/archive/archive.ts";
import type { CaptureRecord } from "../../src/entry/capture-record.ts";
import { grouped } from "../../src/entry/grouped.ts";
import type { Source } from "../../src/entry/schema.ts";
import { addressWords, pageWords } from "../../src/language/index.ts";
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
    <Note title={byCapture.size === 1 ? pageWords.notes.source : pageWords.labels.sources}>
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
  const record = found && `${addresses.sourceList(found.part)}#${addressWords.ids.capture}-${found.record.id}`;
  return (
    <li>
      {pageWords.notes.witness(
        record ? <Link to={record}>{name}</Link> : name,
        rows.map(({ lines }) => lines),
        stated,
        differs,
      )}
      {found && (
        <span class="digest">
          SHA-256 <code>{found.record.sha256.match(/.{16}/g)?.join(" ")}</code>
        </span>
      )}
    </li>
  );
}
