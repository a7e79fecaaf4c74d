import type { listedCertainties } from "../../src/entry/certainty.ts";

/** The fills of drawn shapes that are patterns, by certainty; the others are filled by their class. */
export const patterned: Partial<Record<(typeof listedCertainties)[number], string>> = {
  likely: "url(#likely)",
  possible: "url(#possible)",
};

/** Defines the patterns: dots for *likely*, hatching for *possible*. Once in each drawing that uses them. */
export function Patterns() {
  return (
    <defs>
      <pattern id="likely" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect class="pattern-light" width="4" height="4" />
        <circle class="pattern-mark" cx="2" cy="2" r="1" />
      </pattern>
      <pattern id="possible" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect class="pattern-ground" width="5" height="5" />
        <rect class="pattern-mark" width="1.8" height="5" />
      </pattern>
    </defs>
  );
}
