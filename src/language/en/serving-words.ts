import type { ServingWords } from "../language.ts";

export const servingWords: ServingWords = {
  faultTitle: "The page cannot be shown",
  faultLead: "This needs to be corrected:",
  faultRemedy: "The page comes back by itself when the fault is corrected and the file is saved.",
  wrongHost: "The server answers under its own name only. Start it with --host to reach it from another machine.",
  wrongRequest: "The server does not understand the request.",
};
