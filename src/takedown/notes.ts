import type { Removal } from "../entry/gap.ts";
import type { Withheld } from "../entry/withheld.ts";

/** A row of the list, from 0, removed something from a field of a file. */
export interface Note {
  file: string;
  row: number;
  field: string;
}

/** Notes → what was removed from each file, one removal per row. */
export function removalsByFile(notes: readonly Note[], rows: readonly Withheld[]): Map<string, Removal[]> {
  const byFile = new Map<string, Map<number, Set<string>>>();
  for (const { file, row, field } of notes) {
    const fieldsByRow = byFile.get(file) ?? new Map<number, Set<string>>();
    byFile.set(file, fieldsByRow.set(row, (fieldsByRow.get(row) ?? new Set()).add(field)));
  }
  return new Map(
    Array.from(byFile, ([file, fieldsByRow]) => [
      file,
      Array.from(fieldsByRow, ([row, fields]) => {
        const { date, reason } = rows[row] as Withheld;
        return { date, reason, fields: [...fields] };
      }),
    ]),
  );
}
