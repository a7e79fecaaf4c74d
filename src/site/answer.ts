import { extname } from "node:path";
import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { imageMediaType } from "../entry/image-files.ts";
import { codes, servingWords as words } from "../language/index.ts";
import { messagesCode } from "../language/messages.ts";
import { addresses } from "./addresses.ts";
import { sayFault } from "./fault.ts";
import type { FileContent, ServedSite } from "./served-site.ts";

/** What a browser receives. */
export interface Answer {
  status: number;
  type: string;
  body: string | Uint8Array;
  /** Why the file at the address could not be made. */
  fault?: string;
}

/** The answer to a request for an address of a site; a page that does not exist has the site's own page for that. */
export async function answerFrom(site: ServedSite, address: string): Promise<Answer> {
  try {
    const content = await site.contentAt(address);
    if (content !== null) return answer(200, address, content);
    return answer(404, addresses.notFound, (await site.contentAt(addresses.notFound)) ?? "");
  } catch (error) {
    const fault = sayFault(error);
    return { ...faultAnswer(address, fault), fault };
  }
}

/** The answer at each address while a fault stands: a page for people, plain text in the place of other files. */
export function faultAnswer(address: string, fault: string): Answer {
  return address.endsWith(".html") ? answer(500, address, faultPage(fault)) : plainAnswer(500, fault);
}

/** An answer of one sentence. */
export function plainAnswer(status: number, sentence: string): Answer {
  return { status, type: typeOf(".txt"), body: `${sentence}\n` };
}

function answer(status: number, address: string, content: FileContent): Answer {
  const isWhole = typeof content === "string" || content instanceof Uint8Array;
  return { status, type: typeOf(extname(address)), body: isWhole ? content : Array.from(content).join("") };
}

/** The address of the site that a request asks for; null for a request that names none. */
export function addressIn(target: string): string | null {
  const [path = ""] = target.split(/[?#]/, 1);
  if (!path.startsWith("/")) return null;
  try {
    const address = decodeURIComponent(path.slice(1));
    return address === "" || address.endsWith("/") ? `${address}index.html` : address;
  } catch {
    return null;
  }
}

const textTypes: ReadonlyMap<string, string> = new Map([
  [".html", "text/html"],
  [".css", "text/css"],
  [".js", "text/javascript"],
  [".json", "application/json"],
  [".xml", "application/xml"],
  [".csv", "text/csv"],
  [".txt", "text/plain"],
  [".bib", "text/plain"],
  [".ris", "text/plain"],
]);

/** The media type of a file with this extension. */
export function typeOf(extension: string): string {
  const type = textTypes.get(extension);
  if (type !== undefined) return `${type}; charset=utf-8`;
  return extension === ".woff2" ? "font/woff2" : (imageMediaType(extension.slice(1)) ?? "application/octet-stream");
}

/** A page that does not need the site, since the site may be what is at fault. */
function faultPage(fault: string): string {
  const page = h(
    "html",
    { lang: codes.bcp47 },
    h(
      "head",
      null,
      h("meta", { charset: "utf-8" }),
      h("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
      h("meta", { name: "color-scheme", content: "light dark" }),
      h("title", null, words.faultTitle),
    ),
    h(
      "body",
      null,
      h("h1", null, words.faultTitle),
      h("p", null, words.faultLead),
      h("pre", { lang: messagesCode(), style: "white-space: pre-wrap; overflow-wrap: anywhere" }, fault),
      h("p", null, words.faultRemedy),
    ),
  );
  return `<!DOCTYPE html>\n${renderToString(page)}\n`;
}
