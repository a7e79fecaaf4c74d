import { join } from "node:path";
import { closest } from "../entry/closest.ts";
import type { Content } from "../entry/content.ts";
import type { Problem } from "../entry/problem.ts";
import { messages } from "../language/messages.ts";
import { readers } from "../readers/index.ts";
import { automatic } from "./read-captures.ts";

/** The readers in captures.yaml, as a person wrote them, that do not exist. */
export function unknownReaders({ folder, captures }: Pick<Content, "folder" | "captures">): Problem[] {
  return captures.flatMap(({ as, names }, at) => {
    if (as === undefined || isReaderChoice(as)) return [];
    const message = messages.importing.readerOfRecord(names[0] ?? "", explainUnknownReader(as), kinds.join(", "));
    return [{ file: join(folder, "captures.yaml"), where: `captures.${at}.as`, message }];
  });
}

const kinds = readers.map(({ kind }) => kind);

/** True for the name of a reader, and for what takes the choice back. */
export function isReaderChoice(as: string): boolean {
  return as === automatic || kinds.includes(as);
}

/** What to say of a reader that does not exist. */
export function explainUnknownReader(as: string): string {
  return messages.importing.noSuchReader(JSON.stringify(as), closest(as, [...kinds, automatic]));
}
