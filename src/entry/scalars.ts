import { z } from "zod";
import { unprintable } from "../capture/unprintable.ts";

/** Text with at least one character that is visible, and none that a page cannot contain. */
export const text = z
  .string()
  .regex(/\S/, { error: "expected some text, got nothing" })
  .refine((value) => !unprintable.test(value), { error: "expected text without control characters; remove them" });

export const fileName = text.refine((value) => !/[/\\]|^\.{1,2}$/.test(value), {
  error: ({ input }) => `expected the name of a file without a path, got "${input}"`,
});

export const count = z.int({ error: ({ input }) => `expected a whole number, got ${JSON.stringify(input)}` }).min(0);

export const countOrNull = z
  .int({ error: ({ input }) => `expected a whole number or null, got ${JSON.stringify(input)}` })
  .min(0)
  .nullable();

/** A whole number that starts at 1: a line, a position, a visit. */
export const ordinal = z
  .int({ error: ({ input }) => `expected a whole number from 1, got ${JSON.stringify(input)}` })
  .min(1);
