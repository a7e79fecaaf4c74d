import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { words, writeCaptures } from "./captures.ts";
import { writeHugoSite } from "./hugo.ts";
import { measure, median, type Taken } from "./measure.ts";
import { type Reading, readSite } from "./reader.ts";
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

const pagefind = join(project, "node_modules", ".bin", "pagefind");
/** The pages that our search finds. */
const found = "{inlagg,besok,rapport}/*.html";

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
async function benchmark(posts: number): Promise<{ steps: Step[]; readings: Reading[] }> {
  const folder = mkdtempSync(join(tmpdir(), "arkiv-bench-"));
  const [captures, content, site, hugo] = ["captures", "content", "site", "hugo"].map((name) => join(folder, name)) as [
    string,
    string,
    string,
    string,
  ];
  const run = (script: string, ...options: string[]): Promise<Taken> =>
    measure(process.execPath, ["--import", "tsx", join(project, "src", script), ...options], { CONTENT_DIR: content });
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
    step("cp -r of the site", copied, `1.5 × this + 3 s = ${(1.5 * copied.wall + 3).toFixed(1)} s`);
    if (withHugo) {
      const theirs = median(taken.hugo);
      const ratio = (built.wall / theirs.wall).toFixed(2);
      step("Hugo, the same posts", theirs, `${sayFiles(join(hugo, "public"))}; build = ${ratio} × this`);
    }
    const searched = await run("build.ts", `--output=${site}`);
    step("build with search", searched, sayFiles(site));
    const alone = await measure(pagefind, ["--site", site, "--glob", found, "--output-path", join(folder, "index")]);
    const dearer = ((searched.wall - built.wall) / alone.wall).toFixed(2);
    step("Pagefind alone, the same pages", alone, `our index = ${dearer} × this`);
    // The limits are for 10,000 posts; beyond, a search takes the browser seconds.
    const readings = await readSite(site, posts > 10_000 ? words.slice(0, 10) : words);
    const rebuilt = await timeRebuild(project, content, join(folder, "served"));
    step("page of an edited entry on screen, npm start", { wall: rebuilt, cpu: Number.NaN, peak: Number.NaN });
    return { steps, readings };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function number(value: number, digits: number): string {
  return Number.isNaN(value) ? "–" : value.toFixed(digits);
}

function table(head: string, rows: readonly (readonly string[])[]): string {
  const columns = (rows[0] ?? []).length - 2;
  return `${head}\n|---|${"--:|".repeat(columns)}---|\n${rows.map((row) => `| ${row.join(" | ")} |`).join("\n")}`;
}

const tables: string[] = [];
for (const posts of sizes) {
  const { steps, readings } = await benchmark(posts);
  tables.push(
    table(
      `| ${posts.toLocaleString("en")} posts | wall s | CPU s | peak MB | |`,
      steps.map(({ name, taken: { wall, cpu, peak }, note = "" }) => [
        name,
        number(wall, 1),
        number(cpu, 1),
        number(peak / 1e6, 0),
        note,
      ]),
    ),
    table(
      `| ${posts.toLocaleString("en")} posts, for the reader | measured | at most | |`,
      readings.map(({ what, found, unit, limit, note = "" }) => [
        what,
        `${number(found, 0)} ${unit}`,
        `${limit} ${unit}`,
        note,
      ]),
    ),
  );
}
console.log(`\n${tables.join("\n\n")}`);
