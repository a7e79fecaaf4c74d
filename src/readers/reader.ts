import type { Capture } from "../capture/capture.ts";
import type { ArchiveRow, LeftItem, ListOrder, Sighting } from "../entry/capture-record.ts";
import type { Observation, Repair } from "../entry/observation.ts";
import type { Problem } from "../entry/problem.ts";
import type { DigitOrder } from "../language/index.ts";
import type { Draft } from "./draft.ts";
import type { Ledger } from "./ledger.ts";

/** What is in a capture: drafts in the capture's order, one owner for each piece, and what a person must look at. */
export interface Found {
  drafts: Draft[];
  ledger: Ledger;
  problems: Problem[];
  /** How many posts the blog had by its own list of months; absent where the capture has no such list. */
  archive?: readonly ArchiveRow[];
}

/** What a reader made of a capture. With doubts the capture is kept, and nothing that was found in it is used. */
export interface Reading extends Found {
  /** Why the capture is of the reader's kind. */
  because: Observation[];
  /** What speaks against it. */
  doubts: Observation[];
  /** Its own address, and when it was saved, as the capture itself states them; absent where it states neither. */
  sighting?: Pick<Sighting, "address" | "captured">;
  /** Repairs of damaged characters, of a capture whose pieces are not lines; for others they are those of its lines. */
  notes?: readonly Repair[];
  /** What an export has that the archive does not take, by class; absent where there is nothing. */
  left?: readonly LeftItem[];
  /** What the capture states of its blog; absent where it states nothing. */
  blog?: StatedBlog;
  /** The orders of day and month that the capture's days in digits can only have; absent where they show none. */
  digitOrders?: readonly DigitOrder[];
}

/** What a capture states of the blog that it belongs to. A word in a text or a menu is no statement. */
export interface StatedBlog {
  /** Its name, in a sentence of the blog's system. */
  names: readonly string[];
  /** Who writes it: by the profile, or as the author of all posts of the capture. */
  authors: readonly string[];
}

/** A reader knows one kind of capture. It touches no disk and knows no other reader. */
export interface Reader {
  kind: string;
  /** True for a reader that reads a file in parts, so that the file may be larger than the memory. */
  readsInParts?: true;
  /** The order in which its pages list their posts; none for a report. */
  order?: ListOrder;
  /** null for a capture of another kind. */
  read(capture: Capture): Reading | null;
  /** Reads a capture that a person says is of its kind, whatever its doubts; absent where `read` finds the same. */
  readAsTold?(capture: Capture): Reading | null;
}
