import type { Capture } from "../../../capture/capture.ts";
import { linesIn, textChunks } from "../../../capture/text-chunks.ts";
import type { Reader, Reading } from "../../reader.ts";
import { orUnreadable, readingOf } from "../reading.ts";
import { readEntries } from "./entries.ts";

/** An export of Movable Type or TypePad: a text file with a section for each part of an entry. */
export const movableTypeExport: Reader = {
  kind: "movable-type-export",
  readsInParts: true,
  read: (capture) => orUnreadable(() => read(capture)),
};

/** True for how an export begins: fields in capitals, one of them the title or the author, then "-----" and the first section. */
function isBeginning(head: string): boolean {
  const lines = head.split(/\r?\n/).map((line) => line.trimEnd());
  const end = lines.indexOf("-----");
  const fields = lines.slice(0, Math.max(end, 0)).filter((line) => line !== "");
  const isNamed = fields.some((line) => /^(?:TITLE|AUTHOR):/.test(line));
  const section = lines.slice(end + 1).find((line) => line !== "") ?? "";
  return isNamed && fields.every((line) => /^[A-Z][A-Z ]{1,30}:/.test(line)) && /^[A-Z][A-Z ]{1,30}:$/.test(section);
}

function read(capture: Capture): Reading | null {
  const chunks = capture.mediaType === "text/plain" ? textChunks(capture) : null;
  if (!chunks) return null;
  const head = chunks[Symbol.iterator]().next();
  if (head.done || !isBeginning(head.value.slice(0, 10_000).replace(/^\ufeff/, ""))) return null;
  const { read, last } = readEntries(linesIn(textChunks(capture) ?? []));
  return read.posts.length + read.left.length === 0
    ? null
    : readingOf(read, { kind: "export-items", words: "Movable Type" }, last);
}
