import type { ComponentChildren } from "preact";

/** The margin of a page: how what it says is known. Open beside the text on wide screens, folded under the title on a phone. */
export function Notes({ children }: { children: ComponentChildren }) {
  return (
    <aside class="notes" aria-label="Hur det är känt">
      <details>
        <summary>Hur det är känt</summary>
        {children}
      </details>
    </aside>
  );
}

/** One note of the margin. */
export function Note({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section class="note">
      <h2>{title}</h2>
      {children}
    </section>
  );
}
