import type { Capture } from "../../../capture/capture.ts";
import { textChunks } from "../../../capture/text-chunks.ts";
import type { Reader, Reading } from "../../reader.ts";
import { orUnreadable, readingOf } from "../reading.ts";
import { OtherFormat, readXml } from "../xml.ts";
import { isOfWordPress, WordPressItems } from "./items.ts";

/** An export of WordPress (WXR): an RSS feed with elements of its own. */
export const wordpressExport: Reader = {
  kind: "wordpress-export",
  readsInParts: true,
  read: (capture) => orUnreadable(() => read(capture)),
};

function read(capture: Capture): Reading | null {
  const chunks = capture.mediaType === "application/xml" ? textChunks(capture) : null;
  if (!chunks) return null;
  const items = new WordPressItems();
  let isExport = false;
  const root = readXml(chunks, (record, { name, declared }) => {
    if (name !== "rss") throw new OtherFormat();
    isExport ||=
      declared.some(isOfWordPress) || [record, ...record.children].some((one) => isOfWordPress(one.namespace));
    items.add(record);
  });
  return root && isExport ? readingOf(items.all(), { kind: "export-items", words: "WordPress" }, root.lastLine) : null;
}
