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
import {
  addressWords,
  pageWords,
  sayDate,
  sayList,
  sayObservation,
  sayRepair,
  terminal,
} from "../src/language/index.ts";
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
  const { labels, sourcesPage: words } = pageWords;
  const title = partTitle(labels.sources, list);
  const links = entryLinks(archive);
  return (
    <Document data={data} title={title} description={words.description}>
      <header class="page-header">
        <h1>{title}</h1>
        <p class="lead">{words.lead(archive.captures.length)}</p>
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

/** The owners of lines, in the order in which a capture tells how many lines each has. */
const owners: readonly (keyof LineTally)[] = [
  "title",
  "body",
  "comment",
  "metadata",
  "apparatus",
  "boilerplate",
  "blank",
  "unknown",
  "left",
  "private",
];

/** How many of the captures were in a container. */
function heldIn({ names }: CaptureRecord, captures: readonly CaptureRecord[]): number {
  const isIn = ({ container }: Sighting): boolean => container !== undefined && names.includes(container);
  return captures.filter(({ seen = [] }) => seen.some(isIn)).length;
}

/** A file that is kept whole, since captures are in it; they have records of their own. */
function Container({ container, held }: { container: CaptureRecord; held: number }) {
  const { sourcesPage: words } = pageWords;
  const id = `${addressWords.ids.capture}-${container.id}`;
  const name = `${id}-${addressWords.ids.name}`;
  return (
    <section class="capture" id={id} aria-labelledby={name}>
      <h2 id={name}>{container.names.join(", ")}</h2>
      <dl class="record">
        <Row term={words.containerKind}>{words.container(held)}</Row>
        <FileRows capture={container} />
      </dl>
    </section>
  );
}

/** What a person has entered about a file, its size and its digest. */
function FileRows({ capture }: { capture: CaptureRecord }) {
  const { sourcesPage: words } = pageWords;
  return (
    <>
      {capture.origin && <Row term={words.address}>{capture.origin}</Row>}
      {capture.captured && <Row term={words.saved}>{words.savedBy(sayDate(capture.captured), capture.capturedBy)}</Row>}
      {capture.rights && <Row term={words.rights}>{capture.rights}</Row>}
      <Row term={words.file}>
        {words.bytes(capture.bytes)}
        {!capture.container && `, ${capture.encoding}`}
      </Row>
      <Row term="SHA-256">
        <code class="digest">{capture.sha256.match(/.{16}/g)?.join(" ")}</code>
      </Row>
    </>
  );
}

function Capture({ capture, links }: { capture: CaptureRecord; links: ReadonlyMap<string, EntryLink> }) {
  const { labels, sourcesPage: words } = pageWords;
  const id = `${addressWords.ids.capture}-${capture.id}`;
  const name = `${id}-${addressWords.ids.name}`;
  const total = totalOf(capture.lines);
  const owned = owners.flatMap((owner) => {
    const number = capture.lines[owner] ?? 0;
    return number > 0 ? [{ owner, number }] : [];
  });
  return (
    <section class="capture" id={id} aria-labelledby={name}>
      <h2 id={name}>{capture.names.join(", ")}</h2>
      <dl class="record">
        <Row term={labels.kind}>
          {words.reading(
            capture.reader,
            capture.reader !== undefined && capture.reader === capture.as,
            capture.because.map(sayObservation),
          )}
        </Row>
        {capture.doubts && (
          <Row term={capture.reader === undefined ? words.whyUnread : words.doubts}>
            {sayList(capture.doubts.map(sayObservation))}
          </Row>
        )}
        {capture.candidates && <Candidates capture={capture} candidates={capture.candidates} />}
        {(capture.seen ?? []).some(({ container }) => container !== undefined) && (
          <Row term={words.containers}>{sayList(containersOf(capture))}</Row>
        )}
        <Sightings capture={capture} />
        <FileRows capture={capture} />
        <Row term={capture.counted === "pieces" ? words.pieces(total) : pageWords.counts.lines(total)}>
          <ul class="owners">
            {owned.map(({ owner, number }) => (
              <li key={owner} class={owner === "unknown" ? "hole-word" : undefined}>
                {words.owned(owner, number)}
              </li>
            ))}
          </ul>
        </Row>
        {capture.unknown && <Row term={words.unknownLines(capture.unknown.length)}>{capture.unknown.join(", ")}</Row>}
        {capture.archive && <Row term={words.archiveList}>{sayArchive(capture.archive)}</Row>}
        {capture.notes && (
          <Row term={words.repairs(capture.notes.length)}>
            {capture.notes.map(({ line, ...repair }) => (
              <p key={`${line} ${repair.kind}`}>{words.repair(line, sayRepair(repair))}</p>
            ))}
          </Row>
        )}
        {capture.entries.length > 0 && (
          <Row term={words.contains}>
            <Entries entries={capture.entries} links={links} />
          </Row>
        )}
      </dl>
    </section>
  );
}

/** A page that was captured more often is listed so many times, the first capture first. */
const mostSightings = 10;

/** Where and when a page was captured, as containers and the page itself state it. */
function Sightings({ capture: { seen = [] } }: { capture: CaptureRecord }) {
  const told = [...new Set(seen.map(saySighting))].filter((one) => one !== "");
  if (told.length === 0) return null;
  const more = told.length - mostSightings;
  const { sourcesPage: words } = pageWords;
  return (
    <Row term={words.seen}>
      <ul>
        {told.slice(0, mostSightings).map((one) => (
          <li key={one}>{one}</li>
        ))}
        {more > 0 && <li>{words.seenMore(more)}</li>}
      </ul>
    </Row>
  );
}

function saySighting({ captured, address }: Sighting): string {
  if (captured === undefined && address === undefined) return "";
  return pageWords.sourcesPage.sighting(captured === undefined ? undefined : sayDate(captured), address);
}

/** The containers that a capture was in, each with how often where it was there several times. */
function containersOf({ seen = [] }: CaptureRecord): string[] {
  const counts = new Map<string, number>();
  for (const { container } of seen)
    if (container !== undefined) counts.set(container, (counts.get(container) ?? 0) + 1);
  return Array.from(counts, ([container, times]) => pageWords.sourcesPage.inContainer(container, times));
}

/** The months and years of a blog's own list, the oldest and the newest. */
function sayArchive(rows: readonly ArchiveRow[]): string {
  const periods = rows.map(({ month }) => month).sort();
  const [oldest, newest] = [sayDate(periods[0]), sayDate(periods.at(-1))];
  const { sourcesPage: words } = pageWords;
  const [row] = rows;
  return rows.length === 1 && row
    ? words.listedMonth(oldest, row.posts)
    : words.listedMonths(oldest, newest, rows.length);
}

/** What was found in an unread capture, and the command that reads it so. What speaks against the only candidate is told above. */
function Candidates({ capture, candidates }: { capture: CaptureRecord; candidates: readonly RecordedCandidate[] }) {
  const [first] = candidates;
  const [name = capture.id] = capture.names;
  const isMember = containersOf(capture).length > 0;
  const { sourcesPage: words } = pageWords;
  const code = (said: string) => <code>{said}</code>;
  return (
    <Row term={words.canBeReadAs}>
      <ul>
        {candidates.map(({ reader, posts, doubts }) => (
          <li key={reader}>
            {words.candidate(reader, posts, candidates.length > 1 ? doubts.map(sayObservation) : [])}
          </li>
        ))}
      </ul>
      {first && (
        <p>
          {isMember
            ? words.readByRecord(`as: ${first.reader}`, code)
            : words.readByCommand(terminal.commandToReadAs(first.reader, name), code)}
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
    ...archive.removedEntries.map((entry) => [nameOf(entry), { title: null, to: addressOfRemoved(entry) }] as const),
  ]);
  linksOf.set(archive, links);
  return links;
}

function nameOf({ kind, slug }: Archive["removedEntries"][number]): string {
  return `${kind === "post" ? "posts" : "report"}/${slug}`;
}

interface EntryLink {
  /** Null for an entry that was removed. */
  title: string | null;
  to: string;
}

/** Links to the entries of a capture. An entry that no longer exists was deleted by a person. */
function Entries({ entries, links }: { entries: readonly string[]; links: ReadonlyMap<string, EntryLink> }) {
  const { sourcesPage: words } = pageWords;
  return (
    <ul>
      {entries.map((entry) => {
        const found = links.get(entry);
        return (
          <li key={entry}>
            {found ? <Link to={found.to}>{found.title ?? words.removedEntry}</Link> : words.deletedEntry(entry)}
          </li>
        );
      })}
    </ul>
  );
}
