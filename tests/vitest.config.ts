import { defineConfig } from "vitest/config";

/** The test files of each project that needs more than Node. A file in none of these lists is a unit test. */
const files = {
  // Read a site that `sites.ts` builds, or build one themselves.
  built: [
    "build/again.test.ts",
    "check/*.test.ts",
    "committed/*.test.ts",
    "entry/load.test.ts",
    "import/images.test.ts",
    "import/words-kept.test.ts",
    "site/built.test.ts",
    "site/certainty-built.test.ts",
    "site/comments-built.test.ts",
    "site/one-language.test.ts",
    "site/search.test.ts",
    "site/start-language.test.ts",
    "site/start.test.ts",
    "site/stopped-build.test.ts",
    "site/takedown.test.ts",
  ],
  // Open built pages in Chromium.
  browser: ["bench/*.test.ts", "browser/*.test.ts", "site/odd-archives.test.ts"],
  // Count the steps of the program, from its first.
  growth: ["growth/*.test.ts"],
  // Disturb imports: kill them, fill the disk, start two at once.
  endurance: ["endurance/*.test.ts"],
};

/** What runs once before the tests of a project. The sites are built once for all projects of a run. */
const globalSetup = {
  growth: [],
  built: ["./sites.ts"],
  browser: ["./sites.ts", "./browser/chromium.ts"],
  endurance: ["./sites.ts"],
};

const names = ["built", "browser", "growth", "endurance"] as const;

export default defineConfig({
  test: {
    root: import.meta.dirname,
    reporters: ["default", "./closing-lines.ts"],
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // The commands that tests start print without colours, also where CI asks for them, and speak English.
    env: { NO_COLOR: "1", FORCE_COLOR: "0", MESSAGES: "en" },
    projects: [
      {
        extends: true,
        // Files share the modules that they load, which takes longer than most tests. One that changes the language puts it back.
        test: {
          name: "unit",
          isolate: false,
          setupFiles: ["./same-start.ts"],
          include: ["**/*.test.{ts,tsx}"],
          exclude: Object.values(files).flat(),
        },
      },
      ...names.map((name) => ({
        extends: true as const,
        test: { name, include: files[name], globalSetup: globalSetup[name] },
      })),
    ],
  },
});
