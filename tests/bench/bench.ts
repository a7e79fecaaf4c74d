import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { writeCaptures } from "./captures.ts";
import { writeHugoSite } from "./hugo.ts";
import { measure, median, type Taken } from "./measure.ts";
import { timeRebuild } from "./rebuild.ts";

/**
 * `npm run bench`: makes archives of 1,000 and 10,000 posts (`--full`: 50,000 too; `--posts=N`: that many), times what
 * the commands do with them, beside Hugo where it is installed, and prints a table in Markdown.
 */

const { values: options } = parseArgs({
  options: { full: { type: "boolean" }, posts: { type: "string" }, runs: { type: "string", default: "3" } },
});
const sizes = options.posts ? [Number(options.posts)] : [1_000, 10_000, ...(options.full ? [50_000] : [])];
const project = resolve(import.meta.dirname, "../..");

interface Step {
  name: string;
  taken: Taken;
  note?: string;
}

function filesIn(folder: string): { files: number; bytes: number } {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const bytes = files.reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
  return { files: files.length, bytes };
}

function sayFiles(folder: string): string {
  const { files, bytes } = filesIn(folder);
  return `${files} files, ${(bytes / 1e6).toFixed(1)} MB`;
}

function hasHugo(): boolean {
  try {
    execFileSync("hugo", ["version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** Everything that is timed at one size; what is compared alternates, so that a busy minute falls on all of it. */
async function benchmark(posts: number): Promise<Step[]> {
  const folder = mkdtempSync(join(tmpdir(), "arkiv-bench-"));
  const [captures, content, site, hugo] = ["captures", "content", "site", "hugo"].map((name) => join(folder, name)) as [
    string,
    string,
    string,
    string,
  ];
  const run = (script: string, ...words: string[]): Promise<Taken> =>
    measure(process.execPath, ["--import", "tsx", join(project, "src", script), ...words], { CONTENT_DIR: content });
  process.chdir(project);
  try {
    const made = writeCaptures(captures, posts);
    const steps: Step[] = [];
    const step = (name: string, taken: Taken, note = ""): void => {
      steps.push({ name, taken, note });
      console.error(`${posts} posts: ${name} ${taken.wall.toFixed(1)} s`);
    };
    step("import", await run("cli.ts", "import", captures), `${made.captures} captures, ${made.visits} visits`);
    step("import again, nothing new", await run("cli.ts", "import", captures));
    step("check", await run("cli.ts", "check"));
    const withHugo = hasHugo();
    if (withHugo) writeHugoSite(hugo, content);
    const taken: Record<"build" | "copy" | "hugo", Taken[]> = { build: [], copy: [], hugo: [] };
    for (let at = 0; at < Number(options.runs); at++) {
      rmSync(site, { recursive: true, force: true });
      taken.build.push(await run("build.ts", `--output=${site}`, "--no-search"));
      rmSync(`${site}-copy`, { recursive: true, force: true });
      taken.copy.push(await measure("cp", ["-r", site, `${site}-copy`]));
      if (!withHugo) continue;
      rmSync(join(hugo, "public"), { recursive: true, force: true });
      taken.hugo.push(await measure("hugo", ["--quiet", "--source", hugo]));
    }
    const [built, copied] = [median(taken.build), median(taken.copy)];
    step("build without search", built, sayFiles(site));
    step("cp -r of the site", copied, `build = ${((built.wall - 3) / copied.wall).toFixed(2)} × this + 3 s`);
    if (withHugo) {
      const theirs = median(taken.hugo);
      const ratio = (built.wall / theirs.wall).toFixed(2);
      step("Hugo, the same posts", theirs, `${sayFiles(join(hugo, "public"))}; build = ${ratio} × this`);
    }
    step("build with search", await run("build.ts", `--output=${site}`), sayFiles(site));
    const rebuilt = await timeRebuild(project, content, join(folder, "served"));
    step("page of an edited entry on screen, npm start", { wall: rebuilt, cpu: Number.NaN, peak: Number.NaN });
    return steps;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function number(value: number, digits: number): string {
  return Number.isNaN(value) ? "–" : value.toFixed(digits);
}

const tables: string[] = [];
for (const posts of sizes) {
  const steps = await benchmark(posts);
  tables.push(
    `| ${posts.toLocaleString("en")} posts | wall s | CPU s | peak MB | |\n|---|--:|--:|--:|---|\n${steps
      .map(
        ({ name, taken: { wall, cpu, peak }, note }) =>
          `| ${name} | ${number(wall, 1)} | ${number(cpu, 1)} | ${number(peak / 1e6, 0)} | ${note ?? ""} |`,
      )
      .join("\n")}`,
  );
}
console.log(`\n${tables.join("\n\n")}`);
