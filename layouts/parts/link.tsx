import { type ComponentChildren, createContext } from "preact";
import { useContext } from "preact/hooks";
import { relativeLink } from "../../src/site/addresses.ts";

/** The page that is being rendered: links are relative to its address, or start from the root if it is shown at any address. */
export const Here = createContext<{ address: string; root: string | null }>({ address: "index.html", root: null });

/** The link from the current page to an address of the site. */
export function useLink(to: string): string {
  const { address, root } = useContext(Here);
  return root === null ? relativeLink(address, to) : root + to;
}

interface LinkProps {
  to: string;
  children: ComponentChildren;
  class?: string;
  rel?: string;
  "aria-label"?: string;
}

/** A link within the site, with `aria-current` if it leads to the current page. */
export function Link({ to, children, ...attributes }: LinkProps) {
  const { address } = useContext(Here);
  return (
    <a href={useLink(to)} {...(to === address && { "aria-current": "page" as const })} {...attributes}>
      {children}
    </a>
  );
}
