import { type ChildProcess, spawn } from "node:child_process";
import { resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { programWords, type Script } from "../program.ts";

export const project = resolve(import.meta.dirname, "../..");

/** A command of the project that runs beside the test. */
export interface Started {
  process: ChildProcess;
  /** Everything that it has printed so far. */
  printed(): string;
  /** Waits until it has printed a text, or has ended. */
  hasPrinted(text: string): Promise<void>;
  /** Its exit code, or the name of the signal that killed it, once it has ended. */
  ended: Promise<number | NodeJS.Signals | null>;
}

/** Starts a command on a content folder. */
export function start(script: Script, content: string, ...words: string[]): Started {
  return startIn(project, script, content, ...words);
}

/** Does the same in a folder that has the program, and layouts of its own. */
export function startIn(folder: string, script: Script, content: string, ...words: string[]): Started {
  const child = spawn(process.execPath, [...programWords(script), ...words], {
    cwd: folder,
    env: { ...process.env, CONTENT_DIR: content },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text) => {
      printed += text;
    });
  return {
    process: child,
    printed: () => printed,
    async hasPrinted(text) {
      while (!printed.includes(text) && child.exitCode === null && child.signalCode === null) await pause(20);
    },
    ended: new Promise((resolve) => child.once("close", (code, signal) => resolve(signal ?? code))),
  };
}
