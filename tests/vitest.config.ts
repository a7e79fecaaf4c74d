import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ["**/*.test.{ts,tsx}"],
    globalSetup: ["./sites.ts"],
    reporters: process.env.CI ? ["default", "./closing-lines.ts"] : ["default", "./closing-lines.ts"],
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
