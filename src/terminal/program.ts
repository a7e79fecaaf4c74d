import { CommanderError } from "commander";
import pc from "picocolors";
import { messages } from "../language/messages.ts";
import { addCheck } from "./check-command.ts";
import { addImport } from "./import-command.ts";
import { refuseFlagsTakenByNpm } from "./npm-flags.ts";
import { SpokenCommand } from "./spoken-command.ts";
import { speakToArchivist } from "./spoken-language.ts";
import { programVersion } from "./version.ts";

/** Runs `import` or `check` with the words after `npm run`, prints what they say, and returns the exit code. */
export async function runProgram(words: readonly string[]): Promise<number> {
  speakToArchivist(words);
  let exit = 0;
  const end = (code: number): void => {
    exit = code;
  };
  const program = new SpokenCommand("npm run")
    .exitOverride()
    .version(programVersion, "-V, --version", messages.terminal.help.showVersion);
  addImport(program, end);
  addCheck(program, end);
  try {
    for (const command of program.commands) {
      if (words[0] === command.name()) refuseFlagsTakenByNpm(command, [command.name()], words.slice(1));
    }
    await program.parseAsync(words, { from: "user" });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    console.error(pc.red((error as Error).message));
    return 1;
  }
  return exit;
}
