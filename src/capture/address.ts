/** The parts of a query that blog systems name a page by; any other is of the visit and not of the page. */
const keptInQuery: readonly string[] = ["p", "page_id", "paged", "m", "cat"];

/** So long an address is none of a page. */
const mostCharacters = 2000;

/** An address of a page, and when an archive's copy of it was made, where the address is that of the copy. */
export interface Located {
  address: string;
  /** In EDTF. */
  captured?: string;
}

/**
 * An address (URL) as it is kept: percent-encoded, without fragment and password, of the query only what names a page. One
 * that an archive of the web has rewritten is turned back. null for what is no address of a page on the web.
 */
export function locate(written: string, base?: string): Located | null {
  const url = parse(written, base);
  if (!url) return null;
  const copy = copyIn(url);
  if (copy) return copy;
  for (const name of [...new Set(url.searchParams.keys())])
    if (!keptInQuery.includes(name)) url.searchParams.delete(name);
  url.hash = "";
  url.username = "";
  url.password = "";
  const address = url.href.replaceAll("|", "%7C").replaceAll("'", "%27").replaceAll("^", "%5E");
  return isPlain.test(address) && address.length <= mostCharacters ? { address } : null;
}

const isPlain = /^https?:\/\/[!#-;=?-Z[\]_a-z~]+$/;

function parse(written: string, base: string | undefined): URL | null {
  try {
    const url = new URL(written.trim(), base);
    return (url.protocol === "http:" || url.protocol === "https:") && url.hostname.includes(".") ? url : null;
  } catch {
    return null;
  }
}

/** The page in "https://web.archive.org/web/20150310123456id_/http://blog.example/": its own address, and the day of the copy. */
function copyIn({ hostname, href }: URL): Located | null {
  if (!/(?:^|\.)archive\.org$/.test(hostname)) return null;
  const found = /\/web\/(\d{4})(?:(\d{2})(\d{2})?)?\d{0,6}(?:[a-z]{2}_)?\/(https?:\/?\/?.+|[^/]+\..+)$/.exec(href);
  if (!found) return null;
  const [, year, month, day, rest = ""] = found;
  const original = locate(/^https?:/.test(rest) ? rest.replace(/^(https?:)\/*/, "$1//") : `http://${rest}`);
  // A shorter time names the copy that is nearest to it.
  return original && { ...(day !== undefined && { captured: `${year}-${month}-${day}` }), ...original };
}

/** The host of an address, with its port, and without "www.", which many blogs had both with and without. */
export function hostOf({ host }: URL): string {
  return host.replace(/^www\./, "");
}
