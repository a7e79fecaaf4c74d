import { decodedOf } from "./decoded.ts";

/** How files of other kinds than plain text begin, by their first bytes in Latin-1. */
const signatures: readonly { mediaType: string; start: RegExp }[] = [
  { mediaType: "application/pdf", start: /^%PDF-/ },
  { mediaType: "application/zip", start: /^PK\x03\x04/ },
  { mediaType: "application/gzip", start: /^\x1f\x8b/ },
  { mediaType: "application/warc", start: /^WARC\/\d/ },
  { mediaType: "application/rtf", start: /^\{\\rtf/ },
  {
    mediaType: "multipart/related",
    start: /^(?:[\w-]+: [^\n]*\n(?:[ \t][^\n]*\n)*)*?(?:MIME-Version|Content-Type: multipart)\b/i,
  },
];

/** How markup begins, after comments and white space. */
const beginnings: readonly { mediaType: string; start: RegExp }[] = [
  { mediaType: "text/html", start: /^<(?:!doctype html|html|head|body|meta|title|div|article)[\s>]/i },
  { mediaType: "application/xml", start: /^<(?:\?xml\b|rss[\s>]|feed[\s>]|rdf:RDF[\s>]|!doctype\b)/i },
  // An export of Movable Type is a text, whatever markup its entries hold: fields in capitals up to a line of dashes.
  { mediaType: "text/plain", start: /^(?:[A-Z][A-Z ]{1,30}:[^\n]*\n|[ \t]*\r?\n){2,200}-----\r?\n/ },
  { mediaType: "application/feed+json", start: /^\{[\s\S]{0,2000}"https?:\\?\/\\?\/jsonfeed\.org\\?\/version\\?\// },
];

/** Lines that begin with an element that gives a page its shape. A page saved as text has none, though it may have an `<i>`. */
const structure = /^[ \t]*<\/?(?:p|div|h[1-6]|ul|ol|li|table|tr|td|section|article|body|html)(?:\s[^<>]*)?>/gim;

/** From this share of the lines on, they are markup and not something that an author wrote about. */
const markupShare = 0.2;

/** The media type of a file, by its bytes; "application/octet-stream" for what is no text. */
export function mediaTypeOf(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, 4000)).toString("latin1");
  const found = signatures.find(({ start }) => start.test(head));
  if (found) return found.mediaType;
  const decoded = decodedOf(bytes);
  return "text" in decoded ? mediaTypeOfText(decoded.text) : "application/octet-stream";
}

function mediaTypeOfText(text: string): string {
  const written = text.slice(0, 10_000).replace(/^(?:\s|\ufeff|<!--[\s\S]*?-->)+/, "");
  // Pages in XHTML begin as XML does.
  const start = written.replace(/^<\?xml[^>]*\?>(?:\s|<!--[\s\S]*?-->)*(?=<(?:!doctype html|html)[\s>])/i, "");
  const found = beginnings.find((beginning) => beginning.start.test(start));
  if (found) return found.mediaType;
  const tags = text.match(structure)?.length ?? 0;
  const lines = text.match(/\S[^\r\n]*/g)?.length ?? 0;
  return tags >= 3 && tags >= lines * markupShare ? "text/html" : "text/plain";
}
