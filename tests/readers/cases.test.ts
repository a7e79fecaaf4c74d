import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { expect, it } from "vitest";
import { importCaptures } from "../../src/disk/import-captures.ts";
import { formatProblem } from "../../src/entry/problem.ts";

/**
 * A capture case is a folder in `tests/fixtures/cases/`: the captures are `input.txt`, or `input-1.txt`, `input-2.txt` and
 * so on, with any extension. `expected/` holds what an import of them into an empty folder writes: the entries,
 * `captures.yaml` without digests and sizes, and in `problems.txt` what the import reports. `npm run update-cases` writes
 * `expected/` again; read the change in the diff.
 */

const casesFolder = join(import.meta.dirname, "..", "fixtures", "cases");
const isUpdate = process.env.UPDATE_CASES === "1";

/** The text of each file, by its path below a folder. */
type Files = Record<string, string>;

function readFiles(folder: string): Files {
  if (!existsSync(folder)) return {};
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(files.sort().map((file) => [relative(folder, file), readFileSync(file, "utf8")]));
}

function writeFiles(folder: string, files: Files): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

const withoutDigests = (front: string): string => front.replace(/^imported: .*\n/m, "");

/** captures.yaml without what follows from the bytes of the inputs alone. */
function withoutSizes(captures: string): string {
  return captures.replace(/^( *)- id: .*\n +/gm, "$1- ").replace(/^ +(?:sha256|bytes|imported): .*\n/gm, "");
}

/** Imports captures into an empty folder, and returns the files that a case expects. */
async function filesOfImport(inputs: readonly string[]): Promise<Files> {
  const folder = mkdtempSync(join(tmpdir(), "arkiv-case-"));
  try {
    const options = { facts: false, force: false, restore: [], dryRun: false, wait: 0 };
    const { problems } = await importCaptures(inputs, folder, options, { say: () => {}, writing: () => () => {} });
    const { "captures.yaml": captures, ...others } = readFiles(folder);
    const entries = Object.entries(others).filter(([path]) => /^(?:posts|report)\/.*\.md$/.test(path));
    return {
      ...Object.fromEntries(entries.map(([path, text]) => [path, withoutDigests(text)])),
      ...(captures && { "captures.yaml": withoutSizes(captures) }),
      ...(problems.length > 0 && { "problems.txt": problems.map((problem) => `${formatProblem(problem)}\n`).join("") }),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

it.each(readdirSync(casesFolder))("an import of %s writes what is expected", async (name) => {
  const folder = join(casesFolder, name);
  const inputs = readdirSync(folder).filter((file) => file.startsWith("input"));
  const found = await filesOfImport(inputs.map((file) => join(folder, file)));
  const expectedFolder = join(folder, "expected");
  if (isUpdate) writeFiles(expectedFolder, found);
  const expected = readFiles(expectedFolder);
  expect.soft(Object.keys(found).sort()).toEqual(Object.keys(expected).sort());
  for (const [path, text] of Object.entries(found)) expect.soft(text, `${name}/expected/${path}`).toBe(expected[path]);
});
