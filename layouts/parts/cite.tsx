import type { Archive } from "../../src/archive/archive.ts";
import type { ArchivedPost } from "../../src/archive/archived.ts";
import { addressWords, pageWords } from "../../src/language/index.ts";
import { addresses } from "../../src/site/addresses.ts";
import { bibLatexOf, referenceParts, risOf } from "../../src/site/citations.ts";
import { useLink } from "./link.tsx";

/** How to cite a post: a reference in words, and the formats of reference managers, to copy. Its script copies quotations with it. */
export function Cite({ post, archive }: { post: ArchivedPost; archive: Archive }) {
  const { site } = archive;
  const { start, address, end } = referenceParts(post, archive);
  const { labels, cite: words } = pageWords;
  const { ids } = addressWords;
  const formats = [
    { name: "BibLaTeX", text: bibLatexOf(post, site) },
    { name: "RIS", text: risOf(post, site) },
  ];
  return (
    <section class="cite" aria-labelledby={ids.cite}>
      <h2 id={ids.cite}>{words.heading}</h2>
      <p id={ids.reference} class="copied-whole" {...(post.text === "abstract" && { "data-voice": labels.summaryOf })}>
        <span>{start}</span>
        {address && (
          <>
            , <span>{address}</span>
          </>
        )}
        {end}
      </p>
      <p class="facts">{words.paragraphs}</p>
      {formats.map(({ name, text }) => (
        <details key={name}>
          <summary>{name}</summary>
          <pre class="copied-whole">
            <code>{text.trim()}</code>
          </pre>
        </details>
      ))}
      <script src={useLink(addresses.copyScript)} defer />
    </section>
  );
}
