import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { loadContent } from "../src/entry/load.ts";
import prepareChromium, { launchChromium } from "./browser/chromium.ts";
import { freePort } from "./browser/free-port.ts";
import { serveFolder } from "./browser/static-server.ts";
import { runProject } from "./sites.ts";

/**
 * `npm run lighthouse`: builds the committed archive and runs Lighthouse, which npx downloads, on four kinds of page as a
 * simulated phone. Exits with 1 if a score is below 100.
 */

const lighthouse = "lighthouse@12.8.2";
const categories = ["performance", "accessibility", "best-practices", "seo"] as const;

interface Report {
  categories: Record<
    (typeof categories)[number],
    { score: number | null; auditRefs: { id: string; weight: number }[] }
  >;
  audits: Record<string, { title: string; score: number | null; displayValue?: string }>;
}

const project = resolve(import.meta.dirname, "..");
const folder = mkdtempSync(join(tmpdir(), "arkiv-lighthouse-"));
const content = join(project, "content");
runProject("build", content, `--output=${join(folder, "site")}`);
const [post] = loadContent(content).posts;
await prepareChromium();
const port = await freePort();
const browser = await launchChromium([`--remote-debugging-port=${port}`]);
const { address, close } = await serveFolder(join(folder, "site"));
let isPerfect = true;
try {
  for (const page of ["index.html", `inlagg/${post?.slug}.html`, "arkiv/index.html", "besok/index.html"]) {
    const args = ["--yes", lighthouse, `${address}/${page}`, `--port=${port}`, "--output=json", "--quiet"];
    const { stdout } = await promisify(execFile)("npx", args, { maxBuffer: 2 ** 28 });
    const report = JSON.parse(stdout) as Report;
    const scores = categories.map((name) => Math.round(100 * (report.categories[name].score ?? 0)));
    console.log(`${page}: ${categories.map((name, at) => `${name} ${scores[at]}`).join(", ")}`);
    for (const { id, weight } of categories.flatMap((name) => report.categories[name].auditRefs)) {
      const { title, score, displayValue = "" } = report.audits[id] ?? { title: id, score: null };
      if (weight > 0 && score !== null && score < 1) console.log(`  ${title} ${displayValue} (${score})`);
    }
    if (scores.some((score) => score < 100)) isPerfect = false;
  }
} finally {
  close();
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = isPerfect ? 0 : 1;
