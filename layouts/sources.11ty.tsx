import type { ComponentChildren } from "preact";
import type { Archive } from "../src/archive/archive.ts";
import type { ListPage } from "../src/archive/paging.ts";
import {
  type ArchiveRow,
  type CaptureRecord,
  type LineTally,
  type RecordedCandidate,
  type Sighting,
  totalOf,
} from "../src/entry/capture-record.ts";
import { count, formatNumber, sayDate, sayList, sayObservation, sayRepair, terminal } from "../src/language/index.ts";
import { addresses } from "../src/site/addresses.ts";
import type { PageData } from "../src/site/eleventy.ts";
import { Document } from "./parts/document.tsx";
import { Link } from "./parts/link.tsx";
import { Paging, partTitle } from "./parts/post-list.tsx";
import { addressOfRemoved, Removed } from "./parts/removed.tsx";

type Data = PageData<{ list: ListPage<null, CaptureRecord> }>;

export const data = {
  pagination: { data: "archive.lists.captures", size: 1, alias: "list" },
  permalink: ({ list }: Data) => addresses.sourceList(list.part),
};

/** Each capture: what it is, the owners of its lines, its digest, and the entries made from it. */
export function render(data: Data) {
  const { archive, list } = data;
  const title = partTitle("Källor", list);
  const links = entryLinks(archive);
  return (
    <Document data={data} title={title} description="De bevarade källorna, rad för rad.">
      <header class="page-header">
        <h1>{title}</h1>
        <p class="lead">
          {count(archive.captures.length, "bevarad källa", "bevarade källor")}. Här står var varje rad hör hemma. Rader
          som ingen regel känner igen står som okända.
        </p>
      </header>
      <Removed removals={archive.removals.get("captures.yaml")} />
      {list.items.map((capture) =>
        capture.container ? (
          <Container key={capture.id} container={capture} held={heldIn(capture, archive.captures)} />
        ) : (
          <Capture key={capture.id} capture={capture} links={links} />
        ),
      )}
      <Paging list={list} address={addresses.sourceList} />
    </Document>
  );
}

const readerNames: Record<string, string> = {
  "blog-page": "Bloggsida",
  "facts-below-text": "Bloggsida med uppgifterna under texten",
  "facts-below-title": "Bloggsida med uppgifterna under rubriken",
  "facts-above-title": "Bloggsida med uppgifterna ovanför rubriken",
  "dated-titles": "Bloggsida med dagen på rubrikens rad",
  bylines: "Bloggsida med en författare under varje rubrik",
  "day-heading": "Bloggsida med dagar ovanför rubrikerna",
  "facts-between": "Bloggsida med uppgifter mellan inläggen",
  excerpts: "Lista med början av inlägg",
  "single-post": "Sida med ett inlägg",
  "month-archive": "Månadsarkiv",
  "page-text": "Sparad sida, dess längsta text",
  "saved-page": "Sparad sida",
  "visit-report": "Besöksrapport",
  "wordpress-export": "Export från WordPress",
  "blogger-export": "Export från Blogger",
  "movable-type-export": "Export från Movable Type eller TypePad",
  feed: "Flöde",
};

/** The owners of lines, for one line and for several. */
const ownerNames: Record<keyof LineTally, [one: string, many: string]> = {
  title: ["rubrik", "rubriker"],
  body: ["brödtext", "brödtext"],
  comment: ["kommentarstext", "kommentarstext"],
  metadata: ["uppgift", "uppgifter"],
  apparatus: ["förteckning eller tabellhuvud", "förteckningar och tabellhuvuden"],
  boilerplate: ["webbplatsens egen rad", "webbplatsens egna rader"],
  blank: ["tom", "tomma"],
  unknown: ["okänd", "okända"],
  left: ["inte publicerat eller utan plats i arkivet", "inte publicerade eller utan plats i arkivet"],
  private: ["privat uppgift", "privata uppgifter"],
};

/** How many of the captures were in a container. */
function heldIn({ names }: CaptureRecord, captures: readonly CaptureRecord[]): number {
  const isIn = ({ container }: Sighting): boolean => container !== undefined && names.includes(container);
  return captures.filter(({ seen = [] }) => seen.some(isIn)).length;
}

/** A file that is kept whole, since captures are in it; they have records of their own. */
function Container({ container, held }: { container: CaptureRecord; held: number }) {
  const id = `fangst-${container.id}`;
  return (
    <section class="capture" id={id} aria-labelledby={`${id}-namn`}>
      <h2 id={`${id}-namn`}>{container.names.join(", ")}</h2>
      <dl class="record">
        <Row term="Slag">Samlingsfil med {count(held, "bevarad källa", "bevarade källor")}</Row>
        <FileRows capture={container} />
      </dl>
    </section>
  );
}

/** What a person has entered about a file, its size and its digest. */
function FileRows({ capture }: { capture: CaptureRecord }) {
  return (
    <>
      {capture.origin && <Row term="Adress">{capture.origin}</Row>}
      {capture.captured && (
        <Row term="Sparad">
          {sayDate(capture.captured)}
          {capture.capturedBy && ` av ${capture.capturedBy}`}
        </Row>
      )}
      {capture.rights && <Row term="Rättigheter">{capture.rights}</Row>}
      <Row term="Fil">
        {formatNumber(capture.bytes)} byte{!capture.container && `, ${capture.encoding}`}
      </Row>
      <Row term="SHA-256">
        <code class="digest">{capture.sha256.match(/.{16}/g)?.join(" ")}</code>
      </Row>
    </>
  );
}

function Capture({ capture, links }: { capture: CaptureRecord; links: ReadonlyMap<string, EntryLink> }) {
  const id = `fangst-${capture.id}`;
  const total = totalOf(capture.lines);
  const owners = (Object.keys(ownerNames) as (keyof LineTally)[]).flatMap((owner) => {
    const number = capture.lines[owner] ?? 0;
    return number > 0 ? [{ owner, number }] : [];
  });
  return (
    <section class="capture" id={id} aria-labelledby={`${id}-namn`}>
      <h2 id={`${id}-namn`}>{capture.names.join(", ")}</h2>
      <dl class="record">
        <Row term="Typ">
          {capture.reader === undefined ? "Oläst" : readerName(capture.reader)}
          {capture.reader !== undefined && capture.reader === capture.as && " (läst så som en person valde)"}
          {capture.because.length > 0 && `: ${sayList(capture.because.map(sayObservation))}`}
        </Row>
        {capture.doubts && (
          <Row term={capture.reader === undefined ? "Varför oläst" : "Talar mot läsningen"}>
            {sayList(capture.doubts.map(sayObservation))}
          </Row>
        )}
        {capture.candidates && <Candidates capture={capture} candidates={capture.candidates} />}
        {(capture.seen ?? []).some(({ container }) => container !== undefined) && (
          <Row term="Ur">{sayList(containersOf(capture))}</Row>
        )}
        <FileRows capture={capture} />
        <Row term={capture.counted === "pieces" ? count(total, "del", "delar") : count(total, "rad", "rader")}>
          <ul class="owners">
            {owners.map(({ owner, number }) => (
              <li key={owner} class={owner === "unknown" ? "hole-word" : undefined}>
                {number} {ownerNames[owner][number === 1 ? 0 : 1]}
              </li>
            ))}
          </ul>
        </Row>
        {capture.unknown && (
          <Row term={capture.unknown.length === 1 ? "Okänd rad" : "Okända rader"}>{capture.unknown.join(", ")}</Row>
        )}
        {capture.archive && <Row term="Bloggens arkivlista">{sayArchive(capture.archive)}</Row>}
        {capture.notes && (
          <Row term={capture.notes.length === 1 ? "Ändring" : "Ändringar"}>
            {capture.notes.map(({ line, ...repair }) => (
              <p key={`${line} ${repair.kind}`}>
                rad {line}: {sayRepair(repair)}
              </p>
            ))}
          </Row>
        )}
        {capture.entries.length > 0 && (
          <Row term="Innehåller">
            <Entries entries={capture.entries} links={links} />
          </Row>
        )}
      </dl>
    </section>
  );
}

/** The containers that a capture was in, each with how often where it was there several times. */
function containersOf({ seen = [] }: CaptureRecord): string[] {
  const counts = new Map<string, number>();
  for (const { container } of seen)
    if (container !== undefined) counts.set(container, (counts.get(container) ?? 0) + 1);
  return Array.from(counts, ([container, times]) => (times === 1 ? container : `${container} (${times} gånger)`));
}

/** The months and years of a blog's own list, the oldest and the newest. */
function sayArchive(rows: readonly ArchiveRow[]): string {
  const periods = rows.map(({ month }) => month).sort();
  const [oldest, newest] = [periods[0], periods.at(-1)].map(sayDate);
  const span = oldest === newest ? oldest : `${oldest} till ${newest}`;
  const [row] = rows;
  return rows.length === 1 && row
    ? `${span}: ${count(row.posts, "inlägg", "inlägg")}`
    : `${span}, ${rows.length} rader`;
}

function readerName(kind: string): string {
  return readerNames[kind] ?? kind;
}

/** What was found in an unread capture, and the command that reads it so. What speaks against the only candidate is told above. */
function Candidates({ capture, candidates }: { capture: CaptureRecord; candidates: readonly RecordedCandidate[] }) {
  const [first] = candidates;
  const [name = capture.id] = capture.names;
  const isMember = containersOf(capture).length > 0;
  return (
    <Row term="Kan läsas som">
      <ul>
        {candidates.map(({ reader, posts, doubts }) => (
          <li key={reader}>
            {readerName(reader)}: {count(posts, "inlägg", "inlägg")}
            {candidates.length > 1 && doubts.length > 0 && `; mot det talar ${sayList(doubts.map(sayObservation))}`}
          </li>
        ))}
      </ul>
      {first && (
        <p>
          {isMember ? "Den läses så med raden " : "Den som har källan läser den så med "}
          <code>{isMember ? `as: ${first.reader}` : terminal.commandToReadAs(first.reader, name)}</code>
          {isMember && " i captures.yaml och en ny import."}
        </p>
      )}
    </Row>
  );
}

function Row({ term, children }: { term: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Cache: all pages of the list use the same links. */
const linksOf = new WeakMap<Archive, Map<string, EntryLink>>();

/** Every entry, by its name in captures.yaml. */
function entryLinks(archive: Archive): Map<string, EntryLink> {
  const known = linksOf.get(archive);
  if (known) return known;
  const links = new Map<string, EntryLink>([
    ...archive.posts.map(({ slug, title }) => [`posts/${slug}`, { title, to: addresses.post(slug) }] as const),
    ...archive.sections.map(({ slug, title }) => [`report/${slug}`, { title, to: addresses.section(slug) }] as const),
    ...(archive.report ? [["report/index", { title: archive.report.title, to: addresses.report }] as const] : []),
    ...archive.removedEntries.map(
      (entry) => [nameOf(entry), { title: "Borttaget", to: addressOfRemoved(entry) }] as const,
    ),
  ]);
  linksOf.set(archive, links);
  return links;
}

function nameOf({ kind, slug }: Archive["removedEntries"][number]): string {
  return `${kind === "post" ? "posts" : "report"}/${slug}`;
}

interface EntryLink {
  title: string;
  to: string;
}

/** Links to the entries of a capture. An entry that no longer exists was deleted by a person. */
function Entries({ entries, links }: { entries: readonly string[]; links: ReadonlyMap<string, EntryLink> }) {
  return (
    <ul>
      {entries.map((entry) => {
        const found = links.get(entry);
        return (
          <li key={entry}>{found ? <Link to={found.to}>{found.title}</Link> : `${entry} (borttagen ur arkivet)`}</li>
        );
      })}
    </ul>
  );
}
