import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { parseYaml } from "../entry/parse-yaml.ts";
import type { Problem } from "../entry/problem.ts";
import { readText } from "../entry/read-text.ts";
import { type Withheld, withheldSchema } from "../entry/withheld.ts";
import { mark } from "../language/index.ts";
import { messages } from "../language/messages.ts";
import { Phrases } from "./phrases.ts";

/** `withheld.yaml`, and its problems. */
export interface WithheldList {
  file: string;
  rows: Withheld[];
  problems: Problem[];
}

/** Reads `withheld.yaml` of a content folder; no rows if there is no such file. Messages number rows from 0. */
export function readWithheld(folder: string): WithheldList {
  const file = join(folder, "withheld.yaml");
  if (!existsSync(file)) return { file, rows: [], problems: [] };
  if (!statSync(file).isFile()) {
    return {
      file,
      rows: [],
      problems: [{ file, message: messages.takedown.list.noFile }],
    };
  }
  const read = readText(file);
  if ("message" in read) return { file, rows: [], problems: [read] };
  const source = read.text;
  if (source.trim() === "") {
    const message = messages.takedown.list.empty;
    return { file, rows: [], problems: [{ file, message }] };
  }
  // A list with comments only.
  if (source.replace(/^\s*#.*$/gm, "").trim() === "") return { file, rows: [], problems: [] };
  const parsed = parseYaml(source, file, withheldSchema);
  if ("problems" in parsed) return { file, rows: [], problems: parsed.problems };
  const rows = parsed.value;
  return {
    file,
    rows,
    problems: selfRevealing(rows).map(({ row, where, message }) => ({ file, where: `${row}.${where}`, message })),
  };
}

/** Rows that would publish what they remove: in the reason, or in the mark that replaces it. */
function selfRevealing(rows: readonly Withheld[]): { row: number; where: string; message: string }[] {
  const phrases = Phrases.of(rows);
  return [
    ...rows.flatMap(({ reason }, row) =>
      phrases.allRowsIn(reason).map((of) => ({
        row,
        where: "reason",
        message: messages.takedown.list.reason(of),
      })),
    ),
    ...phrases.allRowsIn(mark).map((row) => ({
      row,
      where: rows[row]?.phrase === undefined ? "sha256" : "phrase",
      message: messages.takedown.list.mark(mark),
    })),
  ];
}
