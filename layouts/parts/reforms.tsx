import type { SectionText } from "../../src/archive/archived.ts";
import { addressWords, pageWords } from "../../src/language/index.ts";
import { addresses } from "../../src/site/addresses.ts";
import { Link } from "./link.tsx";
import { Text } from "./text.tsx";

interface ReformsProps {
  section: SectionText;
  /** Shown above the list. */
  note?: string;
  /** If there are more reforms than this, a link to the section's page replaces the list. */
  most?: number;
}

/** The reforms of a section, under the report's own heading. */
export function Reforms({ section: { slug, title, reforms, text }, note, most = Infinity }: ReformsProps) {
  if (!reforms) return null;
  const { ids } = addressWords;
  return (
    <section aria-labelledby={ids.reforms}>
      <h2 id={ids.reforms}>{reforms.heading}</h2>
      {note && <p class="facts">{note}</p>}
      {reforms.count > most ? (
        <p>
          <Link to={`${addresses.section(slug)}#${ids.reforms}`}>
            {pageWords.sectionPage.reformsIn(reforms.count, title)}
          </Link>
        </p>
      ) : (
        <Text text={text} markdown={reforms.markdown} />
      )}
    </section>
  );
}
