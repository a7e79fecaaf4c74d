import type { TextKind } from "../../src/entry/schema.ts";
import { renderMarkdown } from "../../src/site/markdown.ts";
import { useImageLinks } from "./link.tsx";

const voices: Record<TextKind, string | null> = {
  verbatim: null,
  excerpt: "Utdrag: källan bryter själv av texten.",
  abstract: "Arkivets sammanfattning. Originaltexten återges inte här.",
};

/** A text, with a note about whose words it is unless it is the author's whole text. */
export function Text({ text, markdown }: { text: TextKind; markdown: string }) {
  const voice = voices[text];
  return (
    <div class={text === "abstract" ? "text archive-voice p-summary" : "text e-content"}>
      {voice && <p class="voice">{voice}</p>}
      {markdown === "" ? (
        <p class="hole">{text === "abstract" ? "Här finns ingen text ännu." : "Källan har ingen text här."}</p>
      ) : (
        <Markdown source={markdown} />
      )}
    </div>
  );
}

/** Rendered Markdown. It is safe as HTML, because markdown-it with `html: false` escapes all HTML in it. */
export function Markdown({ source, headingsBelow = 0 }: { source: string; headingsBelow?: number }) {
  const html = renderMarkdown(source, useImageLinks(), { headingsBelow });
  return <div class="markdown" dangerouslySetInnerHTML={{ __html: html }} />;
}
