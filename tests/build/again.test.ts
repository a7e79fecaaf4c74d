import { existsSync, lstatSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { edit, folder } from "../copied-fixtures.ts";
import { runProject } from "../sites.ts";

const builds = 8;

/** The files of a built site, by address. */
function filesOf(site: string): Map<string, Buffer> {
  const entries = readdirSync(site, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map(({ parentPath, name }) => join(parentPath, name));
  return new Map(paths.sort().map((path) => [path.slice(site.length), readFileSync(path)]));
}

let site: string;
beforeEach(() => {
  site = `${folder}-site`;
  return () => {
    for (const one of [site, `${site}-clean`]) rmSync(one, { recursive: true, force: true });
  };
});

function build(...words: string[]): Map<string, Buffer> {
  runProject("build", folder, `--output=${site}`, "--no-search", ...words);
  return filesOf(site);
}

/** What a build gives that takes nothing over. */
function buildClean(): Map<string, Buffer> {
  runProject("build", folder, `--output=${site}-clean`, "--no-search", "--clean");
  return filesOf(`${site}-clean`);
}

function expectSame(found: Map<string, Buffer>, expected: Map<string, Buffer>): void {
  expect([...found.keys()]).toEqual([...expected.keys()]);
  for (const [address, bytes] of expected) expect(found.get(address)?.equals(bytes), address).toBe(true);
}

const posts = (): string[] => readdirSync(join(folder, "posts")).map((name) => join("posts", name));

/** The page of a post in the last site; null where there is no site. */
function publishedPage(at: number): string | null {
  const names = existsSync(site) ? readdirSync(join(site, "inlagg")) : [];
  return names.length > 0 ? join(site, "inlagg", names[at % names.length] ?? "") : null;
}

/** What may happen to an archive between two builds. Each takes a number that decides to which entry. */
const changes: Record<string, (at: number) => void> = {
  "a body is edited": (at) => {
    const path = join(folder, posts()[at % posts().length] ?? "");
    writeFileSync(path, `${readFileSync(path, "utf8")}\nEtt stycke till, nummer ${at}.\n`);
  },
  "a title is edited": (at) => edit(posts()[at % posts().length] ?? "", /^title: .*$/m, `title: Rubrik ${at} ☂`),
  "a post loses its tags": (at) =>
    edit(posts()[at % posts().length] ?? "", /^tags:[^\n]*(?:\n {2}- .*)*$/m, "tags: []"),
  "a term gets another label": (at) => edit("vocabulary.yaml", /label: .*$/m, `label: Ämne ${at}`),
  "the archive gets another title": (at) => edit("site.yaml", /^title: .*$/m, `title: Arkiv ${at}`),
  "a phrase is withheld": (at) =>
    writeFileSync(
      join(folder, "withheld.yaml"),
      `- phrase: Ett stycke till\n  date: 2020-01-01\n  reason: Nummer ${at}\n`,
    ),
  "a published page is changed by hand": (at) => {
    const page = publishedPage(at);
    if (page) writeFileSync(page, "changed");
  },
  "a published page is deleted": (at) => {
    const page = publishedPage(at);
    if (page) rmSync(page);
  },
  "the site is lost": () => rmSync(site, { recursive: true, force: true }),
};

describe("a build after changes gives the same bytes as a clean one", () => {
  it("whatever has changed", { timeout: 300_000 }, () => {
    build();
    const steps = fc.sample(
      fc.record({ what: fc.shuffledSubarray(Object.keys(changes), { minLength: 1, maxLength: 2 }), at: fc.nat(1000) }),
      { numRuns: builds, seed: 7 },
    );
    for (const { what, at } of steps) {
      for (const name of what) {
        try {
          changes[name]?.(at);
        } catch (error) {
          throw new Error(`${name}, ${at}`, { cause: error });
        }
      }
      rmSync(`${site}-clean`, { recursive: true, force: true });
      expectSame(build(), buildClean());
    }
  });

  it("in any number of threads", () => {
    const expected = buildClean();
    expectSame(build("--threads=2"), expected);
    rmSync(site, { recursive: true });
    expectSame(build("--clean", "--threads=0"), expected);
  });
});

it("takes over the pages that an edit does not touch, and makes those that show it", () => {
  build();
  const [edited = "", other = ""] = posts();
  const written = (path: string): number =>
    lstatSync(join(site, path.replace("posts", "inlagg").replace(/md$/, "html"))).mtimeMs;
  const [before, otherBefore] = [written(edited), written(other)];
  const path = join(folder, edited);
  writeFileSync(path, `${readFileSync(path, "utf8")}\nEtt stycke till.\n`);
  expect(
    build()
      .get(`/${edited.replace("posts", "inlagg").replace(/md$/, "html")}`)
      ?.toString(),
  ).toContain("Ett stycke till.");
  expect(written(edited)).toBeGreaterThan(before);
  expect(written(other)).toBe(otherBefore);
  build("--clean");
  expect(written(other)).toBeGreaterThan(otherBefore);
});
