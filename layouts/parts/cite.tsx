import type { Archive } from "../../src/archive/archive.ts";
import type { ArchivedPost } from "../../src/archive/archived.ts";
import { addresses } from "../../src/site/addresses.ts";
import { bibLatexOf, referenceParts, risOf } from "../../src/site/citations.ts";
import { useLink } from "./link.tsx";

/** How to cite a post: a reference in words, and the formats of reference managers, to copy. Its script copies quotations with it. */
export function Cite({ post, archive }: { post: ArchivedPost; archive: Archive }) {
  const { site } = archive;
  const { start, address, end } = referenceParts(post, archive);
  const formats = [
    { name: "BibLaTeX", text: bibLatexOf(post, site) },
    { name: "RIS", text: risOf(post, site) },
  ];
  return (
    <section class="cite" aria-labelledby="citera">
      <h2 id="citera">Hänvisa till inlägget</h2>
      <p
        id="hanvisning"
        class="copied-whole"
        {...(post.text === "abstract" && { "data-voice": "Arkivets sammanfattning av " })}
      >
        <span>{start}</span>
        {address && (
          <>
            , <span>{address}</span>
          </>
        )}
        {end}
      </p>
      <p class="facts">Varje stycke har ett nummer, som är en länk till stycket och syns när du pekar på det.</p>
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
