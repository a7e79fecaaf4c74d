import type { Reporter, TestModule } from "vitest/node";
import { capturesAtHand, capturesFolder } from "./captures-at-hand.ts";

/** Ends the output with the numbers of passed, failed and skipped tests, and says if the real captures were missing. */
export default class ClosingLines implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const counts = { passed: 0, failed: 0, skipped: 0 };
    for (const module of modules) {
      if (module.state() === "failed" && module.children.allTests().next().done) counts.failed += 1;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state !== "pending") counts[state] += 1;
      }
    }
    const { passed, failed, skipped } = counts;
    if (!capturesAtHand) {
      console.log(
        `The real captures are not in ${capturesFolder}, so their tests were skipped. CAPTURES_DIR names another folder.`,
      );
    }
    if (skipped > 0) console.log(`${skipped} skipped: they need what this machine lacks, or npm run endure`);
    console.log(`${passed} passed, ${failed} failed`);
  }
}
