import { isUtf8 } from "node:buffer";
import { readFileSync } from "node:fs";
import { messages } from "../language/messages.ts";
import { sha256Of } from "./digest.ts";
import type { Problem } from "./problem.ts";

/** Reads a file that a person may edit. The result is a problem if the file cannot be read or is not in UTF-8. */
export function readText(file: string): { text: string; sha256: string } | Problem {
  try {
    const bytes = readFileSync(file);
    return isUtf8(bytes) ? { text: bytes.toString("utf8"), sha256: sha256Of(bytes) } : notUtf8(file, bytes);
  } catch (error) {
    return { file, message: messages.entry.files.unreadable((error as Error).message) };
  }
}

const lineEnd = 0x0a;

/** The problem of a file in another encoding, at the first line that shows it. */
function notUtf8(file: string, bytes: Buffer): Problem {
  let [start, line] = [0, 1];
  for (let end = bytes.indexOf(lineEnd); end !== -1 && isUtf8(bytes.subarray(start, end)); line += 1) {
    start = end + 1;
    end = bytes.indexOf(lineEnd, start);
  }
  const encoding = bytes[0] === 0xff || bytes[0] === 0xfe ? "UTF-16" : messages.entry.files.otherEncoding;
  return {
    file,
    where: messages.entry.line(line),
    message: messages.entry.files.notUtf8(encoding),
  };
}
