import { join } from "node:path";
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
      const message = `id ${record.id} is not the beginning of the SHA-256 ${record.sha256}; put back what it was`;
      return [{ file, where, message }];
    }
    const written = imported?.captures[record.id];
    if (written === undefined || isOneOf(written, digestOfRecord(record))) return [];
    const message = `${record.names[0]}: is not as the import wrote it, apart from what a person adds; put back what it was, or where the change is meant, take the line of ${record.id} away from ${join(folder, importedName)}`;
    return [{ file, where, message }];
  });
}
