import { copyFileSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { twoShapes, writeCaptures } from "./captures.ts";
import { measure, type Taken } from "./measure.ts";

interface Size {
  posts: number;
  visits: number;
}

/** How many posts and visits the archives have whose growth is measured; one of the two stays small. */
const archives: Record<keyof Size, readonly Size[]> = {
  posts: [1_000, 10_000, 50_000].map((posts) => ({ posts, visits: 50 })),
  visits: [1_000, 10_000, 100_000].map((visits) => ({ posts: 100, visits })),
};

/** The heads of the columns of `measureGrowth`, after the command. */
export const columns = ["small", "middle", "large"].map(
  (name, at) => `${name}: ${archives.posts[at]?.posts} posts or ${archives.visits[at]?.visits} visits, s`,
);

const commands = ["import", "check", "build"] as const;

/**
 * A row for each command and what grows: seconds at each size, and the exponent of the growth from the second size to the third:
 * 1 is in proportion, below it a constant part weighs more.
 */
export async function measureGrowth(project: string, folder: string): Promise<string[][]> {
  const rows: string[][] = [];
  for (const what of ["posts", "visits"] as const) {
    const sizes = archives[what];
    const taken: Record<(typeof commands)[number], Taken>[] = [];
    for (const size of sizes) taken.push(await measureArchive(project, join(folder, `${what}-growth`), size));
    for (const command of commands) {
      const walls = taken.map((one) => one[command].wall);
      const [, middle = 1, last = 1] = walls;
      const [, many, most] = sizes.map((size) => size[what]) as [number, number, number];
      const exponent = Math.log(last / middle) / Math.log(most / many);
      rows.push([`${command}, ${what}`, ...walls.map((wall) => wall.toFixed(1)), exponent.toFixed(2)]);
    }
  }
  return rows;
}

async function measureArchive(project: string, folder: string, { posts, visits }: Size) {
  rmSync(folder, { recursive: true, force: true });
  const captures = join(folder, "captures");
  const content = join(folder, "content");
  writeCaptures(captures, posts, twoShapes, visits);
  mkdirSync(content);
  copyFileSync(join(project, "content/vocabulary.yaml"), join(content, "vocabulary.yaml"));
  const run = (...words: string[]): Promise<Taken> =>
    measure(process.execPath, ["src/run.mjs", ...words], {
      cwd: project,
      env: { ...process.env, CONTENT_DIR: content },
    });
  const taken = {
    import: await run("cli", "import", captures),
    check: await run("cli", "check"),
    build: await run("build", "--no-search", `--output=${join(folder, "site")}`),
  };
  rmSync(folder, { recursive: true, force: true });
  console.error(
    `${posts} posts, ${visits} visits: ${Object.values(taken)
      .map(({ wall }) => wall.toFixed(1))
      .join(", ")} s`,
  );
  return taken;
}
