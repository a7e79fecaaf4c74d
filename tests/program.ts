/** A command of the project: `import` and `check`, `build`, or `start`. */
export type Script = "cli" | "build" | "start";

/** The words that package.json gives Node to run a command. */
export function programWords(script: Script): string[] {
  return ["src/run.mjs", script];
}
