import type { Archive } from "../../src/archive/archive.ts";
import type { Source } from "../../src/entry/schema.ts";
import { pageWords } from "../../src/language/index.ts";
import { textLines } from "../../src/site/markdown.ts";

interface CapturedTextProps {
  /** The title and the Markdown that the page shows. */
  title: string;
  markdown: string;
  sources: readonly Source[];
  archive: Archive;
}

/** The lines of the captures that a title and a text come from, each beside the line that the page shows; empty where no capture is kept. */
export function CapturedText({ title, markdown, sources, archive: { capturedLines } }: CapturedTextProps) {
  const shown = [title, ...textLines(markdown)];
  const parts = sources
    .map((source) => ({ source, lines: shownLines(source, capturedLines.get(source.capture)) }))
    .filter(({ lines }) => lines.length > 0);
  if (parts.length === 0) return null;
  const words = pageWords.comparison;
  return (
    <details class="compare">
      <summary>{words.withLines}</summary>
      {parts.map(({ source: { capture, lines: place }, lines }) => {
        const isPaired = areAlike(shown, lines);
        return (
          <section key={`${capture} ${place[0]}`} class={isPaired ? "paired" : undefined}>
            <h2>{capture}</h2>
            {isPaired && (
              <p class="pair" aria-hidden="true">
                <span>{words.asShown}</span>
                <span>{words.asCaptured}</span>
              </p>
            )}
            <Lines lines={lines} shown={isPaired ? shown : []} />
          </section>
        );
      })}
    </details>
  );
}

/** True where the lines of the page match those of the capture one to one: they are as many, and most have the same letters. */
function areAlike(shown: readonly string[], lines: readonly ShownLine[]): boolean {
  if (shown.length !== lines.length) return false;
  const letters = (line = ""): string => line.replace(/[^\p{L}\p{N}]/gu, "");
  const alike = lines.filter(({ line }, at) => letters(line) === letters(shown[at]));
  return 2 * alike.length > lines.length;
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

interface LinesProps {
  lines: readonly ShownLine[];
  /** The line of the page for each of them; empty where they do not match one to one. */
  shown: readonly string[];
}

/** Lines, each with the number that it has in the capture, and on wide screens beside the line that the page shows. */
function Lines({ lines, shown }: LinesProps) {
  return (
    <ol class="captured" start={lines[0]?.number ?? 1}>
      {lines.map(({ line, number }, at) => {
        const follows = at === 0 || lines[at - 1]?.number === number - 1;
        return (
          <li key={number} {...(!follows && { value: number })}>
            {shown.length > 0 && (
              <span class="shown" aria-hidden="true">
                {shown[at]}
              </span>
            )}
            {shown.length > 0 ? <span class="original">{line}</span> : line}
          </li>
        );
      })}
    </ol>
  );
}
