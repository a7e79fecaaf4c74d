import type { Site } from "../entry/site.ts";

/** An address of the site as a full URL; if site.yaml has no `address`, unchanged, relative to the root of the site. */
export function siteUrl({ address }: Pick<Site, "address">, path: string): string {
  if (!address) return path;
  return new URL(path.replace(/(^|\/)index\.html$/, "$1"), address.endsWith("/") ? address : `${address}/`).href;
}
