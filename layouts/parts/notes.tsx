import type { ComponentChildren } from "preact";

/** The margin of a page, with the evidence. Open beside the text on wide screens, folded below the title on narrow ones. */
export function Notes({ children }: { children: ComponentChildren }) {
  return (
    <aside class="notes" aria-label="Så vet vi">
      <details>
        <summary>Så vet vi</summary>
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
