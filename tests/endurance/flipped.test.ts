import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, inject, it } from "vitest";
import { checkContent } from "../../src/check/check.ts";
import { loadContent } from "../../src/entry/load.ts";
import { manifestName } from "../../src/entry/manifest.ts";
import { formatProblem } from "../../src/entry/problem.ts";
import { terminal } from "../../src/language/index.ts";
import { cases, emptyFolder, seed, tell, treeOf } from "./an-import.ts";

/** What check reports for a folder, one line each. */
async function reportOf(folder: string): Promise<{ problems: string[]; findings: string[] }> {
  const { problems, findings } = await checkContent(loadContent(folder));
  return {
    problems: problems.map(formatProblem),
    findings: findings.map((finding) => `${finding.where}: ${terminal.sayFinding(finding)}`),
  };
}

/** What is told of a change is the same in each language. */
const archives = inject("sites").filter(({ name }) => name !== "english");

describe.each(archives.map(({ name, content }) => [name, content] as const))("in the %s archive", (_, content) => {
  const folder = emptyFolder();
  cpSync(content, folder, { recursive: true });
  const { files } = treeOf(folder);
  // Nothing is read from these two, and the manifest has no row of its own.
  const others = [manifestName, "README.md", ".gitignore"];
  const paths = Object.keys(files).filter((path) => !others.includes(path));

  it(
    "check names each file in which one bit is flipped, and for a capture also the entries from it",
    async () => {
      const before = await reportOf(folder);
      const counts = { broken: 0, listed: 0 };
      await fc.assert(
        fc.asyncProperty(fc.nat(paths.length - 1), fc.nat(), fc.nat(7), async (which, where, bit) => {
          const path = paths[which] as string;
          const file = join(folder, path);
          const bytes = Buffer.from(files[path] as string, "latin1");
          bytes[where % bytes.length] = (bytes[where % bytes.length] as number) ^ (1 << bit);
          writeFileSync(file, bytes);
          try {
            const { problems, findings } = await reportOf(folder);
            const added = [
              ...problems.filter((line) => !before.problems.includes(line)),
              ...findings.filter((line) => !before.findings.includes(line)),
            ].filter((line) => line.includes(file));
            expect(added).not.toEqual([]);
            if (path.startsWith("captures/")) {
              const { entries } = loadContent(folder).captures.find(({ names }) => path.endsWith(`/${names[0]}`)) ?? {
                entries: [],
              };
              expect(entries.length).toBeGreaterThan(0);
              for (const entry of entries) expect(added.join("\n")).toContain(entry);
            }
            if (problems.length > before.problems.length) counts.broken += 1;
            else counts.listed += 1;
          } finally {
            writeFileSync(file, Buffer.from(files[path] as string, "latin1"));
          }
        }),
        { seed, numRuns: cases(25, 1000) },
      );
      expect(readFileSync(join(folder, manifestName), "utf8")).toBe(
        Buffer.from(files[manifestName] ?? "", "latin1").toString(),
      );
      tell(
        `${counts.broken + counts.listed} bits flipped in ${paths.length} files: ${counts.broken} broke something, ${counts.listed} were listed as changes`,
      );
    },
    cases(120_000, 3_600_000),
  );
});
