import type { ArchivedPost } from "../../src/archive/archived.ts";
import type { Site } from "../../src/entry/site.ts";
import { bibLatexOf, reference, risOf } from "../../src/site/citations.ts";

/** How to cite a post: a reference in words, and the formats of reference managers, to copy. */
export function Cite({ post, site }: { post: ArchivedPost; site: Site }) {
  const formats = [
    { name: "BibLaTeX", text: bibLatexOf(post, site) },
    { name: "RIS", text: risOf(post, site) },
  ];
  return (
    <section class="cite" aria-labelledby="citera">
      <h2 id="citera">Så kan inlägget anges</h2>
      <p class="copied-whole">{reference(post, site)}</p>
      {formats.map(({ name, text }) => (
        <details key={name}>
          <summary>{name}</summary>
          <pre class="copied-whole">
            <code>{text.trim()}</code>
          </pre>
        </details>
      ))}
    </section>
  );
}
