import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { mixedShapes, words, writeCaptures } from "./captures.ts";
import { measure, median, type Taken } from "./measure.ts";
import { measureSite } from "./reader.ts";
import { measureReading } from "./reading.ts";
import { timeRebuild } from "./rebuild.ts";
import {
  datesCompared,
  datesMeasured,
  published,
  readDatedPages,
  readTexts,
  rulesMeasured,
  textsMeasured,
} from "./saved-pages.ts";

/**
 * `npm run bench`: makes the captures of 10,000 posts (`--posts=N`: of N posts), measures what the commands need for
 * them, and prints tables in Markdown. Each command runs three times (`--runs=N`), and the median is printed.
 * `--beside=FOLDER` measures another checkout in the same run: each command alternates between the two. `--reading` prints
 * instead what the readers find on the invented pages. `--dates=FOLDER` and `--text=FOLDER` measure saved pages: the folders
 * `tests` of adbar/htmldate and adbar/trafilatura. `--half=8-f` takes the pages that nobody has worked with.
 */

const { values: options } = parseArgs({
  options: {
    posts: { type: "string", default: "10000" },
    runs: { type: "string", default: "3" },
    beside: { type: "string" },
    reading: { type: "boolean", default: false },
    dates: { type: "string" },
    text: { type: "string" },
    half: { type: "string", default: "0-7" },
  },
});
const [posts, runs] = [Number(options.posts), Number(options.runs)];
const project = resolve(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "arkiv-bench-"));
const captures = join(folder, "captures");
const mixed = join(folder, "mixed");

/** A checkout of the project, and the folders that its commands write to. */
interface Checkout {
  project: string;
  content: string;
  site: string;
}

const checkouts = [project, ...(options.beside ? [resolve(options.beside)] : [])].map((project, at) => ({
  project,
  content: join(folder, `content-${at}`),
  site: join(folder, `site-${at}`),
}));

function run({ project, content }: Checkout, script: string, ...words: string[]): Promise<Taken> {
  // A checkout of an earlier commit has no run.mjs.
  const isCompiled = existsSync(join(project, "src/run.mjs"));
  const args = [...(isCompiled ? ["src/run.mjs", script] : ["--import", "tsx", `src/${script}.ts`]), ...words];
  return measure(process.execPath, args, { cwd: project, env: { ...process.env, CONTENT_DIR: content } });
}

function importAnew(checkout: Checkout, captures: string): Promise<Taken> {
  rmSync(checkout.content, { recursive: true, force: true });
  // Without a vocabulary no text would be searched for tags.
  mkdirSync(checkout.content);
  copyFileSync(join(project, "content/vocabulary.yaml"), join(checkout.content, "vocabulary.yaml"));
  return run(checkout, "cli", "import", captures);
}

/** What is measured, in this order. Each step deletes first what it is to write. */
const steps: Record<string, (checkout: Checkout) => Promise<Taken>> = {
  "import, mixed shapes": (checkout) => importAnew(checkout, mixed),
  import: (checkout) => importAnew(checkout, captures),
  "import again, nothing new": (checkout) => run(checkout, "cli", "import", captures),
  check: (checkout) => run(checkout, "cli", "check"),
  "build without search"(checkout) {
    rmSync(checkout.site, { recursive: true, force: true });
    return run(checkout, "build", `--output=${checkout.site}`, "--no-search");
  },
  build(checkout) {
    rmSync(checkout.site, { recursive: true, force: true });
    return run(checkout, "build", `--output=${checkout.site}`);
  },
  "Pagefind alone, the same pages"({ project, site }) {
    const pages = ["--site", site, "--glob", "{inlagg,besok,rapport}/*.html", "--output-path", join(folder, "index")];
    return measure(join(project, "node_modules/.bin/pagefind"), pages);
  },
};

/** Measures a step in each checkout; returns the medians. */
async function takenBy(name: string, step: (checkout: Checkout) => Promise<Taken>): Promise<Taken[]> {
  const taken = checkouts.map((): Taken[] => []);
  for (let at = 0; at < runs; at++)
    for (const [which, checkout] of checkouts.entries()) taken[which]?.push(await step(checkout));
  const medians = taken.map(median);
  console.error(`${name}: ${medians.map(({ wall }) => `${wall.toFixed(1)} s`).join(", beside it ")}`);
  return medians;
}

function printTable(head: readonly string[], rows: readonly (readonly string[])[]): void {
  for (const row of [head, head.map(() => "---"), ...rows]) console.log(`| ${row.join(" | ")} |`);
  console.log();
}

const sayTaken = ({ wall, cpu, peak }: Taken): string[] => [wall.toFixed(1), cpu.toFixed(1), (peak / 1e6).toFixed(0)];

/** Prints what the readers find on the invented pages. */
function printReading(): void {
  const { rows, wrong } = measureReading();
  printTable(["shape", "pages", "posts found", "dates found", "counts found", "comments found", "wrong claims"], rows);
  console.log(wrong.length === 0 ? "Nothing is claimed wrongly." : wrong.join("\n"));
}

/** Prints what the dates and the texts of saved pages are worth, of the pages whose address has a SHA-256 of the half. */
function printSavedPages(): void {
  const half = options.half === "8-f" ? "8-f" : "0-7";
  if (options.dates) {
    const pages = readDatedPages(options.dates, half);
    printTable(["dates", half], datesMeasured(pages));
    printTable(["rule", "pages", "right"], rulesMeasured(pages));
    printTable(
      ["dates, as htmldate counts", "pages", "precision", "recall", "accuracy", "F1"],
      [
        [`this program, ${half}`, ...datesCompared(pages)],
        ...published(options.dates, /^htmldate\[all]/, 4).map(([tool = "", ...rest]) => [tool, "all", ...rest]),
      ],
    );
  }
  if (options.text) {
    const pages = readTexts(options.text, half);
    printTable(
      [`texts, ${half}`, "pages", "precision", "recall", "F1"],
      [
        ["all", ...textsMeasured(pages)],
        ["of blogs", ...textsMeasured(pages.filter(({ isBlog }) => isBlog))],
        ["read without doubt", ...textsMeasured(pages.filter(({ isSure }) => isSure))],
        // Its columns are precision, recall, accuracy and F1.
        ...published(options.text, /^(?:trafilatura .*standard|readability-lxml|goose3)/, 4).map(
          ([tool = "", precision = "", recall = "", , f1 = ""]) => [tool, "all", precision, recall, f1],
        ),
      ],
    );
  }
}

async function printMeasurements(): Promise<void> {
  const made = writeCaptures(captures, posts);
  writeCaptures(mixed, posts, mixedShapes);
  const taken = new Map<string, Taken[]>();
  for (const [name, step] of Object.entries(steps)) taken.set(name, await takenBy(name, step));
  const [mine] = checkouts as [Checkout];
  const weights = await measureSite(mine.site, words);
  const rebuild = await timeRebuild(project, mine.content);

  console.log(
    `${posts} posts, ${made.captures} captures, ${made.visits} visits; beside it: ${options.beside ?? "nothing"}\n`,
  );
  const columns = ["wall s", "CPU s", "peak MB"];
  printTable(
    ["", ...columns, ...(options.beside ? columns.map((column) => `${column}, beside it`) : [])],
    Array.from(taken, ([name, medians]) => [name, ...medians.flatMap(sayTaken)]),
  );
  const wall = (name: string): number => taken.get(name)?.[0]?.wall ?? Number.NaN;
  const shapes = wall("import, mixed shapes") / wall("import");
  const index = (wall("build") - wall("build without search")) / wall("Pagefind alone, the same pages");
  printTable(
    ["", "measured", "at most", ""],
    [
      ["import of mixed shapes, compared with two", `${shapes.toFixed(2)} ×`, "1.2 ×", ""],
      ["the search's index, compared with Pagefind alone", `${index.toFixed(2)} ×`, "1.2 ×", ""],
      ["page of an edited entry on screen, npm start", `${rebuild.toFixed(1)} s`, "2 s", ""],
      ...weights.map(({ what, found, unit, limit, note = "" }) => [
        what,
        `${found.toFixed(0)} ${unit}`,
        `${limit} ${unit}`,
        note,
      ]),
    ],
  );
}

try {
  if (options.dates || options.text) printSavedPages();
  else if (options.reading) printReading();
  else await printMeasurements();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
