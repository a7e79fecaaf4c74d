import { vi } from "vitest";
import { runProgram } from "../src/terminal/program.ts";

/** How a command ended, and what it printed. */
export interface Ended {
  status: number | null;
  out: string;
  err: string;
}

/** Runs `import` or `check` on a content folder in this process, which spares the start of a process. */
export async function runHere(folder: string, ...words: string[]): Promise<Ended> {
  const printed = { out: "", err: "" };
  const before = process.env.CONTENT_DIR;
  process.env.CONTENT_DIR = folder;
  const line =
    (stream: "out" | "err") =>
    (...words: unknown[]): void => {
      printed[stream] += `${words.join(" ")}\n`;
    };
  const text =
    (stream: "out" | "err") =>
    (words: unknown): boolean => {
      printed[stream] += words;
      return true;
    };
  const spies = [
    vi.spyOn(console, "log").mockImplementation(line("out")),
    vi.spyOn(console, "warn").mockImplementation(line("err")),
    vi.spyOn(console, "error").mockImplementation(line("err")),
    vi.spyOn(process.stdout, "write").mockImplementation(text("out")),
    vi.spyOn(process.stderr, "write").mockImplementation(text("err")),
  ];
  try {
    const status = await runProgram(words);
    return { status, ...printed };
  } finally {
    for (const spy of spies) spy.mockRestore();
    if (before === undefined) delete process.env.CONTENT_DIR;
    else process.env.CONTENT_DIR = before;
  }
}
