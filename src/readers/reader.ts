import type { Capture } from "../capture/capture.ts";
import type { Observation } from "../entry/observation.ts";
import type { Problem } from "../entry/problem.ts";
import type { Draft } from "./draft.ts";
import type { Ledger } from "./ledger.ts";

/** What a reader made of a capture: drafts in the capture's order, one owner for each piece, and what a person must look at. */
export interface Reading {
  drafts: Draft[];
  ledger: Ledger;
  problems: Problem[];
}

/** Why a capture is of a reader's kind, and what speaks against it. With doubts the capture is kept but not read. */
export interface Recognition {
  because: Observation[];
  doubts: Observation[];
}

/** A reader knows one kind of capture. It touches no disk and knows no other reader. */
export interface Reader {
  kind: string;
  /** The order in which its pages list their posts; none for a report. */
  order?: "newest-first" | "oldest-first";
  /** null where the capture is of another kind. */
  recognise(capture: Capture): Recognition | null;
  read(capture: Capture): Reading;
}
