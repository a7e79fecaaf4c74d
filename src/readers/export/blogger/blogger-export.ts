import type { Capture } from "../../../capture/capture.ts";
import { textChunks } from "../../../capture/text-chunks.ts";
import type { Reader, Reading } from "../../reader.ts";
import { orUnreadable, readingOf } from "../reading.ts";
import { OtherFormat, readXml } from "../xml.ts";
import { BloggerEntries } from "./entries.ts";

/** An export of Blogger: an Atom feed of all entries, as its backup (old) or Google Takeout (new) writes it. */
export const bloggerExport: Reader = {
  kind: "blogger-export",
  readsInParts: true,
  read: (capture) => orUnreadable(() => read(capture)),
};

function read(capture: Capture): Reading | null {
  const chunks = capture.mediaType === "application/xml" ? textChunks(capture) : null;
  if (!chunks) return null;
  const entries = new BloggerEntries();
  const root = readXml(chunks, (record, { name, namespace }) => {
    if (name !== "feed" || namespace !== "http://www.w3.org/2005/Atom") throw new OtherFormat();
    entries.add(record);
  });
  // In any other feed no entry says of what kind it is.
  if (!root || !entries.isExport) return null;
  return readingOf(entries.all(), { kind: "export-items", words: "Blogger" }, root.lastLine);
}
