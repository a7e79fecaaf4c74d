/** The fill of a shape for something that is only possible. */
export const hatched = "url(#kanske)";

/** Defines the hatching for *kanske*; once in each drawing that uses it. */
export function Hatching() {
  return (
    <defs>
      <pattern id="kanske" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect class="hatching-ground" width="5" height="5" />
        <rect class="hatching-line" width="1.8" height="5" />
      </pattern>
    </defs>
  );
}
