import { spawnSync } from "node:child_process";
import {
  appendFileSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { loadContent } from "../../src/entry/load.ts";
import { mixedShapes, words, writeCaptures } from "./captures.ts";
import { columns as growthColumns, measureGrowth } from "./growth.ts";
import { type Theme, writeHugoSite } from "./hugo.ts";
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
import { measureSmall } from "./small.ts";

/**
 * `npm run bench`: makes the captures of 10,000 posts (`--posts=N`: of N posts), measures what the commands need for
 * them, and prints tables in Markdown. Each command runs three times (`--runs=N`), and the median is printed.
 * `--beside=FOLDER` measures another checkout in the same run: each command alternates between the two. `--small` adds the
 * archive of seventeen posts, `--growth` archives from 1,000 posts to 50,000, and to 100,000 visits. `--reading` prints
 * instead what the readers find on the invented pages. `--dates=FOLDER` and `--text=FOLDER` measure saved pages: the folders
 * `tests` of adbar/htmldate and adbar/trafilatura. `--half=8-f` takes the pages that nobody has worked with.
 */

const { values: options } = parseArgs({
  options: {
    posts: { type: "string", default: "10000" },
    runs: { type: "string", default: "3" },
    beside: { type: "string" },
    small: { type: "boolean", default: false },
    growth: { type: "boolean", default: false },
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
  site: "",
}));
const [mine] = checkouts as [Checkout, ...Checkout[]];

let folders = 0;

/** A folder that does not exist yet: to delete many files and to write them anew takes the disk longer. */
const freshFolder = (name: string): string => join(folder, `${name}-${++folders}`);

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

function buildAnew(checkout: Checkout, ...words: string[]): Promise<Taken> {
  checkout.site = freshFolder("site");
  return run(checkout, "build", `--output=${checkout.site}`, ...words);
}

/** Builds a copy of the archive, which no command has read before: nothing of it is kept. */
function buildUnread(checkout: Checkout): Promise<Taken> {
  const content = freshFolder("content");
  cpSync(checkout.content, content, { recursive: true });
  return run({ ...checkout, content }, "build", `--output=${freshFolder("site")}`, "--no-search");
}

/** Adds a sentence to a post of the archive and builds the site that was built last. */
function buildEdited(checkout: Checkout, ...words: string[]): Promise<Taken> {
  const names = readdirSync(join(checkout.content, "posts"));
  appendFileSync(join(checkout.content, "posts", names[Math.floor(names.length / 2)] ?? ""), "\nRättat i filen.\n");
  return run(checkout, "build", `--output=${checkout.site}`, ...words);
}

function buildHugo(theme: Theme): Promise<Taken> {
  const [site, cacheDir] = [freshFolder(theme), freshFolder("cache")];
  hugoSites[theme] = site;
  return measure("hugo", ["--source", join(folder, `hugo-${theme}`), "--destination", site, "--cacheDir", cacheDir]);
}

const hugoSites: Partial<Record<Theme, string>> = {};
const hasHugo = spawnSync("hugo", ["version"]).status === 0;

/** What is measured in each checkout, in this order. No step writes over what an earlier one has written, except an edit. */
const steps: Record<string, (checkout: Checkout) => Promise<Taken>> = {
  "import, mixed shapes": (checkout) => importAnew(checkout, mixed),
  import: (checkout) => importAnew(checkout, captures),
  "import again, nothing new": (checkout) => run(checkout, "cli", "import", captures),
  check: (checkout) => run(checkout, "cli", "check"),
  "build without search, archive not read before": buildUnread,
  "build without search": (checkout) => buildAnew(checkout, "--no-search"),
  "build without search, after one edit": (checkout) => buildEdited(checkout, "--no-search"),
  build: (checkout) => buildAnew(checkout),
  "build, after one edit": (checkout) => buildEdited(checkout),
};

/** What is measured once beside them, with the site that was built last. */
const others: Record<string, () => Promise<Taken>> = {
  ...(hasHugo && {
    "Hugo, pages of the same bytes": () => buildHugo("same-bytes"),
    "Hugo, a theme of two lines": () => buildHugo("two-lines"),
  }),
  "Pagefind alone, the same pages"() {
    const pages = [
      "--site",
      mine.site,
      "--glob",
      "{inlagg,besok,rapport}/*.html",
      "--output-path",
      freshFolder("index"),
    ];
    return measure(join(project, "node_modules/.bin/pagefind"), pages);
  },
  "`cp -r` of the site": () => measure("cp", ["-r", mine.site, freshFolder("copy")]),
};

/** Measures a step in each checkout; returns the medians. */
async function takenBy(name: string, each: readonly (() => Promise<Taken>)[]): Promise<Taken[]> {
  const taken = each.map((): Taken[] => []);
  for (let at = 0; at < runs; at++) for (const [which, once] of each.entries()) taken[which]?.push(await once());
  const medians = taken.map(median);
  console.error(`${name}: ${medians.map(({ wall }) => `${wall.toFixed(1)} s`).join(", beside it ")}`);
  return medians;
}

/** The mean bytes of the HTML pages below a folder. */
function meanPage(site: string): number {
  const sizes = readdirSync(site, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".html"))
    .map((path) => statSync(join(site, path)).size);
  return sizes.reduce((sum, size) => sum + size, 0) / sizes.length;
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
  for (const [name, step] of Object.entries(steps))
    taken.set(
      name,
      await takenBy(
        name,
        checkouts.map((checkout) => () => step(checkout)),
      ),
    );
  if (hasHugo) {
    const content = loadContent(mine.content);
    for (const theme of ["same-bytes", "two-lines"] as const)
      writeHugoSite(content, join(folder, `hugo-${theme}`), theme);
  }
  for (const [name, once] of Object.entries(others)) taken.set(name, await takenBy(name, [once]));
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
  const ratio = (what: string, one: number, other: number, limit: string): string[] => [
    what,
    `${(one / other).toFixed(2)} ×`,
    `${limit} ×`,
    "",
  ];
  const [cold, edited] = [wall("build without search"), wall("build without search, after one edit")];
  const [same, short] = [wall("Hugo, pages of the same bytes"), wall("Hugo, a theme of two lines")];
  printTable(
    ["", "measured", "at most", ""],
    [
      ratio("import of mixed shapes, compared with two", wall("import, mixed shapes"), wall("import"), "1.2"),
      ratio(
        "the search's index, compared with Pagefind alone",
        wall("build") - cold,
        wall("Pagefind alone, the same pages"),
        "1.2",
      ),
      ...(hugoSites["same-bytes"]
        ? [
            ratio(
              "mean page of Hugo, compared with ours",
              meanPage(hugoSites["same-bytes"]),
              meanPage(mine.site),
              "1.0",
            ),
            ratio("build without search, compared with Hugo's of the same bytes", cold, same, "1.0"),
            ratio("… with Hugo's of two lines", cold, short, "1.5"),
            ratio("build without search after one edit, compared with Hugo's of the same bytes", edited, same, "0.4"),
          ]
        : []),
      ["page of an edited entry on screen, npm start", `${rebuild.toFixed(1)} s`, "2 s", ""],
      ...weights.map(({ what, found, unit, limit, note = "" }) => [
        what,
        `${found.toFixed(0)} ${unit}`,
        limit === undefined ? "" : `${limit} ${unit}`,
        note,
      ]),
    ],
  );
  if (options.small) printTable(["", "median of five", "at most"], await measureSmall(project, folder));
  if (options.growth)
    printTable(["command, what grows", ...growthColumns, "exponent"], await measureGrowth(project, folder));
}

try {
  if (options.dates || options.text) printSavedPages();
  else if (options.reading) printReading();
  else await printMeasurements();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
