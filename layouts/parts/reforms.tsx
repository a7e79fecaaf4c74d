import type { SectionText } from "../../src/archive/archived.ts";
import { Text } from "./text.tsx";

/** The reforms of a section, under the report's own heading. `note` is shown above the list. */
export function Reforms({ section: { reforms, text }, note }: { section: SectionText; note?: string }) {
  if (!reforms) return null;
  return (
    <section aria-labelledby="reformer">
      <h2 id="reformer">{reforms.heading}</h2>
      {note && <p class="facts">{note}</p>}
      <Text text={text} markdown={reforms.markdown} />
    </section>
  );
}
