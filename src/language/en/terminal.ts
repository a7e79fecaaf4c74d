import { briefDifference } from "./brief.ts";
import { sayCandidate } from "./candidate.ts";
import { sayFinding } from "./findings.ts";
import { commandToReadAs, contentVariable } from "./import-command.ts";
import { sayLeft } from "./left.ts";
import { sayLeftOut } from "./left-out.ts";
import { terminalReasons } from "./reasons.ts";
import { shellWord } from "./shell-word.ts";

/** What the commands print about reasons and findings, and the commands that they tell a person to run. */
export const terminal = {
  ...terminalReasons,
  sayFinding,
  sayLeftOut,
  sayCandidate,
  sayLeft,
  briefDifference,
  commandToReadAs,
  contentVariable,
  shellWord,
};
