import { locate } from "../../capture/address.ts";
import { attribute } from "./elements.ts";
import { find, metaOf, type Page } from "./page.ts";

/** The address of a page that is no front page and no list. */
export function ownAddress(page: Page): string | undefined {
  const canonical = find(page, "link[rel~=canonical]")[0];
  const stated = [
    page.address,
    canonical ? locate(attribute(canonical, "href"), page.base)?.address : undefined,
    locate(metaOf(page, ["og:url"])?.content ?? "", page.base)?.address,
  ];
  return stated.flatMap((one) => one ?? []).find((one) => isOfPost(new URL(one)));
}

/** True for an address that is neither a front page nor a list of posts, by its parts. */
export function isOfPost({ pathname, search }: URL): boolean {
  if (/^\?p=\d+$/.test(search)) return true;
  if (pathname === "/" || search.includes("paged=")) return false;
  return !/\/(?:page|category|tag|label|author|search)\/|^\/(?:index\.\w+)?$|^\/(?:19|20)\d\d(?:\/\d\d?){0,2}\/?$|_archive\.html$/i.test(
    pathname,
  );
}

/** True for a page that its address, its system or its head says has one post of its own, whatever else it shows. */
export function isOfOnePost(page: Page): boolean {
  return (
    ownAddress(page) !== undefined ||
    find(page, "body.single, body.single-post").length > 0 ||
    metaOf(page, ["og:type"])?.content === "article"
  );
}
