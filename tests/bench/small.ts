import { cpSync } from "node:fs";
import { join } from "node:path";
import { capturesAtHand, capturesFolder } from "../captures-at-hand.ts";
import { measure, median, type Taken } from "./measure.ts";
import { timeFirstPage } from "./rebuild.ts";

const runs = 5;

/** What the commands take for the committed archive of seventeen posts, the median of five, and the limits. */
export async function measureSmall(project: string, folder: string): Promise<string[][]> {
  const content = join(folder, "small");
  cpSync(join(project, "content"), content, { recursive: true });
  const run = (...words: string[]): Promise<Taken> =>
    measure(process.execPath, ["src/run.mjs", ...words], {
      cwd: project,
      env: { ...process.env, CONTENT_DIR: content },
    });
  if (capturesAtHand) await run("cli", "import", "--facts", capturesFolder);
  const rows: [what: string, limit: number, once: () => Promise<number>][] = [
    ["check", 0.7, async () => (await run("cli", "check")).wall],
    [
      "build, with search",
      1.5,
      async () => (await run("build", "--clean", `--output=${join(folder, "small-site")}`)).wall,
    ],
    ["npm start, first page", 1.5, () => timeFirstPage(project, content)],
    ...(capturesAtHand
      ? ([["import again", 0.7, async () => (await run("cli", "import", "--facts")).wall]] as [
          string,
          number,
          () => Promise<number>,
        ][])
      : []),
  ];
  const table: string[][] = [];
  for (const [what, limit, once] of rows) {
    const taken: Taken[] = [];
    for (let at = 0; at < runs; at++) taken.push({ wall: await once(), cpu: 0, peak: 0 });
    table.push([`seventeen posts: ${what}`, `${median(taken).wall.toFixed(2)} s`, `${limit} s`]);
  }
  return table;
}
