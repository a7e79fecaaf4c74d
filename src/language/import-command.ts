import { shellWord } from "./shell-word.ts";

/** What a command that works on an archive begins with, so that it finds the archive. */
export function contentVariable(folder: string): string {
  return folder === "content" ? "" : `CONTENT_DIR=${shellWord(folder)} `;
}

/** The command that reads a file by a reader that a person names. `facts`: the archive publishes no texts. */
export function commandToReadAs(reader: string, file: string, { folder = "content", facts = false } = {}): string {
  return `${contentVariable(folder)}npm run import -- ${facts ? "--facts " : ""}--as ${reader} ${shellWord(file)}`;
}
