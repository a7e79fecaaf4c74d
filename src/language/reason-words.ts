import type { Evidence } from "../entry/evidence.ts";
import type { Missing } from "../entry/gap.ts";
import type { Observation, Repair } from "../entry/observation.ts";

/** How a language puts reasons into words. They are stored as data, so that an entry speaks no language but its author's. */
export interface ReasonWords {
  /** Why a claim dates a post, without its date. */
  sayEvidence(claim: Omit<Evidence, "says" | "strength">): string;
  /** What was seen in a capture. */
  sayObservation(observation: Observation): string;
  /** What was repaired in a line of a capture, or may be damaged. */
  sayRepair(repair: Omit<Repair, "line">): string;
  /** What is missing, and why that is known. */
  sayMissing(missing: Missing): { what: string; reason: string };
}
