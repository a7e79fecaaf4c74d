import fc from "fast-check";
import { it } from "vitest";
import { anyCapture, assertLaws } from "../capture-laws.ts";

it("any text is read without a throw, its ledger adds up, its words are kept, and its entries are read as written", () => {
  fc.assert(fc.property(anyCapture, assertLaws), { numRuns: 500 });
});
