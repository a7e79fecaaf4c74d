import { Document, isMap, isScalar, isSeq, parseDocument, visit } from "yaml";
import { sameValue, updateDocument } from "./update-yaml.ts";

/** The number of characters up to which a list of plain values is written on one line. */
const longestList = 90;
const alwaysOnOneLine = new Set<unknown>(["lines", "starts"]);

/**
 * Returns a value as YAML; the same value gives the same bytes. `before` is the YAML that it replaces. A part of it that has
 * not changed keeps its comments, quotes and style; the comments of a part that is gone move up to its field or to the top.
 */
export function formatYaml(value: unknown, before?: string): string {
  const fresh = laidOut(new Document(value, { aliasDuplicateObjects: false }));
  if (before === undefined) return print(fresh);
  const old = parseDocument(before);
  const isSame = old.errors.length === 0 && sameValue(old, fresh);
  return isSame ? before : print(updateDocument(old, fresh, before));
}

function print(document: Document): string {
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

/** Puts short lists of plain values, what is always on one line, and each row of a list of months on one line. */
function laidOut(document: Document): Document {
  visit(document, {
    Seq(_, sequence) {
      const values = sequence.items.map((item) => (isScalar(item) ? String(item.value) : null));
      if (!values.includes(null) && values.join(", ").length <= longestList) sequence.flow = true;
    },
    Pair(_, pair) {
      const key = isScalar(pair.key) ? pair.key.value : undefined;
      if (alwaysOnOneLine.has(key) && typeof pair.value === "object" && pair.value !== null) {
        (pair.value as { flow?: boolean }).flow = true;
      }
      if (key === "archive" && isSeq(pair.value)) {
        for (const row of pair.value.items) if (isMap(row)) row.flow = true;
      }
    },
  });
  return document;
}
