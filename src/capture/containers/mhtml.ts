import { messages } from "../../language/messages.ts";
import { locate } from "../address.ts";
import { capturedDay } from "./captured-day.ts";
import { encodingIn, mediaTypeIn, parseHeaders, splitMessage } from "./headers.ts";
import { limits, Unreadable } from "./limits.ts";
import type { Found, Member } from "./member.ts";

/** The parts of an MHTML file: its page, then what the page shows. Throws `Unreadable` for a message that is none. */
export function* readMhtml(bytes: Uint8Array): Generator<Found> {
  const { lines, body } = splitMessage(bytes);
  const headers = parseHeaders(lines);
  const type = headers.get("content-type") ?? "";
  const [, quoted, plain] = /\bboundary=(?:"([^"]+)"|([^\s;]+))/i.exec(type) ?? [];
  const boundary = quoted ?? plain;
  if (boundary === undefined) throw new Unreadable(messages.capture.mhtml.noParts);
  const { parts, isWhole } = partsOf(body, boundary);
  if (parts.length > limits.members) throw new Unreadable(messages.capture.mhtml.tooMany(limits.members));
  const captured = capturedDayOf(headers.get("date"));
  const snapshot = headers.get("snapshot-content-location");
  const stated = /\bstart="?([^";\s]+)"?/i.exec(type)?.[1];
  const start = stated !== undefined && hasStart(parts, stated) ? stated : undefined;
  let hasPage = false;
  for (const [at, part] of parts.entries()) {
    const path = `#${at + 1}`;
    const isBrokenOff = !isWhole && at === parts.length - 1;
    const member = isBrokenOff ? null : readPart(part, { path, ...(captured !== null && { captured }) });
    if (!member) {
      yield { kind: "left-out", path, what: "damaged" };
      const { breaksOff, undecodable } = messages.capture.mhtml;
      const message = messages.capture.container.notRead(isBrokenOff ? breaksOff : undecodable);
      yield { kind: "fault", path, message };
      continue;
    }
    const isHtml = member.declared === "text/html" || member.declared === "application/xhtml+xml";
    const isPage = isHtml && !hasPage && (start === undefined || member.contentId === start);
    if (isPage) {
      hasPage = true;
      yield { kind: "member", ...member, ...located(snapshot ?? member.url) };
    } else if (isHtml) yield { kind: "left-out", path, what: "frame" };
    else yield { kind: "member", ...member };
  }
}

/** The parts between the lines of a boundary; `isWhole` is true where the last line is there that ends them. */
function partsOf(body: Uint8Array, boundary: string): { parts: Uint8Array[]; isWhole: boolean } {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  const mark = `--${boundary}`;
  const marks: { from: number; to: number; isLast: boolean }[] = [];
  for (
    let at = bytes.indexOf(mark);
    at !== -1 && marks.length <= limits.members;
    at = bytes.indexOf(mark, at + mark.length)
  ) {
    const end = bytes.indexOf(10, at);
    const to = end === -1 ? bytes.length : end + 1;
    const rest = bytes.toString("latin1", at + mark.length, Math.min(to, at + mark.length + 100)).trim();
    const isAtStart = at === 0 || bytes[at - 1] === 10;
    if (isAtStart && (rest === "" || rest === "--")) marks.push({ from: at, to, isLast: rest === "--" });
    if (marks.at(-1)?.isLast) break;
  }
  const isWhole = marks.at(-1)?.isLast ?? false;
  const ends = isWhole ? marks.slice(1) : [...marks.slice(1), { from: bytes.length }];
  return { parts: ends.map(({ from }, at) => bytes.subarray(marks[at]?.to ?? 0, from)), isWhole };
}

function hasStart(parts: readonly Uint8Array[], start: string): boolean {
  return parts.some((part) => parseHeaders(splitMessage(part).lines).get("content-id")?.trim() === start);
}

/** A part decoded; null where that fails. */
function readPart(part: Uint8Array, stated: Pick<Member, "path" | "captured">): Member | null {
  const { lines, body } = splitMessage(part);
  const headers = parseHeaders(lines);
  const encoding = headers.get("content-transfer-encoding") ?? "8bit";
  const declared = mediaTypeIn(headers.get("content-type"));
  const charset = encodingIn(headers.get("content-type"));
  const contentId = headers.get("content-id")?.trim();
  const bytes = decode(body, encoding);
  if (!bytes) return null;
  return {
    ...stated,
    ...located(headers.get("content-location")),
    ...(declared !== undefined && { declared }),
    ...(charset !== undefined && { encoding: charset }),
    ...(contentId !== undefined && { contentId }),
    bytes,
  };
}

/** The bytes of a part without the encoding of its transfer, exactly; null for base64 that is damaged. */
function decode(part: Uint8Array, encoding: string): Uint8Array | null {
  const body = withoutLastLineEnd(part);
  const text = Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString("latin1");
  if (/^quoted-printable$/i.test(encoding.trim())) return Buffer.from(withoutQuotes(text), "latin1");
  if (!/^base64$/i.test(encoding.trim())) return body;
  return /^[\sA-Za-z0-9+/]*[\s=]*$/.test(text) ? Buffer.from(text, "base64") : null;
}

function withoutQuotes(text: string): string {
  return text
    .replace(/=[ \t]*\r?\n/g, "")
    .replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** The line end before a boundary belongs to the boundary. */
function withoutLastLineEnd(body: Uint8Array): Uint8Array {
  const end = body.at(-1) === 10 ? (body.at(-2) === 13 ? 2 : 1) : 0;
  return body.subarray(0, body.length - end);
}

function located(url: string | undefined): Pick<Member, "url" | "address"> {
  const address = url === undefined ? undefined : locate(url)?.address;
  return { ...(url !== undefined && { url }), ...(address !== undefined && { address }) };
}

/** A date of a message, such as "Tue, 10 Mar 2015 12:34:56 +0100" → the day in EDTF; null for none. */
function capturedDayOf(date: string | undefined): string | null {
  const time = date === undefined ? Number.NaN : Date.parse(date);
  return Number.isNaN(time) ? null : capturedDay(new Date(time).toISOString());
}
