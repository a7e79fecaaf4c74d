import type { LeftOut } from "../capture/containers/member.ts";
import type { LeftItem } from "../entry/capture-record.ts";
import type { Finding } from "../entry/finding.ts";
import type { Observation } from "../entry/observation.ts";
import { briefDifference } from "./brief.ts";
import { commandToReadAs, contentVariable } from "./import-command.ts";
import type { ReasonWords } from "./language.ts";
import { shellWord } from "./shell-word.ts";

type Of<Kind extends Finding["kind"]> = Extract<Finding, { kind: Kind }>;

/** Two values in few words, where they differ. */
export type Brief = (one: unknown, other: unknown) => [one: string, other: string];

/** What each kind of finding says, without its place. */
export type FindingSentences = { [Kind in Finding["kind"]]: (finding: Of<Kind>, brief: Brief) => string };

/** What a language says on the terminal of reasons and findings. */
export interface TerminalWords extends ReasonWords {
  findings: FindingSentences;
  /** What each kind is called that an import leaves out of a container, for one and for several. */
  leftOut: Readonly<Record<LeftOut, readonly [one: string, several: string]>>;
  /** What an export has that the archive does not take, for one and for several. */
  left: Readonly<Record<LeftItem["what"], readonly [one: string, several: string]>>;
  /** The state of what an export has: "draft". */
  sayStatus(status: string): string;
  /** What a reader found in an unread capture, what speaks against it, and how many other doubts there are. */
  sayCandidate(posts: number, doubts: readonly string[], more: number): string;
  /** Stands for a value that is absent. */
  nothing: string;
}

/** So many doubts are enough to judge by. */
const mostDoubts = 2;

/** What the commands print about reasons and findings, and the commands that they tell a person to run. */
export function terminalOf(words: () => TerminalWords) {
  const brief: Brief = (one, other) => briefDifference(one, other, words().nothing);
  return {
    sayEvidence: (claim: Parameters<ReasonWords["sayEvidence"]>[0]): string => words().sayEvidence(claim),
    sayObservation: (observation: Observation): string => words().sayObservation(observation),
    sayRepair: (repair: Parameters<ReasonWords["sayRepair"]>[0]): string => words().sayRepair(repair),
    sayMissing: (missing: Parameters<ReasonWords["sayMissing"]>[0]) => words().sayMissing(missing),
    /** A finding as a sentence, without its place. */
    sayFinding(finding: Finding): string {
      const say = words().findings[finding.kind] as (one: Finding, brief: Brief) => string;
      return say(finding, brief);
    },
    /** How many members of a kind were left out of a container. */
    sayLeftOut: (what: LeftOut, count: number): string => `${count} ${words().leftOut[what][count === 1 ? 0 : 1]}`,
    /** "3 posts (draft)": what an export has of one class that the archive does not take. */
    sayLeft({ what, status, count }: LeftItem): string {
      const { left, sayStatus } = words();
      return `${count} ${left[what][count === 1 ? 0 : 1]}${status === "published" ? "" : ` (${sayStatus(status)})`}`;
    },
    /** What a reader found in an unread capture: how many posts, and what speaks against them. `all`: every doubt. */
    sayCandidate(posts: number, doubts: readonly Observation[], all = true): string {
      const said = doubts.slice(0, all ? doubts.length : mostDoubts).map((doubt) => words().sayObservation(doubt));
      return words().sayCandidate(posts, said, doubts.length - said.length);
    },
    briefDifference: brief,
    commandToReadAs,
    contentVariable,
    shellWord,
  };
}
