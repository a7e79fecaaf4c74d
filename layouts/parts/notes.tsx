import type { ComponentChildren } from "preact";
import { pageWords } from "../../src/language/index.ts";

/** The margin of a page, with the evidence. Open beside the text on wide screens, folded below the title on narrow ones. */
export function Notes({ children }: { children: ComponentChildren }) {
  const { howWeKnow } = pageWords.labels;
  return (
    <aside class="notes" aria-label={howWeKnow}>
      <details>
        <summary>{howWeKnow}</summary>
        {children}
      </details>
    </aside>
  );
}

export function Note({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section class="note">
      <h2>{title}</h2>
      {children}
    </section>
  );
}
