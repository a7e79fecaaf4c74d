import type { Post } from "../entry/schema.ts";

/** An entry as the captures give it, before it is reconciled with what the content folder has. */
export interface ComposedEntry<Front> {
  front: Front;
  body: string;
}

/** A post that has not got its number yet. */
export type UnnumberedPost = Omit<Post, "nr" | "formerNr">;
