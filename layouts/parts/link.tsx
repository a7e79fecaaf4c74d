import { type ComponentChildren, createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Archive } from "../../src/archive/archive.ts";
import { hostOfUrl, urlKey } from "../../src/archive/old-addresses.ts";
import { pageWords } from "../../src/language/index.ts";
import { addresses, relativeLink } from "../../src/site/addresses.ts";
import type { LinkToImage, TextLinks } from "../../src/site/markdown.ts";

/**
 * The page that is being rendered: links are relative to its address, or start from the root if it is shown at any address.
 * `images` are those that texts may show, `slugByUrl` the posts that their links to the blog may lead to, and `blogHost` its host.
 */
export const Here = createContext<
  Pick<Archive, "images" | "slugByUrl" | "blogHost"> & { address: string; root: string | null }
>({
  address: "index.html",
  root: null,
  images: new Map(),
  slugByUrl: new Map(),
  blogHost: null,
});

/** What gives the link from the current page to an address of the site. */
export function useLinks(): (to: string) => string {
  const { address, root } = useContext(Here);
  return (to) => (root === null ? relativeLink(address, to) : root + to);
}

/** The link from the current page to an address of the site. */
export function useLink(to: string): string {
  return useLinks()(to);
}

/** What gives the files of a kept image, as links from the current page, by its path below the content folder. */
export function useImageLinks(): LinkToImage {
  const { images } = useContext(Here);
  const linkTo = useLinks();
  return (path) => {
    const image = images.get(path);
    if (!image) return null;
    const largest = image.sizes.at(-1);
    const srcset = image.sizes.map(({ name, width }) => `${linkTo(addresses.image(name))} ${width}w`).join(", ");
    return {
      src: linkTo(addresses.image(image.name)),
      ...(largest && { width: largest.width, height: largest.height }),
      ...(image.sizes.length > 1 && { srcset }),
    };
  };
}

/** What gives the links of a text from the current page: to kept images, to the posts that its links to the blog lead to, and what is said of those to pages of the blog that the archive lacks. */
export function useTextLinks(): TextLinks {
  const { slugByUrl, blogHost } = useContext(Here);
  const linkTo = useLinks();
  return {
    linkToImage: useImageLinks(),
    linkToPage(url) {
      const key = slugByUrl.size === 0 ? null : urlKey(url);
      const slug = key === null ? undefined : slugByUrl.get(key);
      return slug === undefined ? null : linkTo(addresses.post(slug));
    },
    lostPage: (url) => (blogHost !== null && hostOfUrl(url) === blogHost ? pageWords.text.lostPage : null),
  };
}

interface LinkProps {
  to: string;
  children: ComponentChildren;
  class?: string;
  rel?: string;
  lang?: string | undefined;
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
