import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { expect, it } from "vitest";
import { portNumber } from "../src/terminal/command.ts";
import { programWords, type Script } from "./program.ts";

const project = resolve(import.meta.dirname, "..");

/** Runs a command with words that it does not get past. */
function run(script: Script, ...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...programWords(script), ...words], {
    cwd: project,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

it.each(["start", "build"] as const)("%s says its own name and gives examples", (name) => {
  const { status, stdout } = run(name, "--help");
  expect(status).toBe(0);
  expect(stdout).toContain(`Usage: ${name} -- [options]`);
  expect(stdout).toMatch(new RegExp(`Examples:\n  npm (?:run )?${name}\n  npm (?:run )?${name} -- --`));
  expect(run(name, "--version")).toMatchObject({ status: 0, stdout: "0.1.0\n" });
});

it.each(["abc", "", "-1", "0", "1.5", "1e3", "0x50", "65536", "99999999999999999999"])("%j is no port", (word) =>
  expect(() => portNumber(word)).toThrow("A port is a whole number from 1 to 65535."),
);

it.each([
  ["1", 1],
  ["8081", 8081],
  ["65535", 65_535],
])("%j is a port", (word, port) => expect(portNumber(word)).toBe(port));

it("a wrong port is refused with a sentence", () =>
  expect(run("start", "--port=abc")).toEqual({
    status: 2,
    stdout: "",
    stderr: "error: option '--port <number>' argument 'abc' is invalid. A port is a whole number from 1 to 65535.\n",
  }));
