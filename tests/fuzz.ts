import fc from "fast-check";
import { anyCapture, assertLaws } from "./capture-laws.ts";

/** `npm run fuzz`: the laws of `capture-laws.ts` for 100,000 made-up captures; `-- --runs=N --seed=N` for others. */

const given = (name: string): number | undefined => {
  const found = process.argv.find((word) => word.startsWith(`--${name}=`))?.split("=")[1];
  return found === undefined ? undefined : Number(found);
};
const seed = given("seed") ?? Date.now() % 2 ** 31;
const runs = given("runs") ?? 100_000;
const started = performance.now();
const result = fc.check(fc.property(anyCapture, assertLaws), { numRuns: runs, seed });
const seconds = ((performance.now() - started) / 1000).toFixed();
if (result.failed) {
  console.error(`A law does not hold for ${JSON.stringify(result.counterexample?.[0])}`);
  console.error(result.errorInstance);
}
console.log(
  `${result.numRuns} captures, seed ${seed}, ${seconds} s: ${result.failed ? "one breaks a law" : "every law holds"}`,
);
process.exitCode = result.failed ? 1 : 0;
