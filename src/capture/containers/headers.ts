/** Header fields by their names in lower case; of several with one name the first. Lines that go on are joined. */
export type Headers = ReadonlyMap<string, string>;

/** Lines such as "Content-Type: text/html" → header fields. Lines that are none are left out. */
export function parseHeaders(lines: readonly string[]): Headers {
  const joined: string[] = [];
  for (const line of lines) {
    const isMore = /^[ \t]/.test(line) && joined.length > 0;
    if (isMore) joined.push(`${joined.pop()} ${line.trim()}`);
    else joined.push(line.trimEnd());
  }
  const headers = new Map<string, string>();
  for (const line of joined) {
    const [, name, value = ""] = /^([^\s:]+)\s*:\s*(.*)$/s.exec(line) ?? [];
    if (name !== undefined && !headers.has(name.toLowerCase())) headers.set(name.toLowerCase(), value);
  }
  return headers;
}

/** The media type of a `Content-Type` field, without its parameters; undefined where it names none. */
export function mediaTypeIn(contentType: string | undefined): string | undefined {
  const [type = ""] = (contentType ?? "").split(";");
  return /^[\w.+-]+\/[\w.+-]+$/.test(type.trim()) ? type.trim().toLowerCase() : undefined;
}

/** The encoding that a `Content-Type` field states; undefined where it states none. */
export function encodingIn(contentType: string | undefined): string | undefined {
  return /;\s*charset\s*=\s*"?([\w.:-]{2,40})/i.exec(contentType ?? "")?.[1]?.toLowerCase();
}

/** A message → the lines before its first blank line, in Latin-1, and the bytes after it. */
export function splitMessage(message: Uint8Array): { lines: string[]; body: Uint8Array } {
  const bytes = Buffer.from(message.buffer, message.byteOffset, message.byteLength);
  let at = 0;
  const lines: string[] = [];
  while (at < bytes.length) {
    const end = bytes.indexOf(10, at);
    const line = bytes.toString("latin1", at, end === -1 ? bytes.length : end).replace(/\r$/, "");
    at = end === -1 ? bytes.length : end + 1;
    if (line === "") break;
    lines.push(line);
  }
  return { lines, body: bytes.subarray(at) };
}
