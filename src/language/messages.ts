import { messages as english } from "./en/messages/index.ts";
import { messages as swedish } from "./sv/messages/index.ts";

/**
 * What the commands say to the archivist, by the folder of `src/` that says it. The English ones give the shape: a language
 * that lacks a message does not compile. A message with a name or a number in it is a function.
 */
export type Messages = typeof english;

/** The messages in each language that an archive may have. */
export const messagesIn: Readonly<Record<"sv" | "en", Messages>> = { sv: swedish, en: english };

/** The messages in the language that the commands speak. Read them inside functions: `speakMessages` changes them. */
export let messages: Messages = english;

/** The code of that language. */
export function messagesCode(): keyof typeof messagesIn {
  return messages === messagesIn.sv ? "sv" : "en";
}

/** Makes the commands of this process speak a language. */
export function speakMessages(spoken: Messages): void {
  messages = spoken;
}
