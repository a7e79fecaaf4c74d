import { z } from "zod";
import { unprintable } from "../capture/unprintable.ts";

/** Text with at least one character that is visible, and none that a page cannot contain. */
export const text = z
  .string()
  .regex(/\S/, { error: "expected text" })
  .refine((value) => !unprintable.test(value), { error: "expected text without control characters; remove them" });

export const fileName = text.refine((value) => !/[/\\]|^\.{1,2}$/.test(value), {
  error: "expected the name of a file without a path",
});

export const count = wholeNumber("expected a whole number from 0", 0);

export const countOrNull = wholeNumber("expected a whole number or null", 0).nullable();

/** A whole number that starts at 1: a line, a position, a visit. */
export const ordinal = wholeNumber("expected a whole number from 1", 1);

function wholeNumber(error: string, least: number) {
  return z.int({ error }).min(least, { error });
}
