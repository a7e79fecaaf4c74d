import { join } from "node:path";
import type { Content } from "../entry/content.ts";
import type { Finding } from "../entry/finding.ts";
import { importedName } from "../entry/imported.ts";
import { planImport } from "../import/import.ts";
import type { ReadCaptures } from "../import/read-captures.ts";

/** The states of planned entries that are worth knowing, by kind of finding. */
const kinds = { new: "entry-missing", changed: "entry-behind", "deleted by hand": "entry-deleted" } as const;

/** Where the entries and captures.yaml differ from what an import of the kept captures would write. */
export function importOutlook(content: Content, captures: ReadCaptures): Finding[] {
  const { folder, site } = content;
  const plan = planImport(captures, content, { facts: site?.texts === "withheld", force: false, restore: [] }, null);
  return [
    ...plan.entries.flatMap(({ path, state }): Finding[] =>
      state in kinds ? [{ kind: kinds[state as keyof typeof kinds], where: join(folder, path) }] : [],
    ),
    ...plan.differences.map(
      ({ path, difference: { field, kept, offered } }): Finding => ({
        kind: "offered",
        where: join(folder, path),
        field,
        kept,
        value: offered,
      }),
    ),
    ...["captures.yaml", importedName]
      .filter((name) => plan.files.has(name))
      .map((name) => ({ kind: "records-behind" as const, where: join(folder, name) })),
  ];
}
