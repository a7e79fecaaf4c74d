import { briefDifference } from "./brief.ts";
import { sayFinding } from "./findings.ts";
import { reasonWords } from "./reasons.ts";

/** What the commands print about reasons and findings. */
export const terminal = { ...reasonWords, sayFinding, briefDifference };
