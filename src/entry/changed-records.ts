import { join } from "node:path";
import { messages } from "../language/messages.ts";
import type { Content } from "./content.ts";
import { digestOfRecord } from "./digest.ts";
import { importedName, isOneOf } from "./imported.ts";
import type { Problem } from "./problem.ts";

/** Records of captures.yaml that are not as an import wrote them: going on from them would take old entries for new ones. */
export function changedRecords({ folder, captures, imported }: Content): Problem[] {
  const file = join(folder, "captures.yaml");
  return captures.flatMap((record, at) => {
    const where = `captures.${at}`;
    if (record.id !== record.sha256.slice(0, 12)) {
      const message = messages.entry.records.id(record.id, record.sha256);
      return [{ file, where, message }];
    }
    const written = imported?.captures[record.id];
    if (written === undefined || isOneOf(written, digestOfRecord(record))) return [];
    const message = messages.entry.records.changed(record.names[0] ?? record.id, record.id, join(folder, importedName));
    return [{ file, where, message }];
  });
}
