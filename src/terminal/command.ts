import { constants } from "node:os";
import { type Command, CommanderError, InvalidArgumentError } from "commander";
import pc from "picocolors";
import { messages } from "../language/messages.ts";
import { firstCause, sayFault } from "../site/fault.ts";
import { ignoreClosedPipe } from "./closed-pipe.ts";
import { refuseFlagsTakenByNpm } from "./npm-flags.ts";
import { SpokenCommand } from "./spoken-command.ts";
import { speakToArchivist } from "./spoken-language.ts";
import { signals } from "./stop-signal.ts";
import { programVersion } from "./version.ts";

/** What `build` and `start` have in common as commands of the terminal. */

/** The error of a command that a signal stopped. */
export class Stopped extends Error {
  /** The exit code, as shells number it. */
  readonly exit: number;

  constructor(signal: NodeJS.Signals, message: string) {
    super(message);
    this.exit = 128 + constants.signals[signal];
  }
}

/** Makes the commands speak the archive's language, then defines one with its name, what it does, and `--version`. */
export function command(name: string, describe: () => string): Command {
  speakToArchivist([]);
  return new SpokenCommand(name)
    .exitOverride()
    .usage("-- [options]")
    .description(describe())
    .version(programVersion, "--version", messages.terminal.help.showVersion);
}

/** Runs a command: prints an error as a sentence, and sets the exit code: 1 for an error, 2 for wrong usage. */
export async function run(program: Command): Promise<void> {
  ignoreClosedPipe();
  try {
    refuseFlagsTakenByNpm(program, [program.name()], process.argv.slice(2));
    await program.parseAsync();
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? 0 : 2;
      return;
    }
    console.error(pc.red(sayFault(error)));
    process.exitCode = 1;
    // What was at work still is.
    const cause = firstCause(error);
    if (cause instanceof Stopped) process.exit(cause.exit);
  }
}

/** Calls `stop` for each signal that ends a command from outside. npm sends Ctrl-C twice. */
export function onStop(stop: (signal: NodeJS.Signals) => void): void {
  for (const signal of signals) process.on(signal, stop);
}

/** The value of --port. Throws for wrong usage if it is no port. */
export function portNumber(word: string): number {
  const port = Number(word);
  if (!/^\d+$/.test(word) || port < 1 || port > 65_535)
    throw new InvalidArgumentError(messages.terminal.wrongUsage.port);
  return port;
}

/** The value of an option that is a number of threads, at most 64. Throws for wrong usage if it is none. */
export function threadCount(word: string): number {
  if (!/^\d{1,2}$/.test(word) || Number(word) > 64)
    throw new InvalidArgumentError(messages.terminal.wrongUsage.threads);
  return Number(word);
}
