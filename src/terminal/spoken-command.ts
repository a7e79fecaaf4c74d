import { Command } from "commander";
import { messages } from "../language/messages.ts";

/** A command whose help and whose errors are in the language of the commands; commander's own are in English. */
export class SpokenCommand extends Command {
  constructor(name?: string) {
    super(name);
    const { help } = messages.terminal;
    const titles: Readonly<Record<string, string>> = {
      "Usage:": help.usage,
      "Options:": help.options,
      "Arguments:": help.arguments,
      "Commands:": help.commands,
    };
    this.configureHelp({
      styleTitle: (title) => titles[title] ?? title,
      optionDescription({ description, defaultValue, negate }) {
        const isTold = !negate && ["string", "number"].includes(typeof defaultValue);
        return isTold ? `${description} (${help.default}: ${defaultValue})` : description;
      },
    });
    this.helpOption("-h, --help", help.showHelp);
  }

  override createCommand(name?: string): Command {
    return new SpokenCommand(name);
  }

  override error(message: string, options?: Parameters<Command["error"]>[1]): never {
    return super.error(inLanguage(message), options);
  }
}

/** The sentences of commander 14, each with what it says in the language of the commands. */
const sentences: readonly { pattern: RegExp; say: (...groups: string[]) => string }[] = [
  {
    pattern: /^error: unknown option '(.+?)'(?:\n\(Did you mean (.+?)\?\))?$/,
    say: (flag = "", meant) => withMeant(messages.terminal.wrongUsage.unknownOption(flag), meant),
  },
  {
    pattern: /^error: unknown command '(.+?)'(?:\n\(Did you mean (.+?)\?\))?$/,
    say: (name = "", meant) => withMeant(messages.terminal.wrongUsage.unknownCommand(name), meant),
  },
  {
    pattern: /^error: option '(.+?)' argument missing$/,
    say: (flags = "") => messages.terminal.wrongUsage.missingValue(flags),
  },
  {
    pattern: /^error: option '(.+?)' argument '(.*?)' is invalid\. (.*)$/s,
    say: (flags = "", value = "", reason = "") => messages.terminal.wrongUsage.invalidValue(flags, value, reason),
  },
  {
    pattern: /^error: too many arguments(?: for '.+?')?\. Expected (\d+) arguments? but got (\d+)\.$/,
    say: (expected, found) => messages.terminal.wrongUsage.tooManyWords(Number(expected), Number(found)),
  },
];

function withMeant(sentence: string, meant: string | undefined): string {
  return meant === undefined ? sentence : `${sentence}\n${messages.terminal.wrongUsage.didYouMean(meant)}`;
}

function inLanguage(message: string): string {
  for (const { pattern, say } of sentences) {
    const found = pattern.exec(message);
    if (found) return messages.terminal.wrongUsage.prefix + say(...found.slice(1));
  }
  return message;
}
