import type { SectionText } from "../../src/archive/archived.ts";
import { Text } from "./text.tsx";

/** A section's reforms, under the heading that the report uses. `note` says what the list belongs to. */
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
