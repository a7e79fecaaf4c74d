import type { PageWords } from "../../page-words.ts";

export const gaps: PageWords["gaps"] = {
  description: "What is missing from the archive, and how that is known.",
  none: "Nothing is missing, as far as is known.",
  sendIn: (contact) =>
    `Do you have something that is missing? Send it to ${contact}. A saved page is enough, however old it is.`,
  noContact: "Each heading is followed by what would fill the gap. The archive gives no address to send it to.",
};
