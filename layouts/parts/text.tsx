import type { Archive } from "../../src/archive/archive.ts";
import type { Gap, Missing } from "../../src/entry/gap.ts";
import type { Source, TextKind } from "../../src/entry/schema.ts";
import { missingImage, noteLabels, pageWords, paragraph, sayGap, sayLostMedia } from "../../src/language/index.ts";
import { renderCited, type TextNote } from "../../src/site/cited-text.ts";
import { renderMarkdown } from "../../src/site/markdown.ts";
import { useTextLinks } from "./link.tsx";

interface TextProps {
  text: TextKind;
  markdown: string;
  /** Where it is another than the archive's. */
  language?: string | undefined;
  /** Makes each paragraph of the text one that can be linked to, with the notes about its words. */
  cited?: { gaps: readonly Gap[]; sources: readonly Source[]; archive: Archive };
}

/** A text, with a note about whose words it is unless it is the author's whole text. */
export function Text({ text, markdown, language, cited }: TextProps) {
  const { text: words } = pageWords;
  const voice = words.voices[text];
  // A summary is in the words of the archive.
  const captured = text === "abstract" ? undefined : language;
  return (
    <div class={text === "abstract" ? "text archive-voice p-summary" : "text e-content"}>
      {voice && <p class="voice">{voice}</p>}
      {markdown === "" ? (
        <p class="hole">{text === "abstract" ? words.noAbstract : words.noText}</p>
      ) : cited ? (
        <CitedMarkdown source={markdown} language={captured} {...cited} />
      ) : (
        <Markdown source={markdown} language={captured} />
      )}
    </div>
  );
}

type CitedProps = NonNullable<TextProps["cited"]> & { source: string; language: string | undefined };

function CitedMarkdown({ source, language, ...cited }: CitedProps) {
  const { html } = renderCited(source, {
    imageLabel: missingImage,
    sayLostMedia,
    paragraphLabel: paragraph,
    ...useTextLinks(),
    lostPageLabel: noteLabels.link,
    notes: notesOf(cited),
  });
  return <div class="markdown" lang={language} dangerouslySetInnerHTML={{ __html: html }} />;
}

/** What is missing from a text at certain words, as notes. */
function notesOf({ gaps, sources, archive: { capturedLines } }: Omit<CitedProps, "source" | "language">): TextNote[] {
  const captured = capturedLines.get(sources[0]?.capture ?? "");
  return gaps.flatMap(({ missing }): TextNote[] => {
    if (!isAtWords(missing)) return [];
    const { kind, words } = missing;
    return [
      {
        words,
        isLine: kind === "possible-image",
        mark: kind === "possible-image" ? "doubtful" : "lost-link",
        label: noteLabels[kind],
        sentence: sayGap(missing),
        capturedLine: "line" in missing ? captured?.[missing.line - 1] : undefined,
      },
    ];
  });
}

function isAtWords(missing: Missing): missing is Extract<Missing, { kind: "link" | "mention" | "possible-image" }> {
  return missing.kind === "link" || missing.kind === "mention" || missing.kind === "possible-image";
}

/** The gaps that a text does not show at the words that they are about: those notes have no certain place in it. */
export function unplacedGaps(source: string, cited: Omit<CitedProps, "source" | "language">): Gap[] {
  const notes = notesOf(cited);
  if (notes.length === 0) return [];
  const { unplaced } = renderCited(source, {
    imageLabel: missingImage,
    paragraphLabel: paragraph,
    linkToImage: () => null,
    notes,
  });
  const sentences = new Set(unplaced.map(({ sentence }) => sentence));
  return cited.gaps.filter(({ missing }) => isAtWords(missing) && sentences.has(sayGap(missing)));
}

interface MarkdownProps {
  source: string;
  headingsBelow?: number;
  /** Where it is another than the archive's. */
  language?: string | undefined;
}

/** Rendered Markdown. It is safe as HTML, because markdown-it with `html: false` escapes all HTML in it. */
export function Markdown({ source, headingsBelow = 0, language }: MarkdownProps) {
  const { linkToImage, ...links } = useTextLinks();
  const html = renderMarkdown(source, linkToImage, { headingsBelow, imageLabel: missingImage, sayLostMedia, ...links });
  return <div class="markdown" lang={language} dangerouslySetInnerHTML={{ __html: html }} />;
}
