import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Command, Option } from "commander";
import { terminal } from "../language/index.ts";
import { messages } from "../language/messages.ts";

/** What npm passes on of its own flags and settings: `npm_config_dry_run`, `npm_lifecycle_event` and so on. */
type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Ends a command with exit code 2 where npm has taken one of its flags, since `--` was missing before it: the command would
 * do something else than the person asked for. `words` are those that the command was given.
 */
export function refuseFlagsTakenByNpm(command: Command, scripts: readonly string[], words: readonly string[]): void {
  const { env } = process;
  const script = env.npm_lifecycle_event ?? "";
  if (!scripts.includes(script)) return;
  const message = takenByNpm(command.options, { script, words, env, settings: npmSettings(env) });
  if (message !== null) command.error(message, { exitCode: 2 });
}

/** What to say of the flags that npm has taken; null where it took none. `settings` is the text of npm's own files. */
export function takenByNpm(
  options: readonly Option[],
  { script, words, env, settings }: { script: string; words: readonly string[]; env: Environment; settings: string },
): string | null {
  const taken = options.filter((option) => {
    const { key, takes } = inNpm(option);
    // On Windows an environment is read whatever the case of its names; npm writes its own in small letters.
    const value = Object.entries(env).find(([name]) => name === variable(key))?.[1];
    const isGiven = words.some((word) => word === option.long || word.startsWith(`${option.long}=`));
    return value !== undefined && takes(value) && !isGiven && !isSetIn(settings, key);
  });
  if (taken.length === 0) return null;
  const valueFor = (option: Option): string => env[variable(inNpm(option).key)] ?? "";
  const isUnclear = taken.some((option) => option.required && valueFor(option) === "true");
  const flags = taken.map((option) => {
    if (!option.required) return option.long ?? "";
    return valueFor(option) === "true" ? option.flags : `${option.long}=${terminal.shellWord(valueFor(option))}`;
  });
  const command = script === "start" ? "npm start" : `npm run ${script}`;
  // npm has taken the flag away from its value, which is now among the other words.
  const rest = isUnclear ? ["…"] : words.map(terminal.shellWord);
  const { takenByNpm: said } = messages.terminal;
  const shared = taken.map(inNpm).filter(({ isOfNpm }) => isOfNpm);
  return [
    said.taken(taken.map(({ long }) => long).join(", ")),
    `  ${[command, "--", ...flags, ...rest].join(" ")}`,
    ...shared.map(({ key }) => said.environment(variable(key))),
  ].join("\n");
}

/** How npm reads a flag: under which name, which of its values means that it was given, and whether npm has one as well. */
function inNpm({ long, negate, required }: Option): {
  key: string;
  takes(value: string): boolean;
  isOfNpm: boolean;
} {
  const name = (long ?? "").replace(/^--(?:no-)?/, "");
  if (name === "verbose") return { key: "loglevel", takes: (value) => value === "verbose", isOfNpm: true };
  const isOfNpm = ["dry-run", "force", "json", "version"].includes(name);
  if (required) return { key: name, takes: (value) => value !== "", isOfNpm };
  return { key: name, takes: (value) => value === (negate ? "" : "true"), isOfNpm };
}

function variable(key: string): string {
  return `npm_config_${key.replaceAll("-", "_")}`;
}

/** True where a person has set a flag for npm in its own files. */
function isSetIn(settings: string, key: string): boolean {
  return new RegExp(`^\\s*${key}\\s*(?:=|$)`, "m").test(settings);
}

/** The text of npm's files of settings: the project's, the person's and the machine's. */
function npmSettings(env: Environment): string {
  const project = env.npm_config_local_prefix;
  const files = [project && join(project, ".npmrc"), env.npm_config_userconfig, env.npm_config_globalconfig];
  return files.map((file) => (file ? readIfThere(file) : "")).join("\n");
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
