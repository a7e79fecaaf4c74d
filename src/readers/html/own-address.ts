import { hostOf, locate } from "../../capture/address.ts";
import { attribute } from "./elements.ts";
import { find, metaOf, type Page } from "./page.ts";

/**
 * The address of a page that is no front page and no list. The one that the blog itself names goes before the one at which the
 * page was captured, which may be of another form of it (`?m=1`, `?replytocom=4`) or from before the post was moved.
 */
export function ownAddress(page: Page): string | undefined {
  const canonical = find(page, "link[rel~=canonical]")[0];
  const named = canonical ? locate(attribute(canonical, "href"), page.base)?.address : undefined;
  const stated = [
    named !== undefined && isOfOneHost(named, page.address ?? named) ? named : undefined,
    page.address,
    named,
    locate(metaOf(page, ["og:url"])?.content ?? "", page.base)?.address,
  ];
  return stated.flatMap((one) => one ?? []).find((one) => isOfPost(new URL(one)));
}

function isOfOneHost(one: string, other: string): boolean {
  return hostOf(new URL(one)) === hostOf(new URL(other));
}

/** True for an address that is neither a front page nor a list of posts, by its parts. */
export function isOfPost({ pathname, search }: URL): boolean {
  if (/^\?p=\d+$/.test(search)) return true;
  if (pathname === "/" || search.includes("paged=")) return false;
  return !/\/(?:page|categor(?:y|ies)|tags?|labels?|authors?|search)\/|\/archives?(?:\/(?:19|20)\d\d(?:\/\d\d?){0,2})?\/?$|^\/(?:index\.\w+)?$|^\/(?:19|20)\d\d(?:\/\d\d?){0,2}\/?$|_archive\.html$/i.test(
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
