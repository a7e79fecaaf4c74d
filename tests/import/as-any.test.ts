import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { loadContent } from "../../src/entry/load.ts";
import { parseEntry } from "../../src/entry/parse-entry.ts";
import { postSchema, reportSchema, sectionSchema } from "../../src/entry/schema.ts";
import { planImport } from "../../src/import/import.ts";
import { readCaptures } from "../../src/import/read-captures.ts";
import { readers } from "../../src/readers/index.ts";
import { badFolder, fixturesFolder } from "../captures-at-hand.ts";

const nearMisses = join(import.meta.dirname, "..", "fixtures", "near-misses");

/** Pages that readers know, pages that look like those, and pages that are faulty. */
const pages = [
  ...[fixturesFolder, badFolder].flatMap((folder) => readdirSync(folder).map((name) => join(folder, name))),
  ...readdirSync(nearMisses).map((name) => join(nearMisses, name, "input.txt")),
]
  .map((path) => ({ name: path.split("/").slice(-2).join("-"), bytes: readFileSync(path) }))
  .concat({
    name: "titles-without-text",
    bytes: Buffer.from("1 kommentar\n\nRubrik\n\n2 kommentarer\n\nRubrik\n"),
  });

const schemas = { posts: postSchema, report: sectionSchema };

it.each(readers.map(({ kind }) => kind))(
  "read as %s, whatever a page is, it gives entries that are sound, or none",
  (as) => {
    const content = loadContent(join(import.meta.dirname, "no-such-folder"));
    for (const page of pages) {
      const read = readCaptures([{ ...page, as }], []);
      const { files, after, problems } = planImport(read, content, { facts: false, force: false, restore: [] }, null);
      const isRead = read.captures.some(({ record }) => record.reader !== undefined);
      expect(after.length > 0, page.name).toBe(isRead);
      if (!isRead) expect(problems.length, page.name).toBeGreaterThan(0);
      for (const { file } of after) {
        const folder = file.split("/")[0] as keyof typeof schemas;
        const schema = file === "report/index.md" ? reportSchema : schemas[folder];
        expect(parseEntry(String(files.get(file)), file, schema as typeof postSchema), page.name).toHaveProperty(
          "value",
        );
      }
    }
  },
);
