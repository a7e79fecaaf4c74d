import { messages } from "../language/messages.ts";

/** A place that lines are printed to: `process.stdout`, or what stands for it in a test. */
interface Output {
  isTTY?: boolean;
  write(text: string): unknown;
}

/**
 * Says how far the writing of files has come: in one line that is written over on a terminal, in a line for each thousand
 * files elsewhere. Returns what to call after each file, and with null at the end. Ctrl-C stays what it is: a library that
 * draws a bar reads the keys instead, and ends the process itself.
 */
export function startProgress(
  files: number,
  output: Output,
  say: (done: number, all: number) => string = messages.terminal.progress.written,
): (path: string | null) => void {
  let written = 0;
  const isTerminal = output.isTTY === true;
  const step = isTerminal ? Math.max(1, Math.floor(files / 100)) : 1000;
  return (path) => {
    if (path === null) {
      if (isTerminal && files > 0) output.write(`\r\u001b[K`);
      return;
    }
    written += 1;
    if (written % step !== 0) return;
    const line = say(written, files);
    output.write(isTerminal ? `\r\u001b[K${line}` : `${line}\n`);
  };
}

/** Says how far the reading of captures has come, as above, and nothing where that is no terminal. */
export function startReading(captures: number, output: Output): (path: string | null) => void {
  return output.isTTY === true ? startProgress(captures, output, messages.terminal.progress.read) : () => {};
}
